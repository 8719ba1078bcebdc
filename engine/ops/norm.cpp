#include "engine/ops/norm.h"

#include "engine/graph/gradients.h"
#include "engine/ops/math.h"
#include "engine/ops/reduce.h"
#include "engine/ops/shape.h"

namespace netwright::ops {
namespace {

Axes along(int axis)
{
    return {std::vector<int>{axis}, true};
}

// All axes but one.
Axes others(int rank, int axis, bool keepDimensions)
{
    std::vector<int> axes;
    for (int i = 0; i < rank; ++i)
        if (i != axis) axes.push_back(i);
    return {axes, keepDimensions};
}

// A vector over `axis`, shaped so that it broadcasts to x.
Tensor alongAxis(const Tensor& vector, const Tensor& x, int axis)
{
    if (axis == x.shape().rank() - 1) return vector;
    Shape shape(std::vector<Dimension>(static_cast<std::size_t>(x.shape().rank()), 1));
    shape.at(axis) = x.shape()[axis];
    return reshape(vector, shape);
}

// Inputs x[, gamma][, beta] as the attributes say.
struct Affine {
    Tensor gamma;
    Tensor beta;
};
Affine affineOf(const Tensors& inputs, const Attributes& attributes, std::size_t first)
{
    Affine affine;
    if (attributes.flag("has_gamma")) affine.gamma = inputs[first++];
    if (attributes.flag("has_beta")) affine.beta = inputs[first];
    return affine;
}

Tensors normalizedByParts(const Tensors& inputs, const Attributes& attributes)
{
    const Tensor& x = inputs[0];
    const int axis = static_cast<int>(attributes.integer("axis"));
    const Axes over = others(x.shape().rank(), axis, false);
    const Tensor mean = ops::mean(x, over);
    const Tensor centered = x - alongAxis(mean, x, axis);
    const Tensor variance = ops::mean(square(centered), over);
    const Affine affine = affineOf(inputs, attributes, 1);
    return {normalizeWith(
                x, mean, variance, affine.gamma, affine.beta, axis, attributes.real("epsilon")),
        mean, variance};
}

// x, mean, variance, g[, gamma] -> gradients of x, gamma, beta.
Tensors gradientByParts(const Tensors& inputs, const Attributes& attributes)
{
    const Tensor &x = inputs[0], &mean = inputs[1], &variance = inputs[2], &g = inputs[3];
    const int axis = static_cast<int>(attributes.integer("axis"));
    const Axes over = others(x.shape().rank(), axis, false);
    const Tensor inverse = rsqrt(variance + attributes.real("epsilon"));
    const Tensor standard = (x - alongAxis(mean, x, axis)) * alongAxis(inverse, x, axis);
    const Tensor toBeta = sum(g, over);
    const Tensor toGamma = sum(g * standard, over);
    const double count = static_cast<double>(x.shape().count())
        / static_cast<double>(std::max<Dimension>(x.shape()[axis], 1));
    const Tensor scale = attributes.flag("has_gamma") ? inputs[4] * inverse : inverse;
    const Tensor toX = alongAxis(scale, x, axis)
        * (g - alongAxis(toBeta, x, axis) / count - standard * alongAxis(toGamma, x, axis) / count);
    return {toX, toGamma, toBeta};
}

using ByParts = Tensors (*)(const Tensors& inputs, const Attributes& attributes);

// The gradients of x[, gamma][, beta] by a composite op of x, the two statistics, g[, gamma].
Gradients normalizeGradient(const Backward& back, const char* op, ByParts byParts)
{
    if (back.hasUpstream(1) || back.hasUpstream(2)) return throughDecomposition(back);
    const Attributes attributes = back.attributes();
    Tensors inputs{back.input(0), back.output(1), back.output(2), back.upstream(0)};
    if (attributes.flag("has_gamma")) inputs.push_back(back.input(1));
    const Tensors parts = composite({.op = op,
        .inputs = inputs,
        .attributes = attributes,
        .decomposition = [=](const Tensors& in) { return byParts(in, attributes); },
        .gradient = {}});
    Gradients result{parts[0]};
    if (attributes.flag("has_gamma")) result.push_back(parts[1]);
    if (attributes.flag("has_beta")) result.push_back(parts[2]);
    return result;
}

Gradients batchNormalizeGradient(const Backward& back)
{
    return normalizeGradient(back, "batch_normalize_gradient", gradientByParts);
}

// The last axes of x.
Axes lastAxes(const Attributes& attributes)
{
    std::vector<int> axes;
    for (std::int64_t i = attributes.integer("axes"); i > 0; --i)
        axes.push_back(static_cast<int>(-i));
    return {axes, false};
}

// x and what has its leading shape, so that they broadcast.
Tensor besideRows(const Tensor& leading, const Tensor& x)
{
    Shape shape = leading.shape();
    while (shape.rank() < x.shape().rank()) shape.push_back(1);
    return reshape(leading, shape);
}

// x[, gamma][, beta] -> y, mean, inverse.
Tensors layerNormalizedByParts(const Tensors& inputs, const Attributes& attributes)
{
    const Tensor& x = inputs[0];
    const Axes over = lastAxes(attributes);
    const Tensor mean = ops::mean(x, over);
    const Tensor centered = x - besideRows(mean, x);
    const Tensor inverse = rsqrt(ops::mean(square(centered), over) + attributes.real("epsilon"));
    const Tensor standard = centered * besideRows(inverse, x);
    const Affine affine = affineOf(inputs, attributes, 1);
    const Tensor scaled = affine.gamma ? standard * affine.gamma : standard;
    return {affine.beta ? scaled + affine.beta : scaled, mean, inverse};
}

// x, mean, inverse, g[, gamma] -> gradients of x, gamma, beta.
Tensors layerGradientByParts(const Tensors& inputs, const Attributes& attributes)
{
    const Tensor &x = inputs[0], &mean = inputs[1], &inverse = inputs[2], &g = inputs[3];
    const Axes over = lastAxes(attributes);
    std::vector<int> leading;
    for (int i = 0; i < mean.shape().rank(); ++i) leading.push_back(i);
    const Tensor scale = besideRows(inverse, x);
    const Tensor standard = (x - besideRows(mean, x)) * scale;
    const Tensor weighted = attributes.flag("has_gamma") ? g * inputs[4] : g;
    const Tensor average = besideRows(ops::mean(weighted, over), x);
    const Tensor slope = besideRows(ops::mean(weighted * standard, over), x);
    return {scale * (weighted - average - standard * slope), sum(g * standard, {leading, false}),
        sum(g, {leading, false})};
}

Gradients layerNormalizeGradient(const Backward& back)
{
    return normalizeGradient(back, "layer_normalize_gradient", layerGradientByParts);
}

// Inputs x[, gamma][, beta]; the attributes say which there are.
struct Given {
    Tensors inputs;
    Attributes attributes;

    Given(const Tensor& x, const Tensor& gamma, const Tensor& beta, double epsilon)
        : inputs{x},
          attributes{{"epsilon", epsilon}, {"has_gamma", static_cast<bool>(gamma)},
              {"has_beta", static_cast<bool>(beta)}}
    {
        if (gamma) inputs.push_back(gamma);
        if (beta) inputs.push_back(beta);
    }
};

} // namespace

Tensor softmax(const Tensor& x, int axis)
{
    const int counted = x.shape().axis(axis);
    return composite({.op = "softmax",
                         .inputs = {x},
                         .attributes = {{"axis", std::int64_t{counted}}},
                         .decomposition =
                             [counted](const Tensors& in) {
                                 const Tensor shifted
                                     = exp(in[0] - stopGradient(max(in[0], along(counted))));
                                 return Tensors{shifted / sum(shifted, along(counted))};
                             },
                         .gradient =
                             [counted](const Backward& back) {
                                 const Tensor y = back.output();
                                 const Tensor weighted = back.upstream() * y;
                                 return Gradients{weighted - y * sum(weighted, along(counted))};
                             }})
        .front();
}

Tensor logSoftmax(const Tensor& x, int axis)
{
    const int counted = x.shape().axis(axis);
    return composite({.op = "log_softmax",
                         .inputs = {x},
                         .attributes = {{"axis", std::int64_t{counted}}},
                         .decomposition =
                             [counted](const Tensors& in) {
                                 const Tensor shifted
                                     = in[0] - stopGradient(max(in[0], along(counted)));
                                 return Tensors{shifted - log(sum(exp(shifted), along(counted)))};
                             },
                         .gradient =
                             [counted](const Backward& back) {
                                 const Tensor g = back.upstream();
                                 return Gradients{g - exp(back.output()) * sum(g, along(counted))};
                             }})
        .front();
}

BatchNormalized batchNormalize(
    const Tensor& x, const Tensor& gamma, const Tensor& beta, int axis, double epsilon)
{
    Given given(x, gamma, beta, epsilon);
    given.attributes.set("axis", std::int64_t{x.shape().axis(axis)});
    const Tensors parts = composite({.op = "batch_normalize",
        .inputs = given.inputs,
        .attributes = given.attributes,
        .decomposition = [attributes = given.attributes](
                             const Tensors& in) { return normalizedByParts(in, attributes); },
        .gradient = batchNormalizeGradient});
    return {parts[0], parts[1], parts[2]};
}

Tensor normalizeWith(const Tensor& x, const Tensor& mean, const Tensor& variance,
    const Tensor& gamma, const Tensor& beta, int axis, double epsilon)
{
    const int counted = x.shape().axis(axis);
    const Tensor inverse = rsqrt(variance + epsilon);
    const Tensor scale = gamma ? gamma * inverse : inverse;
    const Tensor centered = (x - alongAxis(mean, x, counted)) * alongAxis(scale, x, counted);
    return beta ? centered + alongAxis(beta, x, counted) : centered;
}

Tensor layerNormalize(
    const Tensor& x, const Tensor& gamma, const Tensor& beta, int axes, double epsilon)
{
    Given given(x, gamma, beta, epsilon);
    given.attributes.set("axes", std::int64_t{axes});
    return composite({.op = "layer_normalize",
                         .inputs = given.inputs,
                         .attributes = given.attributes,
                         .decomposition =
                             [attributes = given.attributes](const Tensors& in) {
                                 return layerNormalizedByParts(in, attributes);
                             },
                         .gradient = layerNormalizeGradient})
        .front();
}

} // namespace netwright::ops
