#include "engine/ops/cross_entropy.h"

#include "engine/base/error.h"
#include "engine/graph/gradients.h"
#include "engine/ops/index.h"
#include "engine/ops/math.h"
#include "engine/ops/reduce.h"
#include "engine/ops/shape.h"

namespace netwright::ops {
namespace {

const Axes kClasses{std::vector<int>{-1}, false};

Tensor besideClasses(const Tensor& rows)
{
    return expandDimensions(rows, -1);
}

int classesOf(const Tensor& logits)
{
    return static_cast<int>(logits.shape().back());
}

Tensor isClass(const Tensor& labels, int classes)
{
    return logicalAnd(greaterEqual(labels, 0), less(labels, classes));
}

// logits, labels -> losses, largest, logarithm.
Tensors byParts(const Tensors& in)
{
    const Tensor largest = stopGradient(max(in[0], kClasses));
    const Tensor centered = in[0] - besideClasses(largest);
    const Tensor logarithm = log(sum(exp(centered), kClasses));
    const Tensor losses = logarithm - takeAlongLast(centered, in[1]);
    return {where(isClass(in[1], classesOf(in[0])), losses, 0), largest, logarithm};
}

// logits, labels, largest, logarithm, g -> gradient of the logits.
Tensors gradientByParts(const Tensors& in)
{
    const int classes = classesOf(in[0]);
    const Tensor arriving = where(isClass(in[1], classes), in[4], 0);
    const Tensor shares = exp(in[0] - besideClasses(in[2]) - besideClasses(in[3]));
    return {(shares - oneHot(in[1], classes, in[0].dtype())) * besideClasses(arriving)};
}

Gradients crossEntropyGradient(const Backward& back)
{
    if (back.hasUpstream(1) || back.hasUpstream(2)) return throughDecomposition(back);
    return {composite({.op = "sparse_cross_entropy_gradient",
                          .inputs = {back.input(0), back.input(1), back.output(1), back.output(2),
                              back.upstream()},
                          .attributes = {},
                          .decomposition = gradientByParts,
                          .gradient = {}})
                .front(),
        Tensor()};
}

} // namespace

Tensor sparseCrossEntropy(const Tensor& logits, const Tensor& labels)
{
    const Shape& shape = logits.shape();
    if (shape.empty() || !compatible(shape.slice(0, shape.rank() - 1), labels.shape()))
        throw ShapeError(
            NW_TEXT("Cross-entropy: there must be one label for each row of %1, received %2."),
            shape, labels.shape());
    return composite({.op = "sparse_cross_entropy",
                         .inputs = {logits, cast(labels, DType::int32)},
                         .attributes = {},
                         .decomposition = byParts,
                         .gradient = crossEntropyGradient})
        .front();
}

} // namespace netwright::ops
