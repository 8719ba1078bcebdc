#include "tests/bench/peak.h"

#include "engine/base/parallel.h"

#include <algorithm>
#include <chrono>
#include <cstddef>

namespace netwright::bench {
namespace {

constexpr int kTurns = 400000;
constexpr int kSums = 12; // more independent ones than the processor's latency needs

// The sums stay in registers; the empty assembly keeps the compiler from computing them before.
#define NW_TURNS(name, bytes, target)                                                              \
    target void name()                                                                             \
    {                                                                                              \
        typedef float Vector __attribute__((vector_size(bytes)));                                  \
        Vector a{}, b{}, c{}, d{}, e{}, f{}, g{}, h{}, i{}, j{}, k{}, l{};                         \
        asm volatile("" : "+x"(a), "+x"(b), "+x"(c), "+x"(d), "+x"(e), "+x"(f));                   \
        asm volatile("" : "+x"(g), "+x"(h), "+x"(i), "+x"(j), "+x"(k), "+x"(l));                   \
        Vector factor = Vector{} + 0.999F;                                                         \
        const Vector more = Vector{} + 0.001F;                                                     \
        for (int turn = 0; turn < kTurns; ++turn) {                                                \
            a = a * factor + more, b = b * factor + more, c = c * factor + more;                   \
            d = d * factor + more, e = e * factor + more, f = f * factor + more;                   \
            g = g * factor + more, h = h * factor + more, i = i * factor + more;                   \
            j = j * factor + more, k = k * factor + more, l = l * factor + more;                   \
            asm volatile("" : "+x"(factor));                                                       \
        }                                                                                          \
        asm volatile("" ::"x"(a + b + c + d + e + f + g + h + i + j + k + l));                     \
    }

NW_TURNS(turnsOf4, 16, )
#if defined(__x86_64__)
NW_TURNS(turnsOf8, 32, __attribute__((target("avx2,fma"))))
NW_TURNS(turnsOf16, 64, __attribute__((target("avx512f,fma"))))
#endif

struct Turns {
    void (*run)() = turnsOf4;
    int lanes = 4;
};

Turns widest()
{
#if defined(__x86_64__)
    if (__builtin_cpu_supports("avx512f")) return {turnsOf16, 16};
    if (__builtin_cpu_supports("avx2") && __builtin_cpu_supports("fma")) return {turnsOf8, 8};
#endif
    return {};
}

} // namespace

double processorPeak(int threads)
{
    using Clock = std::chrono::steady_clock;
    const Turns turns = widest();
    const auto parts = static_cast<std::size_t>(threads);
    double best = 1e9;
    for (int i = 0; i < 5; ++i) {
        const auto start = Clock::now();
        parallelFor(parts, 1, threads, [&](std::size_t, std::size_t) { turns.run(); });
        best = std::min(best, std::chrono::duration<double>(Clock::now() - start).count());
    }
    return 2.0 * turns.lanes * kSums * kTurns * threads / best;
}

} // namespace netwright::bench
