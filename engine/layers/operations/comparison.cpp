#include "engine/base/error.h"
#include "engine/layers/operations/operation.h"
#include "engine/ops/elementary.h"
#include "engine/ops/math.h"
#include "engine/ops/reduce.h"
#include "engine/ops/shape.h"

// Questions that are answered by bool, and choices. Source: keras.src.ops.numpy.
namespace netwright {
namespace {

using TwoOperands = Tensor (*)(const Tensor&, const Tensor&);

Compute comparison(TwoOperands function)
{
    return [function](const OperationCall& call) {
        const Tensors in = call.joined({"x1", "x2"});
        return function(in[0], in[1]);
    };
}

Compute logical(TwoOperands function)
{
    return [function](const OperationCall& call) {
        return function(ops::cast(call.tensor("x1"), DType::boolean),
            ops::cast(call.tensor("x2"), DType::boolean));
    };
}

// A question about numbers with fractions; whole numbers all answer the same.
Compute question(Tensor (*function)(const Tensor&), double ofWhole)
{
    return [function, ofWhole](const OperationCall& call) {
        const Tensor x = call.tensor("x");
        if (isFloat(x.dtype())) return function(x);
        return ops::broadcastTo(scalar(ofWhole, DType::boolean), x.shape());
    };
}

Tensor isClose(const OperationCall& call)
{
    const Tensors in = call.joinedFloats({"x1", "x2"});
    const Tensor limit = call.real("atol") + call.real("rtol") * ops::absolute(in[1]);
    const Tensor isNear = ops::lessEqual(ops::absolute(in[0] - in[1]), limit);
    const Tensor areFinite = ops::logicalAnd(ops::isFinite(in[0]), ops::isFinite(in[1]));
    Tensor result = ops::logicalOr(ops::logicalAnd(isNear, areFinite), ops::equal(in[0], in[1]));
    if (call.flag("equal_nan"))
        result = ops::logicalOr(result, ops::logicalAnd(ops::isNan(in[0]), ops::isNan(in[1])));
    return result;
}

Tensor isIn(const OperationCall& call)
{
    const Tensors in = call.joined({"x1", "x2"});
    const Tensor candidates = ops::reshape(in[1], {kUnknown});
    const Tensor equals = ops::equal(ops::expandDimensions(in[0], -1), candidates);
    const Tensor found = ops::any(equals, {{{-1}}, false});
    return call.flag("invert") ? ops::logicalNot(found) : found;
}

Tensor where(const OperationCall& call)
{
    if (!call.has("x1") && !call.has("x2"))
        throw ConfigError(NW_TEXT("%1: without x1 and x2 the shape of the result depends on the "
                                  "values, which cannot be computed here."),
            call.who());
    const Tensors in = call.joined({"x1", "x2"});
    return ops::where(call.tensor("condition"), in[0], in[1]);
}

// Of the choices the first whose condition holds.
Tensor select(const OperationCall& call)
{
    const Tensors conditions = call.tensors("condlist");
    const Tensors choices = call.joinedList("choicelist");
    if (conditions.size() != choices.size())
        throw ConfigError(NW_TEXT("%1: there must be one choice for each of the %2 conditions, "
                                  "received %3."),
            call.who(), conditions.size(), choices.size());
    Tensor result = ops::cast(call.tensor("default"), choices.front().dtype());
    for (std::size_t i = conditions.size(); i-- > 0;)
        result = ops::where(conditions[i], choices[i], result);
    return result;
}

const bool published = publishOperations({
    .module = "keras.src.ops.numpy",
    .summary = "A question of keras.ops, answered for each element.",
    .entries =
        {
            {"Equal", "x1, x2", comparison(ops::equal)},
            {"NotEqual", "x1, x2", comparison(ops::notEqual)},
            {"Less", "x1, x2", comparison(ops::less)},
            {"LessEqual", "x1, x2", comparison(ops::lessEqual)},
            {"Greater", "x1, x2", comparison(ops::greater)},
            {"GreaterEqual", "x1, x2", comparison(ops::greaterEqual)},
            {"LogicalAnd", "x1, x2", logical(ops::logicalAnd)},
            {"LogicalOr", "x1, x2", logical(ops::logicalOr)},
            {"LogicalXor", "x1, x2", logical(ops::notEqual)},
            {"LogicalNot", "x",
                [](const OperationCall& call) { return ops::logicalNot(call.tensor("x")); }},
            {"Isclose", "x1, x2, rtol=1e-05, atol=1e-08, :equal_nan=False", isClose},
            {"IsIn", "x1, x2, :assume_unique=False, :invert=False", isIn, {"isin"}},
            {"Isfinite", "x", question(ops::isFinite, 1)},
            {"Isinf", "x", question(ops::isInf, 0)},
            {"Isnan", "x", question(ops::isNan, 0)},
            {"Isneginf", "x", question(ops::isNegInf, 0)},
            {"Isposinf", "x", question(ops::isPosInf, 0)},
            {"Isreal", "x",
                [](const OperationCall& call) {
                    return ops::broadcastTo(
                        scalar(1, DType::boolean), call.tensor("x").shape());
                }},
            {"Signbit", "x",
                [](const OperationCall& call) { return ops::signBit(call.tensor("x")); }},
            {"Where", "condition, x1=None, x2=None", where},
            {"Select", "[condlist], [choicelist], default=0", select},
        },
});

} // namespace
} // namespace netwright
