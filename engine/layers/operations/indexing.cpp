#include "engine/base/error.h"
#include "engine/layers/operations/matrix_mask.h"
#include "engine/layers/operations/operation.h"
#include "engine/layers/operations/stand_in.h"
#include "engine/ops/elementary.h"
#include "engine/ops/index.h"
#include "engine/ops/math.h"
#include "engine/ops/reduce.h"
#include "engine/ops/shape.h"
#include "engine/ops/sort.h"

#include <algorithm>
#include <cstdlib>

// Elements by their places. Source: keras.src.ops.numpy.
namespace netwright {
namespace {

// Negative places count from the end.
Tensor wrapped(const Tensor& places, Dimension length)
{
    const Tensor whole = ops::cast(places, DType::int32);
    if (length == kUnknown) return whole;
    return ops::where(ops::less(whole, 0), whole + static_cast<double>(length), whole);
}

// x[key], part by part of the key.
class ItemGetter {
public:
    explicit ItemGetter(const OperationCall& call) : m_call(call), m_result(call.tensor("x")) { }

    Tensor get()
    {
        Value key = m_call.isTensor("key") ? Value() : m_call.value("key");
        if (m_call.isTensor("key"))
            return ops::take(m_result,
                wrapped(m_call.tensor("key"), m_result.shape()[m_result.shape().axis(0)]), 0);
        if (!key.is_array()) key = Value::array({key});
        const auto ellipses = std::count_if(key.begin(), key.end(),
            [](const Value& part) { return isLiteral(part, "__ellipsis__"); });
        if (ellipses > 1)
            throw ConfigError(NW_TEXT("%1: at most one ellipsis can stand in a key, received %2."),
                m_call.who(), ellipses);
        const auto consuming = std::count_if(key.begin(), key.end(),
            [](const Value& part) { return !part.is_null() && !isLiteral(part, "__ellipsis__"); });
        const int rest = m_result.shape().rank() - static_cast<int>(consuming);
        if (rest < 0)
            throw ShapeError(NW_TEXT("%1: a tensor of the shape %2 has not as many axes as the "
                                     "key, received %3."),
                m_call.who(), m_result.shape(), key.dump());
        for (const Value& part : key) {
            if (isLiteral(part, "__ellipsis__"))
                m_axis += rest;
            else
                apply(part);
        }
        return m_result;
    }

private:
    void apply(const Value& part)
    {
        if (part.is_null()) {
            m_result = ops::expandDimensions(m_result, m_axis++);
        } else if (part.is_number_integer()) {
            pick(part.get<Dimension>());
        } else if (isLiteral(part, "__slice__")) {
            cut(part.value("config", Value::object()));
        } else if (const auto places = arrayFrom(listOf(part));
                   places && isListOfPlaces(*places) && !m_hasList) {
            const Dimension length = m_result.shape()[m_axis];
            m_result = ops::take(m_result, wrapped(constant(*places), length), m_axis);
            m_hasList = true; // several lists would be taken in pairs
            ++m_axis;
        } else {
            throw ConfigError(NW_TEXT("%1: a key is made of numbers, slices, None and an "
                                      "ellipsis, received %2."),
                m_call.who(), part.dump());
        }
    }

    static Value listOf(const Value& part)
    {
        const Value config = part.is_object() ? part.value("config", Value()) : part;
        return config.is_object() ? config.value("value", Value()) : config;
    }

    // Truth values would choose, not name places.
    static bool isListOfPlaces(const Array& list)
    {
        const bool isWhole = list.dtype() == DType::int32 || list.dtype() == DType::int64;
        return list.shape().rank() == 1 && (isWhole || list.count() == 0);
    }

    void pick(Dimension place)
    {
        const Dimension length = m_result.shape()[m_axis];
        Shape shape = m_result.shape().slice(0, m_axis);
        for (const Dimension rest : m_result.shape().slice(m_axis + 1)) shape.push_back(rest);
        if (length == kUnknown) {
            m_result = standIn(m_result, shape);
            return;
        }
        const Dimension at = place < 0 ? place + length : place;
        if (at < 0 || at >= length)
            throw ShapeError(NW_TEXT("%1: axis %2 of the shape %3 has no element %4."),
                m_call.who(), m_axis, m_result.shape(), place);
        m_result = ops::reshape(ops::slice(m_result, m_axis, {at, at + 1}), shape);
    }

    Dimension bound(const Value& config, const char* key, Dimension otherwise) const
    {
        const Value given = config.value(key, Value());
        if (given.is_null()) return otherwise;
        if (!given.is_number_integer())
            throw ConfigError(NW_TEXT("%1: the bounds of a slice must be whole numbers, received "
                                      "%2."),
                m_call.who(), given.dump());
        return given.get<Dimension>();
    }

    // As Python counts: slice(start, stop, step).indices(length).
    void cut(const Value& given)
    {
        const Value config = given.is_object() ? given : Value::object();
        const Dimension length = m_result.shape()[m_axis];
        Dimension step = bound(config, "step", 1);
        if (step == 0)
            throw ConfigError(NW_TEXT("%1: the step of a slice must not be 0."), m_call.who());
        if (length == kUnknown) {
            m_result = standIn(m_result, m_result.shape());
            ++m_axis;
            return;
        }
        step = std::clamp<Dimension>(step, -length - 1, length + 1);
        const bool isForward = step > 0;
        const auto settled = [&](const char* key, Dimension otherwise) {
            Dimension place = bound(config, key, otherwise);
            if (config.value(key, Value()).is_null()) return place;
            if (place < 0) place += length;
            return std::clamp<Dimension>(
                place, isForward ? 0 : -1, isForward ? length : length - 1);
        };
        const Dimension first = settled("start", isForward ? 0 : length - 1);
        const Dimension last = settled("stop", isForward ? length : -1);
        if (isForward) {
            m_result = ops::slice(m_result, m_axis, {first, std::max(first, last), step});
        } else {
            const Tensor turned = ops::reverse(m_result, m_axis);
            const Dimension from = length - 1 - first;
            m_result = ops::slice(turned, m_axis, {from, std::max(from, length - 1 - last), -step});
        }
        ++m_axis;
    }

    const OperationCall& m_call;
    Tensor m_result;
    int m_axis = 0;
    bool m_hasList = false;
};

Tensor take(const OperationCall& call)
{
    Tensor x = call.tensor("x");
    if (!call.has("axis")) x = ops::reshape(x, {kUnknown});
    const int axis = call.has("axis") ? x.shape().axis(call.integer("axis")) : 0;
    return ops::take(x, wrapped(call.tensor("indices"), x.shape()[axis]), axis);
}

Tensor takeAlongAxis(const OperationCall& call)
{
    const Tensor x = call.tensor("x");
    Tensor places = call.tensor("indices");
    if (!call.has("axis"))
        return ops::takeAlongAxis(ops::reshape(x, {kUnknown}), ops::reshape(places, {kUnknown}), 0);
    const int axis = x.shape().axis(call.integer("axis"));
    if (places.shape().rank() != x.shape().rank()) return ops::takeAlongAxis(x, places, axis);
    // Other axes are broadcast.
    Shape others = x.shape();
    others.at(axis) = 1;
    const Shape shape = broadcast(others, places.shape());
    Shape whole = shape;
    whole.at(axis) = x.shape()[axis];
    return ops::takeAlongAxis(ops::broadcastTo(x, whole), ops::broadcastTo(places, shape), axis);
}

Compute triangle(bool isLower)
{
    return [isLower](const OperationCall& call) {
        const Tensor x = call.tensor("x");
        const int k = call.integer("k");
        if (x.shape().rank() < 2)
            throw ShapeError(NW_TEXT("%1: two axes or more are needed, received the shape %2."),
                call.who(), x.shape());
        if (x.shape()[-1] == kUnknown || x.shape()[-2] == kUnknown) return standIn(x, x.shape());
        const Array kept
            = matrixMask(x.shape()[-2], x.shape()[-1], [&](Dimension row, Dimension column) {
                  return isLower ? column - row <= k : column - row >= k;
              });
        return ops::where(constant(kept), x, ops::zerosLike(x));
    };
}

// The diagonal of the last two axes.
Tensor diagonalOf(const Tensor& x, int offset)
{
    const Dimension rows = x.shape()[-2];
    const Dimension columns = x.shape()[-1];
    Shape shape = x.shape().slice(0, x.shape().rank() - 2);
    if (rows == kUnknown || columns == kUnknown) {
        shape.push_back(kUnknown);
        return standIn(x, shape);
    }
    const Dimension length = std::max<Dimension>(
        0, offset >= 0 ? std::min(rows, columns - offset) : std::min(rows + offset, columns));
    std::vector<std::int32_t> places;
    for (Dimension i = 0; i < length; ++i) {
        const Dimension row = i + (offset < 0 ? -offset : 0);
        places.push_back(static_cast<std::int32_t>(row * columns + i + std::max(offset, 0)));
    }
    Shape flat = shape;
    flat.push_back(rows * columns);
    return ops::take(
        ops::reshape(x, flat), constant(Array::of<std::int32_t>({length}, places)), -1);
}

Tensor diagonal(const OperationCall& call)
{
    const Tensor x = call.tensor("x");
    if (x.shape().rank() < 2)
        throw ShapeError(NW_TEXT("%1: two axes or more are needed, received the shape %2."),
            call.who(), x.shape());
    const int first = x.shape().axis(call.integer("axis1"));
    const int second = x.shape().axis(call.integer("axis2"));
    if (first == second)
        throw ConfigError(
            NW_TEXT("%1: axis1 and axis2 must differ, received %2 twice."), call.who(), first);
    std::vector<int> order;
    for (int i = 0; i < x.shape().rank(); ++i)
        if (i != first && i != second) order.push_back(i);
    order.push_back(first);
    order.push_back(second);
    return diagonalOf(ops::transpose(x, order), call.integer("offset"));
}

Tensor trace(const OperationCall& call)
{
    const Tensor found = diagonal(call);
    const bool isSmall = !isFloat(found.dtype()) && sizeOf(found.dtype()) < 4;
    return ops::sum(isSmall ? ops::cast(found, DType::int32) : found, {{{-1}}, false});
}

// A matrix with the vector on its k-th diagonal.
Tensor matrixWith(const OperationCall& call, const Tensor& vector)
{
    const Dimension k = call.integer("k");
    const Dimension length = vector.shape()[0];
    if (length == kUnknown) return standIn(vector, {kUnknown, kUnknown});
    const Dimension size = length + std::abs(k);
    call.limited({size, size});
    const Tensor filled = ops::pad(vector, {{.before = 0, .after = std::abs(k)}});
    // The element stands in the row of its number above the main diagonal, in its column below.
    const Tensor spread = ops::expandDimensions(filled, k >= 0 ? 1 : 0);
    const Array kept = matrixMask(
        size, size, [k](Dimension row, Dimension column) { return column - row == k; });
    return ops::where(constant(kept), spread, ops::zerosLike(spread));
}

Tensor diag(const OperationCall& call)
{
    const Tensor x = call.tensor("x");
    if (x.shape().rank() == 1) return matrixWith(call, x);
    if (x.shape().rank() == 2) return diagonalOf(x, call.integer("k"));
    throw ShapeError(
        NW_TEXT("%1: one axis or two are needed, received the shape %2."), call.who(), x.shape());
}

// Places in the flattened array as places on each axis.
Tensors unravelIndex(const OperationCall& call)
{
    Tensor rest = ops::cast(call.tensor("indices"), DType::int32);
    const Shape shape = call.shape("shape");
    if (!shape.isKnown() || shape.empty())
        throw ConfigError(
            NW_TEXT("%1: all lengths of the shape must be known, received %2."), call.who(), shape);
    const auto count = static_cast<double>(shape.count());
    rest = ops::where(ops::less(rest, 0), rest + count, rest);
    Tensors result(static_cast<std::size_t>(shape.rank()));
    for (int axis = shape.rank() - 1; axis >= 0; --axis) {
        const auto length = static_cast<double>(shape[axis]);
        result[static_cast<std::size_t>(axis)] = ops::mod(rest, length);
        rest = ops::floorDivide(rest, length);
    }
    return result;
}

const bool published = publishOperations({
    .module = "keras.src.ops.numpy",
    .summary = "A function of keras.ops that takes elements by their places.",
    .entries =
        {
            {"GetItem", "x, key",
                [](const OperationCall& call) { return ItemGetter(call).get(); }},
            {"Take", "x, indices, :axis=None", take},
            {"TakeAlongAxis", "x, indices, :axis=None", takeAlongAxis},
            {"Tril", "x, :k=0", triangle(true)},
            {"Triu", "x, :k=0", triangle(false)},
            {"Diagonal", "x, :offset=0, :axis1=0, :axis2=1", diagonal},
            {"Trace", "x, :offset=0, :axis1=0, :axis2=1", trace},
            {"Diag", "x, :k=0", diag},
            {"Diagflat", "x, :k=0",
                [](const OperationCall& call) {
                    const Tensor x = call.tensor("x");
                    return matrixWith(call, ops::reshape(x, {kUnknown}));
                }},
            {"UnravelIndex", "indices, :shape", unravelIndex},
        },
});

} // namespace
} // namespace netwright
