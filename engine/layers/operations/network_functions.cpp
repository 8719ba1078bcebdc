#include "engine/base/error.h"
#include "engine/layers/operations/matrix_mask.h"
#include "engine/layers/operations/operation.h"
#include "engine/ops/elementary.h"
#include "engine/ops/index.h"
#include "engine/ops/linalg.h"
#include "engine/ops/math.h"
#include "engine/ops/norm.h"
#include "engine/ops/reduce.h"
#include "engine/ops/shape.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

// Losses, normalizations, attention and codes as functions. Source: keras.src.ops.nn,
// keras.src.backend.jax.nn.
namespace netwright {
namespace {

constexpr double kEpsilon = 1e-7; // keras.config.epsilon()

double epsilonOf(const OperationCall& call)
{
    return call.has("epsilon") ? call.real("epsilon") : kEpsilon;
}

void expectSameShape(const OperationCall& call, const Tensor& target, const Tensor& output)
{
    if (!compatible(target.shape(), output.shape()))
        throw ShapeError(NW_TEXT("%1: target and output must have the same shape, received %2 and "
                                 "%3."),
            call.who(), target.shape(), output.shape());
}

Tensor binaryCrossentropy(const OperationCall& call)
{
    const Tensors in = call.joinedFloats({"target", "output"});
    expectSameShape(call, in[0], in[1]);
    if (call.flag("from_logits")) return ops::softplus(in[1]) - in[0] * in[1];
    const Tensor p = ops::clip(in[1], kEpsilon, 1 - kEpsilon);
    return -(in[0] * ops::log(p) + (1 - in[0]) * ops::log(1 - p));
}

Tensor logarithms(const OperationCall& call, const Tensor& output, int axis)
{
    if (call.flag("from_logits")) return ops::logSoftmax(output, axis);
    const Tensor total = ops::sum(output, {.axes = std::vector{axis}, .keepDimensions = true});
    return ops::log(ops::clip(output / total, kEpsilon, 1 - kEpsilon));
}

Tensor categoricalCrossentropy(const OperationCall& call)
{
    const Tensors in = call.joinedFloats({"target", "output"});
    expectSameShape(call, in[0], in[1]);
    const int axis = in[1].shape().axis(call.integer("axis"));
    return -ops::sum(in[0] * logarithms(call, in[1], axis), {.axes = std::vector{axis}});
}

// Classes in an axis of their own, at `axis` of the result.
Tensor oneHotAt(const Tensor& indices, int classes, int axis, DType dtype)
{
    const Tensor hot = ops::oneHot(indices, classes, dtype);
    const int rank = hot.shape().rank();
    const int place = axis < 0 ? axis + rank : axis;
    if (place < 0 || place >= rank)
        throw ShapeError(NW_TEXT("Shape %1 has no axis %2."), hot.shape(), axis);
    std::vector<int> order(static_cast<std::size_t>(rank - 1));
    std::iota(order.begin(), order.end(), 0);
    order.insert(order.begin() + place, rank - 1);
    return place == rank - 1 ? hot : ops::transpose(hot, order);
}

Tensor sparseCategoricalCrossentropy(const OperationCall& call)
{
    const Tensor output = call.floating("output");
    Tensor target = ops::cast(call.tensor("target"), DType::int32);
    if (output.shape().empty())
        throw ShapeError(
            NW_TEXT("%1: output must have an axis of classes, received a number."), call.who());
    if (target.shape().rank() == output.shape().rank() && target.shape().back() == 1)
        target = ops::squeeze(target, -1);
    const int axis = output.shape().axis(call.integer("axis"));
    const Dimension classes = output.shape()[axis];
    if (classes == kUnknown)
        throw ShapeError(NW_TEXT("%1: the number of classes must be known, received the shape %2."),
            call.who(), output.shape());
    const Tensor hot = oneHotAt(target, static_cast<int>(classes), axis, output.dtype());
    expectSameShape(call, hot, output);
    return -ops::sum(hot * logarithms(call, output, axis), {.axes = std::vector{axis}});
}

int classesOf(const OperationCall& call)
{
    const int classes = call.integer("num_classes");
    if (classes < 1)
        throw ConfigError(
            NW_TEXT("%1: num_classes must be at least 1, received %2."), call.who(), classes);
    return classes;
}

Tensor oneHot(const OperationCall& call)
{
    return oneHotAt(ops::cast(call.tensor("x"), DType::int32), classesOf(call),
        call.integer("axis"), call.dtype().value_or(DType::float32));
}

Tensor multiHot(const OperationCall& call)
{
    const Tensor x = ops::cast(call.tensor("inputs"), DType::int32);
    const Tensor hot
        = oneHotAt(x, classesOf(call), call.integer("axis"), call.dtype().value_or(DType::float32));
    return ops::max(hot, {.axes = std::vector{x.shape().rank() > 1 ? 1 : 0}});
}

Tensors moments(const OperationCall& call)
{
    const Tensor x = call.floating("x");
    const ops::Axes over{call.axes("axes"), call.flag("keepdims")};
    return {ops::mean(x, over), ops::variance(x, over)};
}

Tensor optional(const OperationCall& call, const char* name, DType dtype)
{
    return call.has(name) ? ops::cast(call.tensor(name), dtype) : Tensor();
}

Tensor batchNormalization(const OperationCall& call)
{
    const Tensor x = call.floating("x");
    return ops::normalizeWith(x, ops::cast(call.tensor("mean"), x.dtype()),
        ops::cast(call.tensor("variance"), x.dtype()), optional(call, "scale", x.dtype()),
        optional(call, "offset", x.dtype()), x.shape().axis(call.integer("axis")),
        call.real("epsilon"));
}

// A tensor over `axes` of x, with length 1 elsewhere.
Tensor spreadOver(const Tensor& given, const Tensor& x, const std::vector<int>& axes)
{
    if (!given) return given;
    Shape shape(std::vector<Dimension>(static_cast<std::size_t>(x.shape().rank()), 1));
    for (const int axis : axes) shape.at(axis) = x.shape()[axis];
    return ops::reshape(given, shape);
}

std::vector<int> axesOf(const OperationCall& call, const Tensor& x)
{
    std::vector<int> axes = call.integers("axis");
    for (int& axis : axes) axis = x.shape().axis(axis);
    return axes;
}

Tensor layerNormalization(const OperationCall& call)
{
    const Tensor x = call.floating("x");
    const std::vector<int> axes = axesOf(call, x);
    const ops::Axes over{axes, true};
    const bool isScaledOnly = call.flag("rms_scaling"); // by the variance, as Keras does
    const Tensor centred = isScaledOnly ? x : x - ops::mean(x, over);
    Tensor y = centred * ops::rsqrt(ops::variance(x, over) + epsilonOf(call));
    if (const Tensor gamma = spreadOver(optional(call, "gamma", x.dtype()), x, axes)) y = y * gamma;
    if (isScaledOnly) return y;
    if (const Tensor beta = spreadOver(optional(call, "beta", x.dtype()), x, axes)) y = y + beta;
    return y;
}

Tensor rmsNormalization(const OperationCall& call)
{
    const Tensor x = call.floating("x");
    const std::vector<int> axes = axesOf(call, x);
    const Tensor square = ops::mean(ops::square(x), {axes, true});
    const Tensor y = x * ops::rsqrt(square + epsilonOf(call));
    const Tensor scale = spreadOver(optional(call, "scale", x.dtype()), x, axes);
    return scale ? y * scale : y;
}

Tensor normOf(const Tensor& x, const ops::Axes& over, int order)
{
    if (order == 1) return ops::sum(ops::absolute(x), over);
    const Tensor powers = ops::power(ops::absolute(x), order);
    return ops::power(ops::sum(powers, over), 1.0 / order);
}

Tensor normalize(const OperationCall& call)
{
    const Tensor x = call.floating("x");
    const double epsilon = epsilonOf(call);
    const ops::Axes over{call.axes(), true};
    const int order = call.integer("order");
    if (order < 1)
        throw ConfigError(
            NW_TEXT("%1: %2 must be at least %3, received %4."), call.who(), "order", 1, order);
    if (order == 2) {
        const Tensor sum = ops::sum(ops::square(x), over);
        return x * ops::rsqrt(ops::maximum(sum, epsilon * epsilon));
    }
    return x / ops::maximum(normOf(x, over, order), epsilon);
}

Tensor peakSignalToNoise(const OperationCall& call)
{
    const Tensors in = call.joinedFloats({"x1", "x2"});
    expectSameShape(call, in[0], in[1]);
    const Tensor error = ops::mean(ops::square(in[0] - in[1]));
    return 20 * std::log10(call.real("max_val")) - 10 * ops::log10(error);
}

// (batch, length, heads, width) as (batch, heads, length, width).
Tensor headsFirst(const Tensor& x)
{
    return ops::transpose(x, {0, 2, 1, 3});
}

// Each head of x stands for as many heads of the query.
Tensor sharedHeads(const Tensor& x, Dimension heads)
{
    const Dimension own = x.shape()[2];
    if (own == heads || own == kUnknown || heads == kUnknown) return x;
    const Tensor raised = ops::expandDimensions(x, 3);
    Shape shape = raised.shape();
    shape.at(3) = heads / own;
    Shape whole = x.shape();
    whole.at(2) = heads;
    return ops::reshape(ops::broadcastTo(raised, shape), whole);
}

Array lowerTriangle(Dimension rows, Dimension columns)
{
    return matrixMask(rows, columns, [](Dimension row, Dimension column) { return column <= row; });
}

Tensor dotProductAttention(const OperationCall& call)
{
    const Tensors in = call.joinedFloats({"query", "key", "value"});
    for (const Tensor& x : in)
        if (x.shape().rank() != 4)
            throw ShapeError(NW_TEXT("%1: query, key and value must have the axes batch, length, "
                                     "heads and width, received the shape %2."),
                call.who(), x.shape());
    const Dimension heads = in[0].shape()[2];
    const Dimension width = in[0].shape()[3];
    for (const Tensor& x : {in[1], in[2]})
        if (heads != kUnknown && x.shape()[2] != kUnknown
            && (x.shape()[2] == 0 || heads % x.shape()[2] != 0))
            throw ShapeError(NW_TEXT("%1: the heads of the query must be a multiple of those of "
                                     "key and value, received %2 and %3."),
                call.who(), heads, x.shape()[2]);
    if (!call.has("scale") && width == kUnknown)
        throw ShapeError(NW_TEXT("%1: the width of a head must be known, received the shape %2."),
            call.who(), in[0].shape());
    const double scale
        = call.has("scale") ? call.real("scale") : 1 / std::sqrt(static_cast<double>(width));
    const Tensor key = headsFirst(sharedHeads(in[1], heads));
    const Tensor value = headsFirst(sharedHeads(in[2], heads));
    Tensor scores = ops::matmul(headsFirst(in[0]), key, {.b = true}) * scale;
    if (call.has("attn_logits_soft_cap")) {
        const double cap = call.real("attn_logits_soft_cap");
        scores = cap * ops::tanh(scores / cap);
    }
    if (call.has("bias")) scores = scores + ops::cast(call.tensor("bias"), scores.dtype());
    const double least = -0.7 * std::numeric_limits<float>::max();
    if (call.has("mask")) {
        const Tensor mask = ops::cast(call.tensor("mask"), DType::boolean);
        scores = ops::where(mask, scores, least);
    }
    const Dimension rows = scores.shape()[-2];
    const Dimension columns = scores.shape()[-1];
    if (call.flag("is_causal") && rows != kUnknown && columns != kUnknown)
        scores = ops::where(constant(lowerTriangle(rows, columns)), scores, least);
    return headsFirst(ops::matmul(ops::softmax(scores), value));
}

const bool published = publishOperations({
    .module = "keras.src.ops.nn",
    .summary = "A function of keras.ops for networks.",
    .entries =
        {
            {"BinaryCrossentropy", "target, output, :from_logits=False", binaryCrossentropy},
            {"CategoricalCrossentropy", "target, output, :from_logits=False, :axis=-1",
                categoricalCrossentropy},
            {"SparseCategoricalCrossentropy", "target, output, :from_logits=False, :axis=-1",
                sparseCategoricalCrossentropy},
            {"OneHot", "x, :num_classes, :axis=-1, :dtype=None, :sparse=False", oneHot},
            {"MultiHot", "inputs, :num_classes=None, :axis=-1, :dtype=None, :sparse=False",
                multiHot},
            {"Moments", "x, :axes, :keepdims=False, :synchronized=False", moments},
            {"BatchNorm",
                "x, mean, variance, :axis, offset=None, scale=None, :epsilon=0.001",
                batchNormalization, {"batch_normalization"}},
            {"LayerNorm", "x, gamma=None, beta=None, :axis=-1, :epsilon=None, :rms_scaling=False",
                layerNormalization, {"layer_normalization"}},
            {"RMSNorm", "x, scale=None, :axis=-1, :epsilon=None", rmsNormalization,
                {"rms_normalization"}},
            {"Normalize", "x, :axis=-1, :order=2, :epsilon=None", normalize},
            {"PSNR", "x1, x2, :max_val", peakSignalToNoise},
            {"DotProductAttention",
                "query, key, value, bias=None, mask=None, scale=None, :is_causal=False, "
                ":flash_attention=None, :attn_logits_soft_cap=None",
                dotProductAttention},
        },
});

} // namespace
} // namespace netwright
