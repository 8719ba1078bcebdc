#include "engine/losses/loss.h"

#include "engine/ops/math.h"
#include "engine/ops/reduce.h"
#include "engine/ops/shape.h"

namespace netwright {
namespace {

// `longer` has one axis more: it loses one of length 1, or the other gets one.
void equalizeRanks(Tensor& shorter, Tensor& longer)
{
    if (longer.shape().back() != 1) return;
    if (shorter.shape().rank() == 1)
        shorter = ops::expandDimensions(shorter, -1);
    else
        longer = ops::squeeze(longer, -1);
}

// A mask that counts, spread so that a mean over all values is one over the counted ones.
Tensor spread(const Tensor& mask)
{
    const Tensor counted = ops::sum(mask);
    return mask * divideNoNan(elementCount(mask, mask.dtype()), counted);
}

Tensor masked(const Tensor& mask, const Tensor& other)
{
    if (!mask) return other;
    return other ? ops::logicalAnd(mask, other) : mask;
}

bool isMean(const std::string& reduction)
{
    return reduction == "sum_over_batch_size" || reduction == "mean";
}

Tensor reduced(const Tensor& values, const Tensor& weights, const std::string& reduction)
{
    if (reduction == "none" || values.shape().empty()) return values;
    if (reduction == "sum") return ops::sum(values);
    if (reduction == "mean_with_sample_weight" && weights)
        return divideNoNan(ops::sum(values), ops::sum(weights));
    return ops::mean(values);
}

// None means "none" in Keras; "auto" is Keras 2's name for the default.
Param reductionParam()
{
    Param result = param("reduction", &Loss::reduction, "How the values become one number.",
        oneOf({"sum_over_batch_size", "sum", "none", "mean", "mean_with_sample_weight", "auto"}));
    result.isNullable = true;
    result.set = [set = result.set](Configurable& loss, const Value& value) {
        if (value == "auto")
            set(loss, "sum_over_batch_size");
        else
            set(loss, value.is_null() ? Value("none") : value);
    };
    return result;
}

} // namespace

Param nullIsDefault(Param param)
{
    param.isNullable = true;
    param.set = [set = param.set](Configurable& object, const Value& value) {
        if (!value.is_null()) set(object, value);
    };
    return param;
}

Param writtenIfSet(Param param)
{
    param.isInherited = true;
    return param;
}

std::vector<Param> Loss::inheritedParams()
{
    return {nullIsDefault(param("name", &Loss::name, "Stands before the value in histories.")),
        reductionParam(),
        writtenIfSet(nullIsDefault(param("dtype", &Loss::dtype, "What the loss calculates in.",
            oneOf({"float16", "bfloat16", "float32", "float64"}))))};
}

Tensor Loss::countedValues(const Tensor&, const Tensor&) const
{
    return {};
}

Tensor Loss::values(const Tensor& yTrue, const Tensor& yPred) const
{
    const DType type = dtypeFromName(dtype);
    const auto [truth, prediction] = toSameRank(ops::cast(yTrue, type), ops::cast(yPred, type));
    return call(truth, prediction);
}

Tensor Loss::operator()(
    const Tensor& yTrue, const Tensor& yPred, const Tensor& sampleWeight, const Tensor& mask) const
{
    const DType type = dtypeFromName(dtype);
    const auto [truth, prediction] = toSameRank(ops::cast(yTrue, type), ops::cast(yPred, type));
    Tensor losses = call(truth, prediction);
    Tensor weights = masked(mask, countedValues(truth, prediction));
    if (weights) {
        weights = ops::cast(weights, type);
        if (isMean(reduction)) weights = spread(weights);
    }
    weights = sampleWeight && weights ? maskedWeights(sampleWeight, weights, type)
        : sampleWeight                ? ops::cast(sampleWeight, type)
                                      : weights;
    if (weights) {
        const SameRank matched = toSameRank(losses, weights);
        losses = matched.a * matched.b;
        weights = matched.b;
    }
    return reduced(losses, weights, reduction);
}

SameRank toSameRank(const Tensor& a, const Tensor& b)
{
    SameRank result{a, b};
    const int difference = a.shape().rank() - b.shape().rank();
    if (difference == 1) equalizeRanks(result.b, result.a);
    if (difference == -1) equalizeRanks(result.a, result.b);
    return result;
}

Tensor divideNoNan(const Tensor& a, const Tensor& b)
{
    const Tensor isZero = ops::equal(b, 0);
    return ops::where(isZero, 0, a / ops::where(isZero, 1, b));
}

Tensor elementCount(const Tensor& x, DType dtype)
{
    const Dimension count = x.shape().count();
    if (count != kUnknown) return scalar(static_cast<double>(count), dtype);
    return ops::sum(ops::onesLike(ops::cast(x, dtype)));
}

Tensor maskedWeights(const Tensor& sampleWeight, const Tensor& mask, DType dtype)
{
    const Tensor weights = sampleWeight ? ops::cast(sampleWeight, dtype) : sampleWeight;
    if (!mask) return weights;
    const Tensor factors = ops::cast(mask, dtype);
    if (!weights) return factors;
    const SameRank matched = toSameRank(factors, weights);
    return matched.b * matched.a;
}

} // namespace netwright
