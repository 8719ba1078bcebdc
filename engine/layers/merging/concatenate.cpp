#include "engine/layers/layer.h"
#include "engine/ops/math.h"
#include "engine/ops/reduce.h"
#include "engine/ops/shape.h"

#include <algorithm>
#include <limits>

namespace netwright {
namespace {

class Concatenate final : public Layer {
public:
    int axis = -1;

    void build(const std::vector<Shape>& inputs) override
    {
        for (const Shape& input : inputs) expectFits(inputs.front(), input);
    }

    Tensors call(const CallArguments& arguments, CallContext&) override
    {
        const Shape& first = arguments.inputs.front().shape();
        for (const Tensor& input : arguments.inputs) expectFits(first, input.shape());
        if (arguments.inputs.size() == 1) return arguments.inputs;
        return {ops::concatenate(sameType(arguments.inputs), axis)};
    }

    // Inputs without a mask count as not masked.
    Tensors computeMasks(const CallArguments& arguments, const Tensors& outputs) const override
    {
        const bool hasAny = std::any_of(arguments.masks.begin(), arguments.masks.end(),
            [](const Tensor& mask) { return static_cast<bool>(mask); });
        if (!hasAny) return Tensors(outputs.size());
        Tensors masks;
        for (std::size_t i = 0; i < arguments.inputs.size(); ++i)
            masks.push_back(fullMask(arguments.inputs[i], arguments.masks[i]));
        return {ops::any(ops::concatenate(masks, axis), {std::vector<int>{-1}})};
    }

    bool takesList() const override { return true; }
    std::pair<int, int> inputCount() const override { return {1, std::numeric_limits<int>::max()}; }
    double flops(const std::vector<Shape>&, const std::vector<Shape>&) const override { return 0; }

private:
    void expectFits(const Shape& first, const Shape& other) const
    {
        const bool hasAxis = axis >= -first.rank() && axis < first.rank();
        if (!hasAxis)
            throw ShapeError(
                NW_TEXT("Concatenate: the inputs have no axis %1, received the shape %2."), axis,
                first);
        Shape expected = first;
        expected.at(axis) = kUnknown;
        if (!compatible(expected, other))
            throw ShapeError(NW_TEXT("Concatenate: the inputs must have the same shape except for "
                                     "axis %1, received %2 and %3."),
                axis, first, other);
    }

    // Fractions hold whole numbers, and these hold true and false.
    static bool isWider(DType a, DType b)
    {
        if (isFloat(a) != isFloat(b)) return isFloat(a);
        return b == DType::boolean && a != DType::boolean;
    }

    static Tensors sameType(const Tensors& inputs)
    {
        DType dtype = inputs.front().dtype();
        for (const Tensor& input : inputs)
            if (isWider(input.dtype(), dtype)) dtype = input.dtype();
        Tensors result;
        for (const Tensor& input : inputs) result.push_back(ops::cast(input, dtype));
        return result;
    }

    static Tensor fullMask(const Tensor& input, const Tensor& mask)
    {
        if (!mask) return ops::cast(ops::onesLike(input), DType::boolean);
        if (mask.shape().rank() == input.shape().rank()) return mask;
        Tensor full = ops::cast(mask, DType::boolean);
        while (full.shape().rank() < input.shape().rank()) full = ops::expandDimensions(full, -1);
        return ops::logicalOr(full, ops::cast(ops::zerosLike(input), DType::boolean));
    }
};

const bool published = publish<Layer, Concatenate>({
    .name = "Concatenate",
    .category = "merging",
    .summary = "Puts its inputs one behind the other along an axis.",
    .params = {param("axis", &Concatenate::axis,
        "The axis along which the inputs are lined up; -1 is the last.")},
});

} // namespace
} // namespace netwright
