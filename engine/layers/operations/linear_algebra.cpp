#include "engine/base/error.h"
#include "engine/layers/operations/operation.h"
#include "engine/ops/conv.h"
#include "engine/ops/einsum.h"
#include "engine/ops/linalg.h"
#include "engine/ops/math.h"
#include "engine/ops/reduce.h"
#include "engine/ops/shape.h"

#include <algorithm>
#include <numeric>

// Products of vectors, matrices and tensors. Source: keras.src.ops.numpy.
namespace netwright {
namespace {

Tensor flat(const Tensor& x)
{
    return ops::reshape(x, {x.shape().isKnown() ? x.shape().count() : kUnknown});
}

// A function of floating-point numbers; whole numbers go through float64, which holds them.
template <class Function>
Tensor throughFloats(const Tensors& in, Function function)
{
    const DType dtype = in.front().dtype();
    if (isFloat(dtype)) return function(in);
    Tensors floats;
    for (const Tensor& x : in) floats.push_back(ops::cast(x, DType::float64));
    return ops::cast(function(floats), dtype);
}

Tensor matrixProduct(const Tensor& a, const Tensor& b)
{
    const bool isRow = a.shape().rank() == 1;
    const bool isColumn = b.shape().rank() == 1;
    const Tensor left = isRow ? ops::expandDimensions(a, 0) : a;
    const Tensor right = isColumn ? ops::expandDimensions(b, 1) : b;
    Tensor y = ops::matmul(left, right);
    if (isColumn) y = ops::squeeze(y, -1);
    return isRow ? ops::squeeze(y, isColumn ? -1 : -2) : y;
}

Tensor matmul(const OperationCall& call)
{
    const Tensors in = call.joined({"x1", "x2"});
    if (in[0].shape().empty() || in[1].shape().empty())
        throw ShapeError(NW_TEXT("%1: both operands need one axis or more, received %2 and %3."),
            call.who(), in[0].shape(), in[1].shape());
    return throughFloats(in, [](const Tensors& x) { return matrixProduct(x[0], x[1]); });
}

// Which axes are summed over in a product of two tensors.
struct Contraction {
    std::vector<int> left;
    std::vector<int> right;
};

bool contains(const std::vector<int>& axes, int axis)
{
    return std::find(axes.begin(), axes.end(), axis) != axes.end();
}

Tensor contracted(const Tensor& a, const Tensor& b, const Contraction& over)
{
    std::vector<int> leftOrder, rightOrder = over.right;
    Shape result;
    Dimension rows = 1, columns = 1, inner = 1;
    const auto times = [](Dimension x, Dimension y) {
        return x == kUnknown || y == kUnknown ? kUnknown : x * y;
    };
    for (int i = 0; i < a.shape().rank(); ++i) {
        if (contains(over.left, i)) continue;
        leftOrder.push_back(i);
        result.push_back(a.shape()[i]);
        rows = times(rows, a.shape()[i]);
    }
    for (int i = 0; i < b.shape().rank(); ++i) {
        if (contains(over.right, i)) continue;
        rightOrder.push_back(i);
        result.push_back(b.shape()[i]);
        columns = times(columns, b.shape()[i]);
    }
    for (std::size_t i = 0; i < over.left.size(); ++i) {
        const Dimension left = a.shape()[over.left[i]];
        const Dimension right = b.shape()[over.right[i]];
        if (left != right && left != kUnknown && right != kUnknown)
            throw ShapeError(NW_TEXT("Tensor product: axis %1 of %2 and axis %3 of %4 must have "
                                     "the same length."),
                over.left[i], a.shape(), over.right[i], b.shape());
        inner = times(inner, left == kUnknown ? right : left);
        leftOrder.push_back(over.left[i]);
    }
    const Tensor left = ops::reshape(ops::transpose(a, leftOrder), {rows, inner});
    const Tensor right = ops::reshape(ops::transpose(b, rightOrder), {inner, columns});
    return ops::reshape(ops::matmul(left, right), result);
}

Tensor dot(const OperationCall& call)
{
    const Tensors in = call.joined({"x1", "x2"});
    const int left = in[0].shape().rank();
    const int right = in[1].shape().rank();
    if (left == 0 || right == 0) return in[0] * in[1];
    const Contraction over{{left - 1}, {right == 1 ? 0 : right - 2}};
    return throughFloats(in, [&over](const Tensors& x) { return contracted(x[0], x[1], over); });
}

Contraction contractionOf(const OperationCall& call, const Tensors& in)
{
    Contraction over;
    const Value& axes = call.value("axes");
    const int left = in[0].shape().rank();
    const int right = in[1].shape().rank();
    if (axes.is_number_integer()) {
        const int count = call.integer("axes");
        if (count < 0 || count > left || count > right)
            throw ShapeError(NW_TEXT("%1: axes must be at most the number of axes of both, "
                                     "received %2 for %3 and %4."),
                call.who(), count, in[0].shape(), in[1].shape());
        for (int i = 0; i < count; ++i) {
            over.left.push_back(left - count + i);
            over.right.push_back(i);
        }
        return over;
    }
    const auto list = [](const Value& given) {
        return given.is_number_integer() ? Value::array({given})
            : given.is_object()          ? given.value("items", Value::array())
                                         : given;
    };
    if (!axes.is_array() || axes.size() != 2)
        throw ConfigError(NW_TEXT("%1: axes must be a number or two lists, received %2."),
            call.who(), axes.dump());
    const Value first = list(axes[0]);
    const Value second = list(axes[1]);
    const auto isWhole = [](const Value& value) { return value.is_number_integer(); };
    if (!first.is_array() || !second.is_array() || first.size() != second.size()
        || !std::all_of(first.begin(), first.end(), isWhole)
        || !std::all_of(second.begin(), second.end(), isWhole))
        throw ConfigError(NW_TEXT("%1: axes must be a number or two lists, received %2."),
            call.who(), axes.dump());
    for (const Value& axis : first) over.left.push_back(in[0].shape().axis(axis.get<int>()));
    for (const Value& axis : second) over.right.push_back(in[1].shape().axis(axis.get<int>()));
    return over;
}

Tensor tensordot(const OperationCall& call)
{
    const Tensors in = call.joined({"x1", "x2"});
    const Contraction over = contractionOf(call, in);
    return throughFloats(in, [&over](const Tensors& x) { return contracted(x[0], x[1], over); });
}

Tensor inner(const OperationCall& call)
{
    const Tensors in = call.joined({"x1", "x2"});
    const int left = in[0].shape().rank();
    const int right = in[1].shape().rank();
    if (left == 0 || right == 0) return in[0] * in[1];
    const Contraction over{{left - 1}, {right - 1}};
    return throughFloats(in, [&over](const Tensors& x) { return contracted(x[0], x[1], over); });
}

Tensor outer(const OperationCall& call)
{
    const Tensors in = call.joined({"x1", "x2"});
    return ops::expandDimensions(flat(in[0]), 1) * ops::expandDimensions(flat(in[1]), 0);
}

Tensor vectorDot(const OperationCall& call)
{
    const Tensors in = call.joined({"x1", "x2"});
    return ops::sum(flat(in[0]) * flat(in[1]));
}

Tensor einsum(const OperationCall& call)
{
    const std::string equation = call.text("subscripts");
    const Tensors in = call.joinedList("operands");
    return throughFloats(in, [&equation](const Tensors& x) { return ops::einsum(equation, x); });
}

Tensor kron(const OperationCall& call)
{
    Tensors in = call.joined({"x1", "x2"});
    const int rank = std::max(in[0].shape().rank(), in[1].shape().rank());
    Shape left, right, whole;
    for (int i = 0; i < rank; ++i) {
        const auto lengthOf = [&](const Tensor& x) {
            const int at = i - (rank - x.shape().rank());
            return at < 0 ? Dimension{1} : x.shape()[at];
        };
        const Dimension a = lengthOf(in[0]), b = lengthOf(in[1]);
        left.push_back(a);
        left.push_back(1);
        right.push_back(1);
        right.push_back(b);
        whole.push_back(a == kUnknown || b == kUnknown ? kUnknown : a * b);
    }
    return ops::reshape(ops::reshape(in[0], left) * ops::reshape(in[1], right), whole);
}

Tensor withAxisLast(const Tensor& x, int axis)
{
    const int along = x.shape().axis(axis);
    std::vector<int> order;
    for (int i = 0; i < x.shape().rank(); ++i)
        if (i != along) order.push_back(i);
    order.push_back(along);
    return ops::transpose(x, order);
}

Tensor cross(const OperationCall& call)
{
    const Tensors in = call.joined({"x1", "x2"});
    const bool isOne = call.has("axis");
    const auto axisFor = [&](const char* own) { return call.integer(isOne ? "axis" : own); };
    const Tensor a = withAxisLast(in[0], axisFor("axisa"));
    const Tensor b = withAxisLast(in[1], axisFor("axisb"));
    const auto isVector
        = [](const Tensor& x) { return x.shape().back() == 2 || x.shape().back() == 3; };
    if (!isVector(a) || !isVector(b))
        throw ShapeError(NW_TEXT("%1: vectors must have 2 or 3 elements, received the shapes %2 "
                                 "and %3."),
            call.who(), in[0].shape(), in[1].shape());
    const auto part = [](const Tensor& x, Dimension i) {
        const Tensor first = ops::slice(x, -1, {0, 1});
        return i < x.shape().back() ? ops::slice(x, -1, {i, i + 1}) : ops::zerosLike(first);
    };
    const Tensor z = part(a, 0) * part(b, 1) - part(a, 1) * part(b, 0);
    if (a.shape().back() == 2 && b.shape().back() == 2) return ops::squeeze(z, -1);
    const Tensor x = part(a, 1) * part(b, 2) - part(a, 2) * part(b, 1);
    const Tensor y = part(a, 2) * part(b, 0) - part(a, 0) * part(b, 2);
    const Tensor result = ops::concatenate({x, y, z}, -1);
    const int target = result.shape().axis(axisFor("axisc"));
    std::vector<int> order(static_cast<std::size_t>(result.shape().rank() - 1));
    std::iota(order.begin(), order.end(), 0);
    order.insert(order.begin() + target, result.shape().rank() - 1);
    return ops::transpose(result, order);
}

// Of two sequences, the shorter of which slides over the longer.
Tensor correlate(const OperationCall& call)
{
    const Tensors in = call.joinedFloats({"x1", "x2"});
    const std::string mode = call.text("mode");
    if (in[0].shape().rank() != 1 || in[1].shape().rank() != 1)
        throw ShapeError(NW_TEXT("%1: both sequences must have one axis, received %2 and %3."),
            call.who(), in[0].shape(), in[1].shape());
    if (mode != "valid" && mode != "same" && mode != "full")
        throw ConfigError(NW_TEXT("%1: %2 must be one of %3, received \"%4\"."), call.who(), "mode",
            "valid, same, full", mode);
    const bool isSwapped = in[0].shape()[0] < in[1].shape()[0];
    const Tensor& longer = in[isSwapped ? 1 : 0];
    const Tensor& shorter = in[isSwapped ? 0 : 1];
    const Dimension length = longer.shape()[0];
    const Dimension window = shorter.shape()[0];
    if (length == kUnknown || window == kUnknown || window == 0)
        throw ShapeError(NW_TEXT("%1: the lengths of both sequences must be known, received %2 "
                                 "and %3."),
            call.who(), in[0].shape(), in[1].shape());
    const Tensor padded = ops::pad(longer, {{.before = window - 1, .after = window - 1}});
    const Tensor rows = ops::reshape(padded, {1, length + 2 * (window - 1), 1});
    const Tensor kernel = ops::reshape(shorter, {window, 1, 1});
    Tensor y = ops::reshape(
        ops::conv(rows, kernel, {.strides = {1}, .dilation = {1}}), {length + window - 1});
    if (mode == "valid") y = ops::slice(y, 0, {window - 1, length});
    if (mode == "same") {
        const Dimension first = window - 1 - window / 2;
        y = ops::slice(y, 0, {first, first + length});
    }
    return isSwapped ? ops::reverse(y, 0) : y;
}

// Correlation coefficients of the rows.
Tensor corrcoef(const OperationCall& call)
{
    const Tensor given = call.floating("x");
    const Tensor x = given.shape().rank() == 1 ? ops::expandDimensions(given, 0) : given;
    if (x.shape().rank() != 2)
        throw ShapeError(NW_TEXT("%1: one axis or two are needed, received the shape %2."),
            call.who(), given.shape());
    const Tensor centred = x - ops::mean(x, {.axes = std::vector{1}, .keepDimensions = true});
    const Tensor products = ops::matmul(centred, centred, {.b = true});
    const Tensor scale = ops::sqrt(
        ops::sum(ops::square(centred), {.axes = std::vector{1}, .keepDimensions = true}));
    const Tensor y = products / (scale * ops::transpose(scale, {1, 0}));
    const Tensor limited = ops::clip(y, -1, 1);
    return given.shape().rank() == 1 ? ops::reshape(limited, {}) : limited;
}

const bool published = publishOperations({
    .module = "keras.src.ops.numpy",
    .summary = "A product of vectors, matrices or tensors of keras.ops.",
    .entries =
        {
            {"Matmul", "x1, x2", matmul},
            {"Dot", "x1, x2", dot},
            {"Tensordot", "x1, x2, :axes=2", tensordot},
            {"Inner", "x1, x2", inner},
            {"Outer", "x1, x2", outer},
            {"Vdot", "x1, x2", vectorDot},
            {"Einsum", ":subscripts, *operands", einsum},
            {"Kron", "x1, x2", kron},
            {"Cross", "x1, x2, :axisa=-1, :axisb=-1, :axisc=-1, :axis=None", cross},
            {"Correlate", "x1, x2, :mode='valid'", correlate},
            {"Corrcoef", "x", corrcoef},
        },
});

} // namespace
} // namespace netwright
