#include "engine/layers/preprocessing/image_draws.h"

#include "engine/ops/index.h"
#include "engine/ops/math.h"
#include "engine/ops/norm.h"
#include "engine/ops/reduce.h"
#include "engine/ops/shape.h"

namespace netwright {
namespace {

// Each try is accepted with a probability of more than 0.95.
constexpr int kTries = 8;

Tensor uniform(const Shape& shape, const Drawing& drawing)
{
    return ops::randomUniform(shape, drawing.context.stream(drawing.seed));
}

} // namespace

Tensor drawLogGamma(const Shape& shape, const Tensor& alpha, const Drawing& drawing)
{
    // Gamma(alpha) is Gamma(alpha + 1) * U^(1 / alpha), which serves alpha < 1, too.
    const Tensor d = alpha + (1 - 1.0 / 3.0);
    const Tensor c = 1.0 / ops::sqrt(d * 9.0);
    Tensor result = ops::broadcastTo(ops::log(d), shape);
    for (int number = 0; number < kTries; ++number) {
        const Tensor x = ops::randomNormal(shape, drawing.context.stream(drawing.seed));
        const Tensor root = c * x + 1.0;
        const Tensor cube = ops::maximum(root * root * root, 1e-30);
        const Tensor limit = ops::square(x) * 0.5 + d * (1.0 - cube + ops::log(cube));
        const Tensor isAccepted = ops::logicalAnd(
            ops::greater(root, 0), ops::less(ops::log(1.0 - uniform(shape, drawing)), limit));
        result = ops::where(isAccepted, ops::log(d) + ops::log(cube), result);
    }
    return result + ops::log(1.0 - uniform(shape, drawing)) / alpha;
}

Tensor drawBeta(const Shape& shape, const Tensor& alpha, const Drawing& drawing)
{
    const Tensor first = drawLogGamma(shape, alpha, drawing);
    return ops::sigmoid(first - drawLogGamma(shape, alpha, drawing));
}

Tensor drawShares(int count, double alpha, const Drawing& drawing)
{
    return ops::softmax(drawLogGamma({count}, scalar(alpha, DType::float32), drawing));
}

Tensor drawOrder(Dimension count, const Drawing& drawing)
{
    // How many others drew less; two float32 draws make one of 48 bits, so that none are equal.
    const Tensor high = ops::cast(uniform({count, 1}, drawing), DType::float64);
    const Tensor low = ops::cast(uniform({count, 1}, drawing), DType::float64);
    const Tensor drawn = high + low * 0x1p-24;
    const Tensor isLess = ops::less(ops::reshape(drawn, {1, count}), drawn);
    return ops::sum(ops::cast(isLess, DType::int32), {{{1}}, false});
}

Tensor blendLabels(const Tensor& labels, const Tensor& order, const Tensor& share)
{
    const DType type = isFloat(labels.dtype()) ? labels.dtype() : share.dtype();
    const Tensor own = ops::cast(labels, type);
    std::vector<Dimension> lengths(static_cast<std::size_t>(labels.shape().rank()), 1);
    if (lengths.empty()) return own;
    lengths.front() = share.shape()[0];
    const Tensor part = ops::cast(ops::reshape(share, Shape(lengths)), type);
    return own + part * (ops::take(own, order, 0) - own);
}

} // namespace netwright
