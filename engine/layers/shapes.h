#pragma once

#include "engine/arrays/shape.h"

#include <string>
#include <vector>

// What layers ask of the shapes that they get; `who` is the class name for the sentence.
namespace netwright {

// Throws ShapeError unless the input has `rank` axes, the batch included.
void expectRank(const std::string& who, const Shape& input, int rank);
void expectRankAtLeast(const std::string& who, const Shape& input, int rank);
// The length of an axis that weights depend on; throws ShapeError where it is unknown.
Dimension knownLength(const std::string& who, const Shape& input, int axis);

// A window that goes over the spatial axes of channels-last data.
struct SlidingWindow {
    std::vector<int> size;
    std::vector<int> dilation;
    std::string padding; // "same" always fits
};
void expectFits(const std::string& who, const Shape& input, const SlidingWindow& window);

// The number of elements; an unknown length counts 1.
double elementsOf(const Shape& shape);

} // namespace netwright
