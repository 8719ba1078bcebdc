#include "engine/losses/loss.h"
#include "engine/ops/index.h"
#include "engine/ops/math.h"
#include "engine/ops/shape.h"

namespace netwright {
namespace {

// (1 - p^q) / q, where p is the probability of the label's class. A label outside of the classes
// has the probability 0. Source: Zhang, Sabuncu 2018.
class CategoricalGeneralizedCrossEntropy final : public Loss {
public:
    double q = 0.5;

    CategoricalGeneralizedCrossEntropy() { name = "categorical_generalized_cross_entropy"; }

    TargetForm targetForm() const override { return TargetForm::classNumber; }
    Tensor call(const Tensor& yTrue, const Tensor& yPred) const override
    {
        const Shape& shape = yPred.shape();
        const bool isColumn
            = yTrue.shape().rank() == shape.rank() && !shape.empty() && yTrue.shape().back() == 1;
        const Tensor labels = isColumn ? ops::squeeze(yTrue, -1) : yTrue;
        if (shape.empty() || !compatible(labels.shape(), shape.slice(0, shape.rank() - 1)))
            throw ShapeError(
                NW_TEXT("CategoricalGeneralizedCrossEntropy: there must be one class number for "
                        "each prediction, received labels %1 and predictions %2."),
                yTrue.shape(), shape);
        const auto classes = static_cast<double>(shape.back());
        const Tensor isClass
            = ops::logicalAnd(ops::greaterEqual(labels, 0), ops::less(labels, classes));
        const Tensor p = ops::takeAlongLast(yPred, ops::cast(labels, DType::int32));
        return ops::where(isClass, (1 - ops::power(p, q)) / q, 1 / q);
    }
};

const bool published = publish<Loss, CategoricalGeneralizedCrossEntropy>({
    .name = "CategoricalGeneralizedCrossEntropy",
    .category = "losses",
    .summary = "For class numbers of which some are wrong: between cross-entropy and error.",
    .params =
        {
            param("q", &CategoricalGeneralizedCrossEntropy::q,
                "Near 0 it is like cross-entropy, near 1 like the absolute error.",
                {.minimum = 0, .maximum = 1, .excludesMinimum = true, .excludesMaximum = true}),
        },
    .legacyKeys = {"fn"},
});

} // namespace
} // namespace netwright
