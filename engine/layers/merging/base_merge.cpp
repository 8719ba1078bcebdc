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

// A mask with axes of length 1 behind it, until it has the rank of its input.
Tensor maskLike(const Tensor& mask, const Tensor& input)
{
    Tensor result = ops::cast(mask, DType::boolean);
    while (result.shape().rank() < input.shape().rank()) result = ops::expandDimensions(result, -1);
    return result;
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
    Tensors inputs;
    Tensors masks;
    for (std::size_t i = 0; i < arguments.inputs.size(); ++i) {
        const Tensor& input = arguments.inputs[i];
        inputs.push_back(withRank(input, rank));
        // As in Keras, an input that gets axes loses its mask.
        const bool hasMask = i < arguments.masks.size() && arguments.masks[i];
        masks.push_back(hasMask && input.shape().rank() == rank
                ? maskLike(arguments.masks[i], input)
                : Tensor());
    }
    return {finish(mergeAll(inputs, masks), inputs.size())};
}

Tensor BaseMerge::mergeAll(const Tensors& inputs, const Tensors&) const
{
    Tensor result = inputs.front();
    for (std::size_t i = 1; i < inputs.size(); ++i) result = merged(result, inputs[i]);
    return result;
}

Tensor BaseMerge::mergeSeen(const Tensors& inputs, const Tensors& masks) const
{
    Tensor result = inputs.front();
    Tensor isSeen = masks.front();
    for (std::size_t i = 1; i < inputs.size(); ++i) {
        const Tensor x = masks[i] ? ops::where(masks[i], inputs[i], result) : inputs[i];
        if (isSeen) result = ops::where(isSeen, result, x);
        isSeen = isSeen && masks[i] ? ops::logicalOr(isSeen, masks[i]) : Tensor();
        result = merged(result, x);
    }
    return result;
}

Tensor BaseMerge::merged(const Tensor& a, const Tensor& b) const
{
    try {
        return merge(a, b);
    } catch (const ShapeError&) {
        throw ShapeError(NW_TEXT("%1: the inputs must have shapes that can be broadcast to "
                                 "each other, received %2 and %3."),
            schema().name, a.shape(), b.shape());
    }
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
