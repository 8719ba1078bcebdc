#pragma once

#include "engine/kernels/window.h"

// A convolution as a matrix product: each output cell is a row of what its taps see.
namespace netwright::openblas {

// Output cells first … first+count-1 of the whole batch, for the channels of one group.
struct Tile {
    Dimension first = 0;
    Dimension count = 0;
    Dimension group = 0;
};

// Writes rows of (taps · channels of the group), zeros for padding.
void gatherColumns(const ConvShape& shape, const Tile& tile, const float* x, float* columns);
// Adds such rows to the cells that they came from; padding is dropped.
void scatterColumns(const ConvShape& shape, const Tile& tile, const float* columns, float* x);

} // namespace netwright::openblas
