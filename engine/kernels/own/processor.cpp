#include "engine/kernels/own/processor.h"

namespace netwright::own {

Level processorLevel()
{
    static const Level level = [] {
        __builtin_cpu_init();
        if (__builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512bw")
            && __builtin_cpu_supports("avx512dq") && __builtin_cpu_supports("avx512vl"))
            return Level::avx512;
        if (__builtin_cpu_supports("avx2") && __builtin_cpu_supports("fma")) return Level::avx2;
        return Level::generic;
    }();
    return level;
}

} // namespace netwright::own
