#include "engine/base/error.h"
#include "engine/layers/operations/operation.h"
#include "engine/layers/operations/stand_in.h"
#include "engine/ops/cumulative.h"
#include "engine/ops/index.h"
#include "engine/ops/math.h"
#include "engine/ops/shape.h"
#include "engine/ops/sort.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>

// Sums, means and the like over axes. Source: keras.src.ops.numpy, keras.src.backend.jax.numpy.
namespace netwright {
namespace {

// Small whole numbers are added up in 32 bits.
Tensor summable(const Tensor& x)
{
    switch (x.dtype()) {
    case DType::boolean:
    case DType::int8:
    case DType::int16: return ops::cast(x, DType::int32);
    case DType::uint8:
    case DType::uint16: return ops::cast(x, DType::uint32);
    default: return x;
    }
}

Tensor counted(const Tensor& x)
{
    return x.dtype() == DType::boolean ? ops::cast(x, DType::int32) : x;
}

Tensor asGiven(const OperationCall& call, const Tensor& x)
{
    const auto dtype = call.dtype();
    return dtype ? ops::cast(x, *dtype) : x;
}

Compute reduction(
    Tensor (*function)(const Tensor&, const ops::Axes&), Tensor (*prepare)(const Tensor&))
{
    return [function, prepare](const OperationCall& call) {
        return function(prepare(call.tensor("x")), call.reduction());
    };
}

Tensor floating(const Tensor& x)
{
    return isFloat(x.dtype()) ? x : ops::cast(x, DType::float32);
}
Tensor same(const Tensor& x)
{
    return x;
}

Compute extreme(
    Tensor (*reduce)(const Tensor&, const ops::Axes&), Tensor (*join)(const Tensor&, const Tensor&))
{
    return [reduce, join](const OperationCall& call) {
        const Tensor x = call.tensor("x");
        const Tensor y = reduce(x, call.reduction());
        return call.has("initial") ? join(y, ops::cast(call.tensor("initial"), x.dtype())) : y;
    };
}

Tensor product(const OperationCall& call)
{
    return ops::product(asGiven(call, summable(call.tensor("x"))), call.reduction());
}

Tensor standardDeviation(const Tensor& x, const ops::Axes& over)
{
    return ops::sqrt(ops::variance(x, over));
}

// Along one axis, or over all elements in their order.
Compute place(Tensor (*function)(const Tensor&, int))
{
    return [function](const OperationCall& call) {
        const Tensor x = call.tensor("x");
        if (call.has("axis")) {
            const int axis = x.shape().axis(call.integer("axis"));
            const Tensor y = function(x, axis);
            return call.flag("keepdims") ? ops::expandDimensions(y, axis) : y;
        }
        const Tensor y = function(ops::reshape(x, {kUnknown}), 0);
        if (!call.flag("keepdims")) return y;
        return ops::reshape(
            y, Shape(std::vector<Dimension>(static_cast<std::size_t>(x.shape().rank()), 1)));
    };
}

Tensor countNonzero(const OperationCall& call)
{
    const Tensor isSet = ops::cast(call.tensor("x"), DType::boolean);
    return ops::sum(ops::cast(isSet, DType::int32), {call.axes(), false});
}

Tensor average(const OperationCall& call)
{
    const ops::Axes over{call.axes(), false};
    if (!call.has("weights")) return ops::mean(call.floating("x"), over);
    const Tensors in = call.joinedFloats({"x", "weights"});
    Tensor weights = in[1];
    const int rank = in[0].shape().rank();
    if (weights.shape().rank() != rank) {
        if (weights.shape().rank() != 1 || !over.axes || over.axes->size() != 1)
            throw ShapeError(NW_TEXT("%1: weights must have the shape of x, or one axis and axis "
                                     "be given, received %2 and %3."),
                call.who(), weights.shape(), in[0].shape());
        Shape spread(std::vector<Dimension>(static_cast<std::size_t>(rank), 1));
        spread.at(in[0].shape().axis(over.axes->front())) = weights.shape()[0];
        weights = ops::reshape(weights, spread);
    }
    const Tensor total = ops::sum(in[0] * weights, over);
    return total / ops::sum(ops::broadcastTo(weights, in[0].shape()), over);
}

// The reduced axes as one, behind the others.
struct Flattened {
    Tensor rows;
    Shape kept; // the shape of the result, without the lengths of q
};
Flattened flattened(const OperationCall& call, const Tensor& x)
{
    const int rank = x.shape().rank();
    std::vector<bool> goes(static_cast<std::size_t>(rank), !call.has("axis"));
    if (call.has("axis"))
        for (const int axis : call.integers("axis"))
            goes[static_cast<std::size_t>(x.shape().axis(axis))] = true;
    std::vector<int> order;
    Shape rows, kept;
    Dimension count = 1;
    for (int i = 0; i < rank; ++i) {
        const bool isReduced = goes[static_cast<std::size_t>(i)];
        const Dimension length = x.shape()[i];
        if (isReduced) {
            count = count == kUnknown || length == kUnknown ? kUnknown : count * length;
        } else {
            order.push_back(i);
            rows.push_back(length);
        }
        if (!isReduced || call.flag("keepdims")) kept.push_back(isReduced ? 1 : length);
    }
    for (int i = 0; i < rank; ++i)
        if (goes[static_cast<std::size_t>(i)]) order.push_back(i);
    rows.push_back(count);
    return {ops::reshape(rank == 0 ? x : ops::transpose(x, order), rows), kept};
}

Tensor at(const Tensor& sorted, const Tensor& places)
{
    return ops::take(sorted, ops::cast(places, DType::int32), -1);
}

Tensor interpolated(
    const OperationCall& call, const Tensor& sorted, const Tensor& place, const std::string& method)
{
    const Tensor low = ops::floor(place);
    if (method == "lower") return at(sorted, low);
    if (method == "higher") return at(sorted, ops::ceil(place));
    if (method == "nearest") return at(sorted, ops::round(place));
    const Tensor below = at(sorted, low);
    const Tensor above = at(sorted, ops::ceil(place));
    if (method == "midpoint") return (below + above) * 0.5;
    if (method == "linear") return below + (above - below) * ops::cast(place - low, sorted.dtype());
    throw ConfigError(NW_TEXT("%1: %2 must be one of %3, received \"%4\"."), call.who(), "method",
        "linear, lower, higher, midpoint, nearest", method);
}

Tensor quantileOf(const OperationCall& call, const Tensor& q, const std::string& method)
{
    const Flattened given = flattened(call, call.floating("x"));
    Shape shape;
    for (const Dimension length : q.shape()) shape.push_back(length);
    for (const Dimension length : given.kept) shape.push_back(length);
    const Dimension count = given.rows.shape().back();
    if (count == kUnknown) return standIn(given.rows, shape);
    if (count == 0)
        throw ShapeError(
            NW_TEXT("%1: there must be elements to choose from, received none."), call.who());
    const Tensor place = ops::cast(q, DType::float64) * static_cast<double>(count - 1);
    const Tensor y = interpolated(call, ops::sort(given.rows, -1), place, method);
    // The axes of q go to the front.
    const int leading = given.rows.shape().rank() - 1;
    std::vector<int> order;
    for (int i = leading; i < y.shape().rank(); ++i) order.push_back(i);
    for (int i = 0; i < leading; ++i) order.push_back(i);
    return ops::reshape(order.empty() ? y : ops::transpose(y, order), shape);
}

Tensor quantile(const OperationCall& call)
{
    return quantileOf(call, call.floating("q"), call.text("method"));
}
Tensor median(const OperationCall& call)
{
    return quantileOf(call, scalar(0.5, DType::float64), "linear");
}

Compute running(Tensor (*function)(const Tensor&, int))
{
    return [function](const OperationCall& call) {
        const Tensor x = asGiven(call, counted(call.tensor("x")));
        if (call.has("axis")) return function(x, call.integer("axis"));
        return function(ops::reshape(x, {kUnknown}), 0);
    };
}
Tensor runningSum(const Tensor& x, int axis)
{
    return ops::cumulativeSum(x, axis);
}

// Elements from `first` on, or all but the last ones.
Tensor shortened(const Tensor& x, int axis, Dimension first, Dimension leftOut)
{
    const Dimension length = x.shape()[axis];
    if (length == kUnknown) return x;
    return ops::slice(x, axis, {first, std::max(first, length - leftOut)});
}

Tensor difference(const OperationCall& call)
{
    Tensor y = call.tensor("a");
    const int axis = y.shape().axis(call.integer("axis"));
    for (int i = 0; i < call.integer("n"); ++i) {
        if (y.shape()[axis] == 0) break;
        if (y.shape()[axis] == kUnknown && i > 0) break; // the shape stays as it is
        const Tensor later = shortened(y, axis, 1, 0);
        const Tensor earlier = shortened(y, axis, 0, 1);
        y = y.dtype() == DType::boolean ? ops::notEqual(later, earlier) : later - earlier;
    }
    return y;
}

Tensor trapezoid(const OperationCall& call)
{
    const Tensor y = call.floating("y");
    const int axis = y.shape().axis(call.integer("axis"));
    const Tensor sums = shortened(y, axis, 1, 0) + shortened(y, axis, 0, 1);
    const ops::Axes over{std::vector{axis}, false};
    if (!call.has("x")) return ops::sum(sums, over) * (0.5 * call.real("dx"));
    Tensor x = ops::cast(call.tensor("x"), y.dtype());
    const int along = x.shape().rank() == 1 ? 0 : x.shape().axis(call.integer("axis"));
    x = shortened(x, along, 1, 0) - shortened(x, along, 0, 1);
    if (x.shape().rank() == 1 && y.shape().rank() > 1) {
        Shape spread(std::vector<Dimension>(static_cast<std::size_t>(y.shape().rank()), 1));
        spread.at(axis) = x.shape()[0];
        x = ops::reshape(x, spread);
    }
    return ops::sum(x * sums, over) * 0.5;
}

Tensor logSumExp(const OperationCall& call)
{
    const Tensor x = call.floating("x");
    const ops::Axes over = call.reduction();
    const Tensor largest
        = ops::stopGradient(ops::max(x, {.axes = over.axes, .keepDimensions = true}));
    const Tensor safe = ops::where(ops::isFinite(largest), largest, 0);
    const Tensor y = ops::log(ops::sum(ops::exp(x - safe), over));
    return y + ops::reshape(safe, y.shape());
}

const bool published = publishOperations({
    .module = "keras.src.ops.numpy",
    .summary = "A function of keras.ops that joins all elements along axes.",
    .entries =
        {
            {"Sum", "x, :axis=None, :keepdims=False", reduction(ops::sum, summable)},
            {"Mean", "x, :axis=None, :keepdims=False", reduction(ops::mean, floating)},
            {"Var", "x, :axis=None, :keepdims=False", reduction(ops::variance, floating)},
            {"Std", "x, :axis=None, :keepdims=False", reduction(standardDeviation, floating)},
            {"Prod", "x, :axis=None, :keepdims=False, :dtype=None", product},
            {"Max", "x, :axis=None, :keepdims=False, :initial=None",
                extreme(ops::max, ops::maximum)},
            {"Min", "x, :axis=None, :keepdims=False, :initial=None",
                extreme(ops::min, ops::minimum)},
            {"Amax", "x, :axis=None, :keepdims=False", reduction(ops::max, same)},
            {"Amin", "x, :axis=None, :keepdims=False", reduction(ops::min, same)},
            {"Any", "x, :axis=None, :keepdims=False", reduction(ops::any, same)},
            {"All", "x, :axis=None, :keepdims=False", reduction(ops::all, same)},
            {"Argmax", "x, :axis=None, :keepdims=False", place(ops::argmax)},
            {"Argmin", "x, :axis=None, :keepdims=False", place(ops::argmin)},
            {"CountNonzero", "x, :axis=None", countNonzero},
            {"Average", "x, :axis=None, weights=None", average},
            {"Median", "x, :axis=None, :keepdims=False", median},
            {"Quantile", "x, q, :axis=None, :method='linear', :keepdims=False", quantile},
            {"Cumsum", "x, :axis=None, :dtype=None", running(runningSum)},
            {"Cumprod", "x, :axis=None, :dtype=None", running(ops::cumulativeProduct)},
            {"Diff", "a, :n=1, :axis=-1", difference},
            {"Trapezoid", "y, :x=None, :dx=1.0, :axis=-1", trapezoid},
        },
});

const bool publishedMath = publishOperations({
    .module = "keras.src.ops.math",
    .summary = "A function of keras.ops that joins all elements along axes.",
    .entries = {{"Logsumexp", "x, :axis=None, :keepdims=False", logSumExp}},
});

} // namespace
} // namespace netwright
