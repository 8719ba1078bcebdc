#include "engine/losses/loss.h"
#include "engine/ops/cross_entropy.h"
#include "engine/ops/index.h"
#include "engine/ops/math.h"
#include "engine/ops/reduce.h"
#include "engine/ops/shape.h"

namespace netwright {
namespace {

constexpr double kEpsilon = 1e-7; // no probability is closer to 0 or 1

// Keras multiplies all logarithms with one-hot labels; here the label's own is taken, which is the
// same number.
class SparseCategoricalCrossentropy final : public Loss {
public:
    bool fromLogits = false;
    std::optional<int> ignoreClass;
    int axis = -1;

    SparseCategoricalCrossentropy() { name = "sparse_categorical_crossentropy"; }

    TargetForm targetForm() const override { return TargetForm::classNumber; }
    Tensor call(const Tensor& yTrue, const Tensor& yPred) const override
    {
        const Tensor labels = withoutLastOne(yTrue, yPred);
        const Tensor classesLast = withClassesLast(yPred);
        expectLabelForEach(labels, classesLast);
        const Tensor losses = at(classesLast, ops::cast(counted(labels), DType::int32));
        return ignoreClass ? ops::where(isCounted(labels), losses, 0) : losses;
    }
    Tensor countedValues(const Tensor& yTrue, const Tensor& yPred) const override
    {
        return ignoreClass ? isCounted(withoutLastOne(yTrue, yPred)) : Tensor();
    }

private:
    static Tensor withoutLastOne(const Tensor& yTrue, const Tensor& yPred)
    {
        const bool hasOne
            = yTrue.shape().rank() == yPred.shape().rank() && yTrue.shape().back() == 1;
        return hasOne ? ops::squeeze(yTrue, -1) : yTrue;
    }
    static void expectLabelForEach(const Tensor& labels, const Tensor& classesLast)
    {
        const Shape& shape = classesLast.shape();
        if (shape.empty() || !compatible(labels.shape(), shape.slice(0, shape.rank() - 1)))
            throw ShapeError(
                NW_TEXT("SparseCategoricalCrossentropy: there must be one class number "
                        "for each prediction, received labels %1 and predictions %2."),
                labels.shape(), shape);
    }
    Tensor withClassesLast(const Tensor& yPred) const
    {
        const int rank = yPred.shape().rank();
        const int classes = yPred.shape().axis(axis);
        if (classes == rank - 1) return yPred;
        std::vector<int> order;
        for (int i = 0; i < rank; ++i)
            if (i != classes) order.push_back(i);
        order.push_back(classes);
        return ops::transpose(yPred, order);
    }
    Tensor isCounted(const Tensor& labels) const { return ops::notEqual(labels, *ignoreClass); }
    // Class 0 stands for what does not count.
    Tensor counted(const Tensor& labels) const
    {
        return ignoreClass ? ops::where(isCounted(labels), labels, 0) : labels;
    }
    Tensor at(const Tensor& x, const Tensor& labels) const
    {
        if (fromLogits) return ops::sparseCrossEntropy(x, labels);
        const Tensor total = ops::sum(x, {.axes = std::vector{-1}});
        const Tensor p = ops::takeAlongLast(x, labels) / total;
        return -ops::log(ops::clip(p, kEpsilon, 1 - kEpsilon));
    }
};

const bool published = publish<Loss, SparseCategoricalCrossentropy>({
    .name = "SparseCategoricalCrossentropy",
    .category = "losses",
    .summary = "For class numbers as labels: how surprising the right class is.",
    .params =
        {
            param("from_logits", &SparseCategoricalCrossentropy::fromLogits,
                "Whether predictions come before the softmax."),
            param("ignore_class", &SparseCategoricalCrossentropy::ignoreClass,
                "A class that does not count; none: all count."),
            writtenIfSet(
                param("axis", &SparseCategoricalCrossentropy::axis, "The axis of the classes.")),
        },
    .legacyKeys = {"fn"},
});

} // namespace
} // namespace netwright
