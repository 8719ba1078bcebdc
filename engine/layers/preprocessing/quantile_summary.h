#pragma once

#include <vector>

namespace netwright {

// The inner boundaries of `bins` bins that hold about equally many of the values; fewer where there
// are too few values. Counts with the same roundings as Keras. Not for an empty list.
// Source: keras.layers.Discretization (summarize, compress_summary, get_bin_boundaries).
std::vector<double> quantileBoundaries(std::vector<float> values, double epsilon, int bins);

} // namespace netwright
