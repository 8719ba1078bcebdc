#include "engine/layers/shapes.h"

#include "engine/base/error.h"

namespace netwright {

void expectRank(const std::string& who, const Shape& input, int rank)
{
    if (input.rank() != rank)
        throw ShapeError(
            NW_TEXT("%1: the input must have %2 axes (the batch is one), received the shape %3."),
            who, rank, input);
}

void expectRankAtLeast(const std::string& who, const Shape& input, int rank)
{
    if (input.rank() < rank)
        throw ShapeError(NW_TEXT("%1: the input must have at least %2 axes (the batch is one), "
                                 "received the shape %3."),
            who, rank, input);
}

Dimension knownLength(const std::string& who, const Shape& input, int axis)
{
    const Dimension length = input.at(input.axis(axis));
    if (length == kUnknown)
        throw ShapeError(NW_TEXT("%1: the length of axis %2 must be known, received the shape %3."),
            who, axis, input);
    return length;
}

void expectFits(const std::string& who, const Shape& input, const SlidingWindow& window)
{
    if (window.padding == "same" || window.padding == "causal") return;
    for (std::size_t i = 0; i < window.size.size(); ++i) {
        const Dimension length = input.at(static_cast<int>(i) + 1);
        const Dimension reach = Dimension{window.size[i] - 1} * window.dilation[i] + 1;
        if (length != kUnknown && length < reach)
            throw ShapeError(NW_TEXT("%1: a window that covers %2 cells does not fit an axis of "
                                     "length %3 (padding \"valid\"); the input is %4."),
                who, reach, length, input);
    }
}

double elementsOf(const Shape& shape)
{
    double product = 1;
    for (const Dimension length : shape)
        if (length != kUnknown) product *= static_cast<double>(length);
    return product;
}

} // namespace netwright
