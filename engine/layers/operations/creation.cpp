#include "engine/base/error.h"
#include "engine/layers/operations/matrix_mask.h"
#include "engine/layers/operations/operation.h"
#include "engine/ops/math.h"
#include "engine/ops/shape.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <numbers>

// Tensors of given values. Source: keras.src.ops.numpy.
namespace netwright {
namespace {

Compute filled(double value)
{
    return [value](const OperationCall& call) {
        const Shape shape = call.limited(call.shape("shape"));
        return ops::broadcastTo(scalar(value, call.dtype().value_or(DType::float32)), shape);
    };
}

Compute filledLike(double value)
{
    return [value](const OperationCall& call) {
        const Tensor x = call.tensor("x");
        return ops::broadcastTo(scalar(value, call.dtype().value_or(x.dtype())), x.shape());
    };
}

Tensor full(const OperationCall& call)
{
    const Shape shape = call.limited(call.shape("shape"));
    const Tensor value = call.tensor("fill_value");
    return ops::broadcastTo(ops::cast(value, call.dtype().value_or(DType::float32)), shape);
}

Tensor fullLike(const OperationCall& call)
{
    const Tensor x = call.tensor("x");
    const Tensor value = call.tensor("fill_value");
    return ops::broadcastTo(ops::cast(value, call.dtype().value_or(x.dtype())), x.shape());
}

Tensor matrix(const OperationCall& call, const char* rowsName, const char* columnsName,
    const std::function<bool(Dimension row, Dimension column)>& isOne)
{
    const Dimension rows = call.integer(rowsName);
    const bool hasColumns = columnsName != nullptr && call.has(columnsName);
    const Dimension columns = hasColumns ? call.integer(columnsName) : rows;
    if (rows < 0 || columns < 0)
        throw ConfigError(NW_TEXT("%1: lengths must be at least 0, received %2 and %3."),
            call.who(), rows, columns);
    call.limited({rows, columns});
    return constant(matrixMask(rows, columns, isOne).cast(call.dtype().value_or(DType::float32)));
}

Tensor eye(const OperationCall& call)
{
    const int k = call.integer("k");
    return matrix(call, "N", "M", [k](Dimension i, Dimension j) { return j - i == k; });
}

Tensor triangle(const OperationCall& call)
{
    const int k = call.integer("k");
    return matrix(call, "N", "M", [k](Dimension i, Dimension j) { return j - i <= k; });
}

Tensor identity(const OperationCall& call)
{
    return matrix(call, "n", nullptr, [](Dimension i, Dimension j) { return i == j; });
}

Tensor arange(const OperationCall& call)
{
    const bool hasStop = call.has("stop");
    const double first = hasStop ? call.real("start") : 0;
    const double last = call.real(hasStop ? "stop" : "start");
    const double step = call.has("step") ? call.real("step") : 1;
    const double length = std::ceil((last - first) / step);
    if (step == 0 || !std::isfinite(length))
        throw ConfigError(
            NW_TEXT("%1: step must be a number other than 0, received %2."), call.who(), step);
    bool isWhole = true;
    for (const char* name : {"start", "stop", "step"})
        isWhole = isWhole && (!call.has(name) || call.value(name).is_number_integer());
    const auto count = static_cast<Dimension>(std::clamp(length, 0.0, 1e9));
    Array result(
        call.limited({count}), call.dtype().value_or(isWhole ? DType::int32 : DType::float32));
    for (Dimension i = 0; i < count; ++i)
        result.set(static_cast<std::size_t>(i), first + static_cast<double>(i) * step);
    return constant(result);
}

// 0 … 1 in `num` steps, as float64, along an axis of its own.
struct Steps {
    Tensor shares;
    double step = 0; // between two, as a share of the whole
};
Steps stepsOf(const OperationCall& call, int rank, int axis)
{
    const int count = call.integer("num");
    if (count < 0)
        throw ConfigError(NW_TEXT("%1: num must be at least 0, received %2."), call.who(), count);
    const int gaps = call.flag("endpoint") ? count - 1 : count;
    Array shares(call.limited({count}), DType::float64);
    for (int i = 0; i < count; ++i)
        shares.set(static_cast<std::size_t>(i), gaps > 0 ? static_cast<double>(i) / gaps : 0);
    Shape spread(std::vector<Dimension>(static_cast<std::size_t>(rank), 1));
    spread.at(axis) = count;
    return {ops::reshape(constant(shares), spread), gaps > 0 ? 1.0 / gaps : std::nan("")};
}

struct Line {
    Tensor values; // float64
    Tensor step;
    DType dtype = DType::float32;
};
Line line(const OperationCall& call)
{
    const Tensors ends = call.joinedFloats({"start", "stop"});
    const Shape shape = broadcast(ends[0].shape(), ends[1].shape());
    const int rank = shape.rank() + 1;
    const int given = call.integer("axis");
    if (given < -rank || given >= rank)
        throw ShapeError(NW_TEXT("Shape %1 cannot get a new axis %2."), shape, given);
    const int axis = given < 0 ? given + rank : given;
    const Steps steps = stepsOf(call, rank, axis);
    const Tensor first = ops::broadcastTo(ops::cast(ends[0], DType::float64), shape);
    const Tensor last = ops::broadcastTo(ops::cast(ends[1], DType::float64), shape);
    const Tensor values = ops::expandDimensions(first, axis) * (1 - steps.shares)
        + ops::expandDimensions(last, axis) * steps.shares;
    return {values, (last - first) * steps.step, call.dtype().value_or(ends[0].dtype())};
}

Tensors linspace(const OperationCall& call)
{
    const Line found = line(call);
    // Whole numbers are rounded down.
    const Tensor values = isFloat(found.dtype) ? found.values : ops::floor(found.values);
    Tensors result{ops::cast(values, found.dtype)};
    if (call.flag("retstep")) result.push_back(ops::cast(found.step, found.dtype));
    return result;
}

Tensor logspace(const OperationCall& call)
{
    const Line found = line(call);
    return ops::cast(ops::exp(found.values * std::log(call.real("base"))), found.dtype);
}

// A window of the length that x names, by the formula for place n of N.
Compute window(double (*formula)(double place, double last, const OperationCall& call))
{
    return [formula](const OperationCall& call) {
        const int length = call.integer("x");
        if (length < 0)
            throw ConfigError(
                NW_TEXT("%1: the length must be at least 0, received %2."), call.who(), length);
        Array result(call.limited({length}), DType::float32);
        for (int i = 0; i < length; ++i)
            result.set(static_cast<std::size_t>(i), length == 1 ? 1 : formula(i, length - 1, call));
        return constant(result);
    };
}

double cosine(double place, double last)
{
    return std::cos(2 * std::numbers::pi * place / last);
}
double bartlett(double place, double last, const OperationCall&)
{
    return 1 - std::fabs(2 * place / last - 1);
}
double hamming(double place, double last, const OperationCall&)
{
    return 0.54 - 0.46 * cosine(place, last);
}
double hanning(double place, double last, const OperationCall&)
{
    return 0.5 - 0.5 * cosine(place, last);
}
double blackman(double place, double last, const OperationCall&)
{
    return 0.42 - 0.5 * cosine(place, last) + 0.08 * cosine(2 * place, last);
}
// I0(part) / I0(whole) of the modified Bessel function, part being at most whole.
double besselShare(double part, double whole)
{
    if (whole < 500) return std::cyl_bessel_i(0, part) / std::cyl_bessel_i(0, whole);
    // I0(x) tends to exp(x) / sqrt(2 pi x); both would be too large to divide.
    return std::exp(part - whole) * std::sqrt(whole / std::max(part, 1.0));
}
double kaiser(double place, double last, const OperationCall& call)
{
    const double beta = std::fabs(call.real("beta"));
    const double side = 2 * place / last - 1;
    return besselShare(beta * std::sqrt(std::max(0.0, 1 - side * side)), beta);
}

const bool published = publishOperations({
    .module = "keras.src.ops.numpy",
    .summary = "A function of keras.ops that makes a tensor of given values.",
    .entries =
        {
            {"Zeros", "shape, dtype=None", filled(0)},
            {"Ones", "shape, dtype=None", filled(1)},
            {"Empty", "shape, dtype=None", filled(0)},
            {"Full", ":shape, fill_value, :dtype=None", full},
            {"ZerosLike", "x, dtype=None", filledLike(0)},
            {"OnesLike", "x, dtype=None", filledLike(1)},
            {"FullLike", "x, fill_value, :dtype=None", fullLike},
            {"Eye", "N, M=None, :k=0, :dtype=None", eye},
            {"Tri", "N, M=None, :k=0, :dtype=None", triangle},
            {"Identity", "n, dtype=None", identity},
            {"Arange", "start, stop=None, step=None, :dtype=None", arange},
            {"Linspace",
                "start, stop, :num=50, :endpoint=True, :retstep=False, :dtype=None, :axis=0",
                linspace},
            {"Logspace",
                "start, stop, :num=50, :endpoint=True, :base=10, :dtype=None, :axis=0", logspace},
            {"Bartlett", "x", window(bartlett)},
            {"Hamming", "x", window(hamming)},
            {"Hanning", "x", window(hanning)},
            {"Blackman", "x", window(blackman)},
            {"Kaiser", "x, :beta", window(kaiser)},
        },
});

} // namespace
} // namespace netwright
