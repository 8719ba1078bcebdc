#include "engine/losses/loss.h"
#include "engine/ops/linalg.h"
#include "engine/ops/math.h"
#include "engine/ops/reduce.h"
#include "engine/ops/shape.h"

namespace netwright {
namespace {

constexpr double kFar = -1e30; // stands for what takes no part in a largest value

struct Pairs {
    Tensor same; // bool (batch, batch)
    Tensor other;
};

// Source: Sun et al. 2020; keras.losses.Circle. The predictions are embeddings of length 1.
class Circle final : public Loss {
public:
    double gamma = 80;
    double margin = 0.4;
    bool removeDiagonal = true;

    Circle() { name = "circle"; }

    TargetForm targetForm() const override { return TargetForm::label; }
    Tensor call(const Tensor& yTrue, const Tensor& yPred) const override
    {
        expectLabelForEach(yTrue, yPred);
        const Tensor distance = ops::maximum(1 - ops::matmul(yPred, yPred, {.b = true}), 0);
        const Pairs pairs = pairsOf(yTrue, distance.shape());
        const Tensor pull = -gamma * ops::maximum(margin + distance, 0) * (margin - distance);
        const Tensor push
            = gamma * ops::maximum(1 + margin - distance, 0) * (1 - margin - distance);
        const Tensor exponent = logSumExp(pull, pairs.same) + logSumExp(push, pairs.other);
        const ops::Axes last{.axes = std::vector{-1}};
        const Tensor hasBoth
            = ops::logicalAnd(ops::any(pairs.same, last), ops::any(pairs.other, last));
        return ops::where(hasBoth, ops::softplus(ops::where(hasBoth, exponent, 0)), 0);
    }
    // Samples without a pair of either kind teach nothing, and do not count.
    Tensor countedValues(const Tensor& yTrue, const Tensor& yPred) const override
    {
        return ops::greater(call(yTrue, yPred), 0);
    }

private:
    static void expectLabelForEach(const Tensor& yTrue, const Tensor& yPred)
    {
        const Shape& labels = yTrue.shape();
        const bool isList = labels.rank() == 1 || (labels.rank() == 2 && labels.back() == 1);
        if (yPred.shape().rank() != 2 || !isList
            || !compatible(labels.slice(0, 1), yPred.shape().slice(0, 1)))
            throw ShapeError(NW_TEXT("Circle: there must be one class number for each embedding, "
                                     "received labels %1 and predictions %2."),
                labels, yPred.shape());
    }
    Pairs pairsOf(const Tensor& yTrue, const Shape& shape) const
    {
        const Tensor column = yTrue.shape().rank() == 1 ? ops::expandDimensions(yTrue, -1) : yTrue;
        const Tensor same = ops::equal(column, ops::transpose(column, {1, 0}));
        const Tensor other = ops::logicalNot(same);
        if (!removeDiagonal || shape[0] == kUnknown) return {same, other};
        Array apart(shape, DType::boolean);
        for (Dimension i = 0; i < shape[0] * shape[0]; ++i)
            apart.set(static_cast<std::size_t>(i), i % (shape[0] + 1) == 0 ? 0 : 1);
        return {ops::logicalAnd(same, constant(apart)), other};
    }
    // Of the elements of a row that take part; any number where none does.
    static Tensor logSumExp(const Tensor& x, const Tensor& takesPart)
    {
        const ops::Axes row{.axes = std::vector{-1}, .keepDimensions = true};
        const Tensor largest = ops::stopGradient(ops::max(ops::where(takesPart, x, kFar), row));
        const Tensor above = ops::where(takesPart, x - largest, 0);
        const Tensor total = ops::sum(ops::where(takesPart, ops::exp(above), 0), row);
        const Tensor isEmpty = ops::equal(total, 0);
        const Tensor logarithm = ops::log(ops::where(isEmpty, 1, total));
        return ops::squeeze(ops::where(isEmpty, 0, largest + logarithm), -1);
    }
};

const bool published = publish<Loss, Circle>({
    .name = "Circle",
    .category = "losses",
    .summary = "For embeddings: those of one class come together, those of others part.",
    .params =
        {
            param("gamma", &Circle::gamma, "How steep the loss is."),
            param("margin", &Circle::margin, "The gap between classes, for cosine distances."),
            param("remove_diagonal", &Circle::removeDiagonal,
                "Whether an embedding makes no pair with itself."),
        },
    .legacyKeys = {"fn"},
});

} // namespace
} // namespace netwright
