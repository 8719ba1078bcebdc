#include "engine/base/parallel.h"

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <unistd.h>

#ifdef _OPENMP
#include <omp.h>
#endif

namespace netwright {

int availableThreads()
{
#ifdef _OPENMP
    return std::max(1, omp_get_num_procs());
#else
    return 1;
#endif
}

void limitSpinning([[maybe_unused]] char** arguments)
{
#ifdef _OPENMP
    constexpr const char* kTurns = "20000"; // tens of microseconds
    for (const char* name : {"GOMP_SPINCOUNT", "OMP_WAIT_POLICY"})
        if (std::getenv(name) != nullptr) return;
    std::error_code error;
    const auto program = std::filesystem::read_symlink("/proc/self/exe", error);
    if (!error && ::setenv("GOMP_SPINCOUNT", kTurns, 1) == 0) ::execv(program.c_str(), arguments);
#endif
}

void parallelRanges(std::size_t count, std::size_t grain, int threads,
    void (*body)(void* context, std::size_t first, std::size_t last), void* context)
{
    if (count == 0) return;
    const std::size_t most = std::max<std::size_t>(1, count / std::max<std::size_t>(1, grain));
    const std::size_t ranges = std::min<std::size_t>(most, threads < 1 ? 1 : threads);
    if (ranges == 1) {
        body(context, 0, count);
        return;
    }
    const auto run
        = [&](std::size_t i) { body(context, i * count / ranges, (i + 1) * count / ranges); };
#ifdef _OPENMP
#pragma omp parallel for schedule(static, 1) num_threads(static_cast <int>(ranges))
    for (std::size_t i = 0; i < ranges; ++i) run(i);
#else
    for (std::size_t i = 0; i < ranges; ++i) run(i);
#endif
}

} // namespace netwright
