#include "engine/layers/layer.h"
#include "engine/layers/masks.h"
#include "engine/ops/linalg.h"
#include "engine/ops/math.h"
#include "engine/ops/reduce.h"
#include "engine/ops/shape.h"

#include <array>
#include <numeric>

namespace netwright {
namespace {

constexpr double kFuzz = 1e-7; // keras.backend.epsilon()

// One axis of both inputs, or one of each; written as it was given.
struct DotAxes {
    std::array<int, 2> axes{-1, -1};
    bool isPair = false;
};

} // namespace

template <>
struct Field<DotAxes> {
    static constexpr ParamType type = ParamType::any;
    static constexpr bool isNullable = false;
    static std::string kind() { return {}; }
    static Value write(const DotAxes& given)
    {
        return given.isPair ? Value(given.axes) : Value(given.axes.front());
    }
    static void read(const Value& value, DotAxes& member)
    {
        DotAxes given{.isPair = !value.is_number()};
        Field<std::array<int, 2>>::read(value, given.axes);
        member = given;
    }
};

namespace {

// Source: keras.layers.Dot and its batch_dot.
class Dot final : public Layer {
public:
    DotAxes axes;
    bool normalize = false;

    void build(const std::vector<Shape>& inputs) override
    {
        for (std::size_t i = 0; i < 2; ++i) axisOf(inputs[i], i);
        expectFits(inputs[0], inputs[1]);
    }

    Tensors call(const CallArguments& arguments, CallContext&) override
    {
        const Tensor first = floating(arguments.inputs[0]), second = floating(arguments.inputs[1]);
        expectFits(first.shape(), second.shape());
        const Tensor a = prepared(first, 0), b = prepared(second, 1);
        // (batch, rest, summed) and (batch, summed, rest)
        const Tensor rows = lastSummed(a, axisOf(a.shape(), 0));
        const Tensor columns = lastSummed(b, axisOf(b.shape(), 1));
        const Tensor product = ops::matmul(rows, columns, {false, true});
        Shape shape{product.shape().front()};
        appendRest(shape, a.shape(), axisOf(a.shape(), 0));
        appendRest(shape, b.shape(), axisOf(b.shape(), 1));
        if (shape.rank() == 1) shape.push_back(1);
        return {ops::reshape(product, shape)};
    }

    Tensors computeMasks(const CallArguments&, const Tensors& outputs) const override
    {
        return noMasks(outputs);
    }
    bool takesList() const override { return true; }
    std::pair<int, int> inputCount() const override { return {2, 2}; }
    double flops(const std::vector<Shape>& inputs, const std::vector<Shape>& outputs) const override
    {
        const Dimension summed = inputs.front()[axisOf(inputs.front(), 0)];
        return 2 * Layer::flops(inputs, outputs)
            * static_cast<double>(std::max<Dimension>(summed, 1));
    }

private:
    // The summed axis of input `index`, counted from the first.
    int axisOf(const Shape& input, std::size_t index) const
    {
        const int given = axes.axes[index];
        const int axis = given < 0 ? given + input.rank() : given;
        if (input.rank() < 2 || axis < 1 || axis >= input.rank())
            throw ShapeError(NW_TEXT("Dot: axes must name an axis behind the batch of each input, "
                                     "received %1 for the shape %2."),
                given, input);
        return axis;
    }

    void expectFits(const Shape& a, const Shape& b) const
    {
        const auto differ
            = [](Dimension x, Dimension y) { return x != y && x != kUnknown && y != kUnknown; };
        if (differ(a[axisOf(a, 0)], b[axisOf(b, 1)]))
            throw ShapeError(NW_TEXT("Dot: the axes that are summed over must have one length, "
                                     "received %1 and %2 of the shapes %3 and %4."),
                a[axisOf(a, 0)], b[axisOf(b, 1)], a, b);
        if (differ(a.front(), b.front()))
            throw ShapeError(NW_TEXT("Dot: the inputs must have one batch size, received the "
                                     "shapes %1 and %2."),
                a, b);
    }

    // As keras.ops.normalize, which keeps away from 0.
    Tensor prepared(const Tensor& x, std::size_t index) const
    {
        if (!normalize) return x;
        const ops::Axes along{std::vector<int>{axisOf(x.shape(), index)}, true};
        const Tensor squares = ops::sum(ops::square(x), along);
        return x * ops::rsqrt(ops::maximum(squares, kFuzz * kFuzz));
    }

    static void appendRest(Shape& shape, const Shape& input, int axis)
    {
        for (int i = 1; i < input.rank(); ++i)
            if (i != axis) shape.push_back(input[i]);
    }

    // (batch, product of the other axes, summed)
    static Tensor lastSummed(const Tensor& x, int axis)
    {
        std::vector<int> order(static_cast<std::size_t>(x.shape().rank()));
        std::iota(order.begin(), order.end(), 0);
        order.erase(order.begin() + axis);
        order.push_back(axis);
        const bool isLast = axis == x.shape().rank() - 1;
        Shape rest;
        appendRest(rest, x.shape(), axis);
        return ops::reshape(isLast ? x : ops::transpose(x, order),
            {x.shape().front(), rest.count(), x.shape()[axis]});
    }
};

const bool published = publish<Layer, Dot>({
    .name = "Dot",
    .category = "merging",
    .summary = "Multiplies two inputs, sample by sample, and sums over an axis of each.",
    .params = {param("axes", &Dot::axes,
                   "The axis that is summed over, or a pair: one of each input.", required()),
        param("normalize", &Dot::normalize,
            "Whether vectors along the axis get length 1 before, so that the result is the cosine "
            "of their angle.")},
});

} // namespace
} // namespace netwright
