#include "engine/constraints/norm_axes.h"

#include "engine/ops/math.h"
#include "engine/ops/reduce.h"

namespace netwright {
namespace {

constexpr double kEpsilon = 1e-7; // keeps a weight of zeros from being divided by 0

} // namespace

Value Field<NormAxes>::write(const NormAxes& axes)
{
    return axes.isList ? Field<std::vector<int>>::write(axes.axes) : Value(axes.axes.front());
}

void Field<NormAxes>::read(const Value& value, NormAxes& axes)
{
    NormAxes result;
    result.isList = !value.is_number();
    if (result.isList)
        Field<std::vector<int>>::read(value, result.axes);
    else
        Field<int>::read(value, result.axes.front());
    axes = std::move(result);
}

Tensor normsOf(const Tensor& weight, const NormAxes& axes)
{
    const ops::Axes along{.axes = axes.axes, .keepDimensions = true};
    return ops::sqrt(ops::sum(ops::square(weight), along));
}

Tensor scaledTo(const Tensor& weight, const Tensor& norms, const Tensor& desired)
{
    return weight * (desired / (norms + kEpsilon));
}

} // namespace netwright
