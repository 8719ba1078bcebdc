#include "engine/base/error.h"
#include "engine/layers/operations/operation.h"
#include "engine/layers/operations/stand_in.h"
#include "engine/ops/index.h"
#include "engine/ops/math.h"
#include "engine/ops/reduce.h"
#include "engine/ops/shape.h"
#include "engine/ops/sort.h"

// Sorting and searching. Source: keras.src.ops.numpy, keras.src.ops.math.
namespace netwright {
namespace {

// Along an axis; none: of all elements in their order.
Compute sorted(Tensor (*function)(const Tensor&, int))
{
    return [function](const OperationCall& call) {
        const Tensor x = call.tensor("x");
        if (call.has("axis")) return function(x, call.integer("axis"));
        return function(ops::reshape(x, {kUnknown}), 0);
    };
}
Tensor inOrder(const Tensor& x, int axis)
{
    return ops::sort(x, axis);
}
Tensor places(const Tensor& x, int axis)
{
    return ops::argsort(x, axis);
}

Tensor searchSorted(const OperationCall& call)
{
    const std::string side = call.text("side");
    if (side != "left" && side != "right")
        throw ConfigError(NW_TEXT("%1: %2 must be one of %3, received \"%4\"."), call.who(), "side",
            "left, right", side);
    const Tensors in = call.joined({"sorted_sequence", "values"});
    return ops::searchSorted(in[0], in[1], side == "left" ? ops::Side::left : ops::Side::right);
}

// The number of the bin that each value falls into; bins are the borders, upwards.
Tensor digitize(const OperationCall& call)
{
    const Tensors in = call.joined({"x", "bins"});
    return ops::searchSorted(in[1], in[0], ops::Side::right);
}

Tensors histogram(const OperationCall& call)
{
    const Tensor x = ops::reshape(call.floating("x"), {kUnknown});
    const int bins = call.integer("bins");
    if (bins < 1)
        throw ConfigError(NW_TEXT("%1: bins must be at least 1, received %2."), call.who(), bins);
    Tensor low, high;
    if (call.has("range")) {
        const Tensor range = ops::cast(call.tensor("range"), x.dtype());
        if (range.shape() != Shape{2})
            throw ConfigError(NW_TEXT("%1: range must be two numbers, received %2."), call.who(),
                call.value("range").dump());
        low = ops::reshape(ops::slice(range, 0, {0, 1}), {});
        high = ops::reshape(ops::slice(range, 0, {1, 2}), {});
    } else {
        low = ops::min(x);
        high = ops::max(x);
    }
    const Tensor isPoint = ops::equal(low, high);
    const Tensor first = ops::where(isPoint, low - 0.5, low);
    const Tensor last = ops::where(isPoint, high + 0.5, high);
    std::vector<float> parts;
    for (int i = 0; i <= bins; ++i)
        parts.push_back(static_cast<float>(i) / static_cast<float>(bins));
    const Tensor share = ops::cast(constant(Array::of<float>({bins + 1}, parts)), x.dtype());
    const Tensor edges = ops::concatenate(
        {ops::slice(first + (last - first) * share, 0, {0, bins}), ops::reshape(last, {1})}, 0);
    Tensor place = ops::searchSorted(edges, x, ops::Side::right) - 1;
    place = ops::where(ops::equal(x, last), bins - 1, place);
    const Tensor counts = ops::sum(ops::oneHot(place, bins, x.dtype()), {{{0}}, false});
    return {counts, edges};
}

Tensors topK(const OperationCall& call)
{
    const ops::Chosen chosen = ops::topK(call.tensor("x"), call.integer("k"));
    return {chosen.values, chosen.indices};
}

// Whether the prediction for the target is among the k largest.
Tensor inTopK(const OperationCall& call)
{
    const Tensor predictions = call.floating("predictions");
    const Tensor targets = ops::cast(call.tensor("targets"), DType::int32);
    const Tensor own = ops::expandDimensions(ops::takeAlongLast(predictions, targets), -1);
    const Tensor above = ops::cast(ops::greater(predictions, own), DType::int32);
    const Tensor isAmong = ops::less(ops::sum(above, {{{-1}}, false}), call.integer("k"));
    return ops::logicalAnd(isAmong, ops::isFinite(ops::squeeze(own, -1)));
}

const bool published = publishOperations({
    .module = "keras.src.ops.numpy",
    .summary = "A function of keras.ops that sorts or searches.",
    .entries =
        {
            {"Sort", "x, :axis=-1", sorted(inOrder)},
            {"Argsort", "x, :axis=-1", sorted(places)},
            {"Argpartition", "x, :kth, :axis=-1", sorted(places)},
            {"SearchSorted", "sorted_sequence, values, :side='left'", searchSorted,
                {"searchsorted"}},
            {"Digitize", "x, bins", digitize},
            {"Histogram", "x, :bins=10, :range=None", histogram},
        },
});

const bool publishedMath = publishOperations({
    .module = "keras.src.ops.math",
    .summary = "A function of keras.ops that sorts or searches.",
    .entries =
        {
            {"TopK", "x, :k, :sorted=True", topK},
            {"InTopK", "targets, predictions, :k", inTopK},
        },
});

} // namespace
} // namespace netwright
