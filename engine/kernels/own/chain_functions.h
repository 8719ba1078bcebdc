#pragma once

#include "engine/kernels/chain.h"

#include <cstddef>

namespace netwright::own {

// One instruction over n elements. y may be any of the sources.
struct ChainArguments {
    float* y;
    const float* a;
    const float* b;
    const float* c;
    float low;
    float high;
    std::size_t n;
};
using ChainFunction = void (*)(const ChainArguments&);

// One function for each ChainOp, compiled for a level of the processor. The best one is chosen
// when the program starts.
const ChainFunction* chainFunctions();
const ChainFunction* chainFunctionsGeneric();
const ChainFunction* chainFunctionsAvx2();
const ChainFunction* chainFunctionsAvx512();

} // namespace netwright::own
