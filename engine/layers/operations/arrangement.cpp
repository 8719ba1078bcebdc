#include "engine/base/error.h"
#include "engine/layers/operations/operation.h"
#include "engine/layers/operations/stand_in.h"
#include "engine/ops/index.h"
#include "engine/ops/math.h"
#include "engine/ops/shape.h"

#include <algorithm>
#include <numeric>

// Functions that arrange elements anew and compute none. Source: keras.src.ops.numpy.
namespace netwright {
namespace {

int rankOf(const Tensor& x)
{
    return x.shape().rank();
}

std::size_t index(int axis)
{
    return static_cast<std::size_t>(axis);
}

std::vector<int> inOrder(int count)
{
    std::vector<int> result(index(count));
    std::iota(result.begin(), result.end(), 0);
    return result;
}

Tensor flat(const Tensor& x)
{
    return ops::reshape(x, {x.shape().isKnown() ? x.shape().count() : kUnknown});
}

Tensor reshape(const OperationCall& call)
{
    return ops::reshape(call.tensor("x"), call.shape("newshape"));
}

Tensor transpose(const OperationCall& call)
{
    const Tensor x = call.tensor("x");
    if (!call.has("axes")) {
        std::vector<int> order = inOrder(rankOf(x));
        std::reverse(order.begin(), order.end());
        return ops::transpose(x, order);
    }
    std::vector<int> order = call.integers("axes");
    for (int& axis : order) axis = x.shape().axis(axis);
    std::vector<int> sorted = order;
    std::sort(sorted.begin(), sorted.end());
    if (sorted != inOrder(rankOf(x)))
        throw ShapeError(NW_TEXT("%1: axes must name each of the %2 axes once, received %3."),
            call.who(), rankOf(x), call.value("axes").dump());
    return ops::transpose(x, order);
}

Tensor expandDimensions(const OperationCall& call)
{
    Tensor x = call.tensor("x");
    std::vector<int> axes = call.integers("axis");
    const int rank = rankOf(x) + static_cast<int>(axes.size());
    for (int& axis : axes) {
        if (axis < -rank || axis >= rank)
            throw ShapeError(NW_TEXT("Shape %1 cannot get a new axis %2."), x.shape().text(), axis);
        if (axis < 0) axis += rank;
    }
    std::sort(axes.begin(), axes.end());
    if (std::adjacent_find(axes.begin(), axes.end()) != axes.end())
        throw ConfigError(NW_TEXT("%1: an axis is named twice."), call.who());
    for (const int axis : axes) x = ops::expandDimensions(x, axis);
    return x;
}

Tensor squeeze(const OperationCall& call)
{
    Tensor x = call.tensor("x");
    std::vector<int> axes;
    if (call.has("axis")) {
        for (const int axis : call.integers("axis")) axes.push_back(x.shape().axis(axis));
    } else {
        for (int i = 0; i < rankOf(x); ++i)
            if (x.shape()[i] == 1) axes.push_back(i);
    }
    std::sort(axes.rbegin(), axes.rend());
    axes.erase(std::unique(axes.begin(), axes.end()), axes.end());
    for (const int axis : axes) x = ops::squeeze(x, axis);
    return x;
}

Tensor swapAxes(const OperationCall& call)
{
    const Tensor x = call.tensor("x");
    std::vector<int> order = inOrder(rankOf(x));
    std::swap(order[index(x.shape().axis(call.integer("axis1")))],
        order[index(x.shape().axis(call.integer("axis2")))]);
    return ops::transpose(x, order);
}

Tensor moveAxis(const OperationCall& call)
{
    const Tensor x = call.tensor("x");
    std::vector<int> sources = call.integers("source");
    std::vector<int> targets = call.integers("destination");
    if (sources.size() != targets.size())
        throw ConfigError(NW_TEXT("%1: source and destination must name as many axes, received "
                                  "%2 and %3."),
            call.who(), sources.size(), targets.size());
    for (int& axis : sources) axis = x.shape().axis(axis);
    for (int& axis : targets) axis = x.shape().axis(axis);
    std::vector<int> order;
    for (int i = 0; i < rankOf(x); ++i)
        if (std::find(sources.begin(), sources.end(), i) == sources.end()) order.push_back(i);
    std::vector<std::pair<int, int>> moves;
    for (std::size_t i = 0; i < sources.size(); ++i) moves.emplace_back(targets[i], sources[i]);
    std::sort(moves.begin(), moves.end());
    const auto isSamePlace = [](const auto& a, const auto& b) { return a.first == b.first; };
    if (std::adjacent_find(moves.begin(), moves.end(), isSamePlace) != moves.end())
        throw ConfigError(NW_TEXT("%1: an axis is named twice."), call.who());
    for (const auto& [target, source] : moves)
        order.insert(order.begin() + std::min(target, static_cast<int>(order.size())), source);
    if (order.size() != index(rankOf(x)))
        throw ConfigError(NW_TEXT("%1: an axis is named twice."), call.who());
    return ops::transpose(x, order);
}

// An axis of lists; axes of Tensors are counted in the result.
Tensor stack(const Tensors& parts, int axis)
{
    Tensors raised;
    for (const Tensor& part : parts) raised.push_back(ops::expandDimensions(part, axis));
    return ops::concatenate(raised, axis);
}

Tensors raisedTo(const Tensors& parts, int rank)
{
    Tensors result;
    for (Tensor part : parts) {
        while (rankOf(part) < rank) part = ops::expandDimensions(part, 0);
        result.push_back(part);
    }
    return result;
}

Tensor horizontalStack(const OperationCall& call)
{
    const Tensors parts = raisedTo(call.joinedList("xs"), 1);
    return ops::concatenate(parts, rankOf(parts.front()) == 1 ? 0 : 1);
}

Tensor append(const OperationCall& call)
{
    Tensors parts = call.joined({"x1", "x2"});
    if (call.has("axis")) return ops::concatenate(parts, call.integer("axis"));
    return ops::concatenate({flat(parts[0]), flat(parts[1])}, 0);
}

Tensors split(const OperationCall& call)
{
    const Tensor x = call.tensor("x");
    const int axis = x.shape().axis(call.integer("axis"));
    const Dimension length = x.shape()[axis];
    std::vector<Dimension> ends;
    if (call.value("indices_or_sections").is_number()) {
        const int count = call.integer("indices_or_sections");
        if (count < 1 || (length != kUnknown && length % count != 0))
            throw ShapeError(NW_TEXT("%1: axis %2 of the shape %3 cannot be split into %4 equal "
                                     "parts."),
                call.who(), axis, x.shape(), count);
        for (int i = 1; i <= count; ++i)
            ends.push_back(length == kUnknown ? kUnknown : length / count * i);
    } else {
        for (const int end : call.integers("indices_or_sections"))
            ends.push_back(length == kUnknown
                    ? kUnknown
                    : std::clamp<Dimension>(end < 0 ? end + length : end, 0, length));
        ends.push_back(length);
    }
    Tensors result;
    Dimension first = 0;
    for (const Dimension end : ends) {
        result.push_back(
            length == kUnknown ? x : ops::slice(x, axis, {first, std::max(first, end)}));
        first = std::max(first, end);
    }
    return result;
}

Tensor repeatAlong(const OperationCall& call, const Tensor& x, int axis)
{
    const std::vector<int> repeats = call.integers("repeats");
    const Dimension length = x.shape()[axis];
    Shape shape = x.shape();
    if (length == kUnknown) return standIn(x, shape);
    if (repeats.size() != 1 && static_cast<Dimension>(repeats.size()) != length)
        throw ShapeError(NW_TEXT("%1: repeats must be one number or %2, received %3."), call.who(),
            length, repeats.size());
    std::vector<std::int32_t> places;
    Dimension total = 0;
    for (Dimension i = 0; i < length; ++i) {
        const int count = repeats[repeats.size() == 1 ? 0 : static_cast<std::size_t>(i)];
        if (count < 0)
            throw ConfigError(
                NW_TEXT("%1: repeats must be at least 0, received %2."), call.who(), count);
        total += count;
        call.limited({total});
        places.insert(places.end(), static_cast<std::size_t>(count), static_cast<std::int32_t>(i));
    }
    return ops::take(x, constant(Array::of<std::int32_t>({total}, places)), axis);
}

Tensor repeat(const OperationCall& call)
{
    const Tensor x = call.tensor("x");
    if (!call.has("axis")) return repeatAlong(call, flat(x), 0);
    return repeatAlong(call, x, x.shape().axis(call.integer("axis")));
}

Tensor tile(const OperationCall& call)
{
    std::vector<int> repeats = call.integers("repeats");
    Tensor x = raisedTo({call.tensor("x")}, static_cast<int>(repeats.size())).front();
    while (static_cast<int>(repeats.size()) < rankOf(x)) repeats.insert(repeats.begin(), 1);
    for (int axis = 0; axis < rankOf(x); ++axis) {
        const int count = repeats[index(axis)];
        if (count < 0)
            throw ConfigError(
                NW_TEXT("%1: repeats must be at least 0, received %2."), call.who(), count);
        if (count == 1) continue;
        Shape whole = x.shape();
        if (whole[axis] != kUnknown) whole.at(axis) *= count;
        const Tensor raised = ops::expandDimensions(x, axis);
        Shape spread = raised.shape();
        spread.at(axis) = count;
        x = ops::reshape(ops::broadcastTo(raised, spread), whole);
    }
    return x;
}

Tensor flip(const OperationCall& call)
{
    Tensor x = call.tensor("x");
    const auto axes = call.axes();
    for (const int axis : axes ? *axes : inOrder(rankOf(x))) x = ops::reverse(x, axis);
    return x;
}

Tensor rolled(const Tensor& x, int axis, Dimension shift)
{
    const Dimension length = x.shape()[axis];
    if (length == kUnknown || length == 0) return x;
    const Dimension steps = (shift % length + length) % length;
    if (steps == 0) return x;
    return ops::concatenate(
        {ops::slice(x, axis, {length - steps, length}), ops::slice(x, axis, {0, length - steps})},
        axis);
}

Tensor roll(const OperationCall& call)
{
    Tensor x = call.tensor("x");
    std::vector<int> shifts = call.integers("shift");
    if (!call.has("axis")) {
        const Dimension shift = std::accumulate(shifts.begin(), shifts.end(), Dimension{0});
        return ops::reshape(rolled(flat(x), 0, shift), x.shape());
    }
    std::vector<int> axes = call.integers("axis");
    if (shifts.size() == 1) shifts.resize(axes.size(), shifts.front());
    if (axes.size() == 1) axes.resize(shifts.size(), axes.front());
    if (axes.size() != shifts.size())
        throw ConfigError(NW_TEXT("%1: there must be one axis for each shift, received %2 and %3."),
            call.who(), axes.size(), shifts.size());
    for (std::size_t i = 0; i < axes.size(); ++i) x = rolled(x, x.shape().axis(axes[i]), shifts[i]);
    return x;
}

Tensor rotate90(const OperationCall& call)
{
    const Tensor x = call.tensor("array");
    const std::vector<int> axes = call.integers("axes");
    const int first = axes.size() == 2 ? x.shape().axis(axes[0]) : 0;
    const int second = axes.size() == 2 ? x.shape().axis(axes[1]) : 0;
    if (first == second)
        throw ConfigError(NW_TEXT("%1: axes must be two different axes, received %2."), call.who(),
            call.value("axes").dump());
    std::vector<int> order = inOrder(rankOf(x));
    std::swap(order[index(first)], order[index(second)]);
    switch ((call.integer("k") % 4 + 4) % 4) {
    case 1: return ops::transpose(ops::reverse(x, second), order);
    case 2: return ops::reverse(ops::reverse(x, first), second);
    case 3: return ops::reverse(ops::transpose(x, order), second);
    default: return x;
    }
}

std::vector<ops::Margin> margins(const OperationCall& call, int rank)
{
    const auto refuse = [&call]() {
        throw ConfigError(NW_TEXT("%1: pad_width must be one number, a pair, or a pair for each "
                                  "axis, received %2."),
            call.who(), call.value("pad_width").dump());
    };
    const Value& given = call.value("pad_width");
    const auto number = [&](const Value& value) {
        if (!value.is_number_integer() || value.get<std::int64_t>() < 0) refuse();
        return call.limited({value.get<Dimension>()}).front();
    };
    const auto pair = [&](const Value& value) {
        if (value.is_number()) return ops::Margin{number(value), number(value)};
        const Value& items = value.is_object() && value.contains("items") ? value["items"] : value;
        if (!items.is_array() || items.empty() || items.size() > 2) refuse();
        return ops::Margin{number(items[0]), number(items[items.size() - 1])};
    };
    if (given.is_number()) return std::vector<ops::Margin>(index(rank), pair(given));
    if (!given.is_array() || given.empty()) refuse();
    if (given[0].is_number()) return std::vector<ops::Margin>(index(rank), pair(given));
    if (given.size() == 1) return std::vector<ops::Margin>(index(rank), pair(given[0]));
    if (given.size() != index(rank)) refuse();
    std::vector<ops::Margin> result;
    for (const Value& one : given) result.push_back(pair(one));
    return result;
}

// Which element of an axis stands at a place outside.
Dimension mirrored(Dimension place, Dimension length, const std::string& mode)
{
    if (mode == "edge") return std::clamp<Dimension>(place, 0, length - 1);
    if (mode == "wrap") return (place % length + length) % length;
    const Dimension period
        = mode == "reflect" ? std::max<Dimension>(2 * length - 2, 1) : 2 * length;
    const Dimension phase = (place % period + period) % period;
    if (phase < length) return phase;
    return mode == "reflect" ? period - phase : period - 1 - phase;
}

Tensor pad(const OperationCall& call)
{
    Tensor x = call.tensor("x");
    const std::vector<ops::Margin> around = margins(call, rankOf(x));
    const std::string mode = call.text("mode");
    if (mode == "constant")
        return ops::pad(x, around, call.has("constant_values") ? call.real("constant_values") : 0);
    if (mode != "reflect" && mode != "symmetric" && mode != "edge" && mode != "wrap")
        throw ConfigError(NW_TEXT("%1: %2 must be one of %3, received \"%4\"."), call.who(), "mode",
            "constant, reflect, symmetric, edge, wrap", mode);
    for (int axis = 0; axis < rankOf(x); ++axis) {
        const ops::Margin& margin = around[index(axis)];
        const Dimension length = x.shape()[axis];
        if (length == kUnknown || (margin.before == 0 && margin.after == 0)) continue;
        if (length == 0)
            throw ShapeError(NW_TEXT("%1: axis %2 is empty and cannot be padded with its own "
                                     "elements."),
                call.who(), axis);
        std::vector<std::int32_t> places;
        for (Dimension i = -margin.before; i < length + margin.after; ++i)
            places.push_back(static_cast<std::int32_t>(mirrored(i, length, mode)));
        const auto count = static_cast<Dimension>(places.size());
        x = ops::take(x, constant(Array::of<std::int32_t>({count}, places)), axis);
    }
    return x;
}

Tensor broadcastTo(const OperationCall& call)
{
    const Tensor x = call.tensor("x");
    Shape shape = call.shape("shape");
    for (int i = 1; i <= std::min(shape.rank(), rankOf(x)); ++i)
        if (shape[-i] == kUnknown) shape.at(-i) = x.shape()[-i];
    return ops::broadcastTo(x, shape);
}

Tensors meshgrid(const OperationCall& call)
{
    Tensors axes = call.tensors("x");
    const std::string indexing = call.text("indexing");
    if (indexing != "xy" && indexing != "ij")
        throw ConfigError(NW_TEXT("%1: %2 must be one of %3, received \"%4\"."), call.who(),
            "indexing", "xy, ij", indexing);
    const int rank = static_cast<int>(axes.size());
    std::vector<int> place = inOrder(rank);
    if (indexing == "xy" && rank > 1) std::swap(place[0], place[1]);
    Shape whole(std::vector<Dimension>(axes.size(), 1));
    for (std::size_t i = 0; i < axes.size(); ++i) {
        axes[i] = flat(axes[i]);
        whole.at(place[i]) = axes[i].shape()[0];
    }
    for (std::size_t i = 0; i < axes.size(); ++i) {
        Shape spread(std::vector<Dimension>(axes.size(), 1));
        spread.at(place[i]) = axes[i].shape()[0];
        axes[i] = ops::broadcastTo(ops::reshape(axes[i], spread), whole);
    }
    return axes;
}

Tensor size(const OperationCall& call)
{
    const Tensor x = call.tensor("x");
    if (!x.shape().isKnown()) return standIn(x, {}, DType::int32);
    return scalar(static_cast<double>(x.shape().count()), DType::int32);
}

Tensor asDType(const OperationCall& call)
{
    const Tensor x = call.tensor("x");
    const auto dtype = call.dtype();
    return dtype ? ops::cast(x, *dtype) : x;
}

const bool published = publishOperations({
    .module = "keras.src.ops.numpy",
    .summary = "A function of keras.ops that arranges elements anew.",
    .entries =
        {
            {"Reshape", "x, :newshape", reshape},
            {"Ravel", "x", [](const OperationCall& call) { return flat(call.tensor("x")); }},
            {"Transpose", "x, :axes=None", transpose},
            {"ExpandDims", "x, :axis", expandDimensions},
            {"Squeeze", "x, :axis=None", squeeze},
            {"Swapaxes", "x, :axis1, :axis2", swapAxes},
            {"Moveaxis", "x, :source, :destination", moveAxis},
            {"Concatenate", "[xs], :axis=0",
                [](const OperationCall& call) {
                    return ops::concatenate(call.joinedList("xs"), call.integer("axis"));
                }},
            {"Stack", "[x], :axis=0",
                [](const OperationCall& call) {
                    return stack(call.joinedList("x"), call.integer("axis"));
                }},
            {"Hstack", "[xs]", horizontalStack},
            {"Vstack", "[xs]",
                [](const OperationCall& call) {
                    return ops::concatenate(raisedTo(call.joinedList("xs"), 2), 0);
                }},
            {"Append", "x1, x2, :axis=None", append},
            {"Split", "x, :indices_or_sections, :axis=0", split},
            {"Repeat", "x, :repeats, :axis=None", repeat},
            {"Tile", "x, :repeats", tile},
            {"Flip", "x, :axis=None", flip},
            {"Roll", "x, :shift, :axis=None", roll},
            {"Rot90", "array, :k=1, :axes=(0, 1)", rotate90},
            {"Pad", "x, :pad_width, :mode='constant', constant_values=None", pad},
            {"BroadcastTo", "x, :shape", broadcastTo},
            {"Meshgrid", "*x, :indexing='xy'", meshgrid},
            {"Copy", "x", [](const OperationCall& call) { return call.tensor("x"); }},
            {"Array", "x, :dtype=None", asDType},
            {"Ndim", "x",
                [](const OperationCall& call) {
                    return scalar(rankOf(call.tensor("x")), DType::int32);
                }},
            {"Size", "x", size},
        },
});

const bool publishedCore = publishOperations({
    .module = "keras.src.ops.core",
    .summary = "A function of keras.ops that passes its input on.",
    .entries =
        {
            {"ConvertToTensor", "x, :dtype=None, :sparse=None, :ragged=None", asDType},
            {"Cast", "x, :dtype", asDType},
            {"StopGradient", "variable",
                [](const OperationCall& call) {
                    return ops::stopGradient(call.tensor("variable"));
                }},
            {"Unstack", "x, :num=None, :axis=0",
                [](const OperationCall& call) {
                    const Tensor x = call.tensor("x");
                    const int axis = x.shape().axis(call.integer("axis"));
                    const Dimension length = x.shape()[axis];
                    if (length == kUnknown)
                        throw ShapeError(NW_TEXT("%1: the length of axis %2 must be known, "
                                                 "received the shape %3."),
                            call.who(), axis, x.shape());
                    Tensors result;
                    for (Dimension i = 0; i < length; ++i)
                        result.push_back(ops::squeeze(ops::slice(x, axis, {i, i + 1}), axis));
                    return result;
                }},
        },
});

} // namespace
} // namespace netwright
