#include "engine/layers/merging/base_merge.h"

#include "engine/ops/math.h"
#include "engine/ops/shape.h"

#include <algorithm>

namespace netwright {
namespace {

// x with axes of length 1 behind the batch, until it has `rank` axes.
Tensor withRank(const Tensor& x, int rank)
{
    Shape shape = x.shape();
    if (shape.rank() == rank) return x;
    std::vector<Dimension> lengths = shape.lengths();
    lengths.insert(lengths.begin() + 1, static_cast<std::size_t>(rank - shape.rank()), 1);
    return ops::reshape(x, Shape(std::move(lengths)));
}

} // namespace

void BaseMerge::checkBatches(const Tensors& inputs) const
{
    Dimension batch = kUnknown;
    for (const Tensor& tensor : inputs) {
        const Shape& input = tensor.shape();
        if (input.empty())
            throw ShapeError(NW_TEXT("%1: every input must have a batch axis."), schema().name);
        if (batch != kUnknown && input.front() != kUnknown && input.front() != batch)
            throw ShapeError(
                NW_TEXT("%1: the inputs must have one batch size, received %2 and %3."),
                schema().name, batch, input.front());
        batch = std::max(batch, input.front());
    }
}

Tensors BaseMerge::call(const CallArguments& arguments, CallContext&)
{
    checkBatches(arguments.inputs);
    int rank = 0;
    for (const Tensor& input : arguments.inputs) rank = std::max(rank, input.shape().rank());
    Tensor merged;
    for (const Tensor& input : arguments.inputs) {
        const Tensor x = withRank(input, rank);
        try {
            merged = merged ? merge(merged, x) : x;
        } catch (const ShapeError&) {
            throw ShapeError(NW_TEXT("%1: the inputs must have shapes that can be broadcast to "
                                     "each other, received %2 and %3."),
                schema().name, merged.shape(), input.shape());
        }
    }
    return {finish(merged, arguments.inputs.size())};
}

Tensor BaseMerge::finish(const Tensor& merged, std::size_t) const
{
    return merged;
}

Tensors BaseMerge::computeMasks(const CallArguments& arguments, const Tensors& outputs) const
{
    Tensor result;
    for (std::size_t i = 0; i < arguments.inputs.size(); ++i) {
        const Tensor mask = i < arguments.masks.size() ? arguments.masks[i] : Tensor();
        if (!mask) return Tensors(outputs.size());
        result = result ? ops::logicalOr(result, mask) : mask;
    }
    return Tensors(outputs.size(), result);
}

double BaseMerge::flops(const std::vector<Shape>& inputs, const std::vector<Shape>& outputs) const
{
    return static_cast<double>(inputs.size() - 1) * Layer::flops(inputs, outputs);
}

} // namespace netwright
