#define NETWRIGHT_PASSES passes_generic
#define NETWRIGHT_PASSES_NAME "generic"
#include "engine/optimizers/passes_body.h"

#include <cstdlib>
#include <cstring>

namespace netwright {

#if defined(__x86_64__)
namespace passes_avx2 {
extern const Passes kPasses;
}
namespace passes_avx512 {
extern const Passes kPasses;
}
#endif

const Passes* passesFor(const char* name)
{
    if (std::strcmp(name, "generic") == 0) return &passes_generic::kPasses;
#if defined(__x86_64__)
    const bool hasAvx2 = __builtin_cpu_supports("avx2") && __builtin_cpu_supports("fma");
    const bool hasAvx512 = hasAvx2 && __builtin_cpu_supports("avx512f")
        && __builtin_cpu_supports("avx512bw") && __builtin_cpu_supports("avx512dq")
        && __builtin_cpu_supports("avx512vl");
    if (std::strcmp(name, "avx2") == 0 && hasAvx2) return &passes_avx2::kPasses;
    if (std::strcmp(name, "avx512") == 0 && hasAvx512) return &passes_avx512::kPasses;
#endif
    return nullptr;
}

const Passes& passes()
{
    static const Passes& chosen = []() -> const Passes& {
        const char* limit = std::getenv("NETWRIGHT_ISA");
        if (limit != nullptr)
            if (const Passes* asked = passesFor(limit)) return *asked;
        if (const Passes* best = passesFor("avx512")) return *best;
        if (const Passes* best = passesFor("avx2")) return *best;
        return passes_generic::kPasses;
    }();
    return chosen;
}

} // namespace netwright
