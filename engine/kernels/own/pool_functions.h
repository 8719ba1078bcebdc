#pragma once

#include <cstddef>

namespace netwright::own {

// Cells side by side: `count` of `channels` floats each.
struct PoolCells {
    std::size_t count = 0;
    std::size_t channels = 0;
};

// One line of outputs of the usual pool, two by two cells side by side. `upper` and `lower` are
// offsets of the two lines of x; the gradient has the same offsets.
struct QuarterLine {
    const float* x = nullptr;
    std::size_t upper = 0;
    std::size_t lower = 0;
    PoolCells outputs;
};

// The inner loops of pools, for one level of the processor.
struct PoolFunctions {
    // best[channel] = the larger of best and all cells; NaN wins.
    void (*takeLargest)(PoolCells cells, const float* x, float* best);
    // Adds rest[channel] to the first cell that equals top[channel]; rest is zero from there on.
    void (*handOut)(PoolCells cells, const float* x, const float* top, float* rest, float* result);
    // picked[channel] = the value at the first cell that equals top[channel], while open is 1.
    void (*pick)(PoolCells cells, const float* x, const float* top, const float* values,
        float* open, float* picked);
    void (*quarterMaximum)(const QuarterLine& line, float* y);
    void (*quarterGradient)(const QuarterLine& line, const float* y, const float* g, float* result);
};

const PoolFunctions& poolFunctionsGeneric();
const PoolFunctions& poolFunctionsAvx2();
const PoolFunctions& poolFunctionsAvx512();

} // namespace netwright::own
