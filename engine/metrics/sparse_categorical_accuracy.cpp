#include "engine/metrics/metric.h"
#include "engine/ops/math.h"
#include "engine/ops/shape.h"

namespace netwright {
namespace {

class SparseCategoricalAccuracy final : public MeanMetric {
public:
    SparseCategoricalAccuracy() { name = "sparse_categorical_accuracy"; }

protected:
    Tensor values(const Tensor& yTrue, const Tensor& yPred) const override
    {
        const Tensor labels = withoutLastOne(yTrue, yPred);
        const Tensor answers = ops::argmax(yPred, -1);
        if (!compatible(labels.shape(), answers.shape()))
            throw ShapeError(NW_TEXT("SparseCategoricalAccuracy: there must be one class number "
                                     "for each prediction, received labels %1 and predictions %2."),
                yTrue.shape(), yPred.shape());
        const Tensor isRight = ops::equal(labels, ops::cast(answers, labels.dtype()));
        const Tensor rights = ops::cast(isRight, DType::float32);
        const bool hasOne = rights.shape().rank() > 1 && rights.shape().back() == 1;
        return hasOne ? ops::squeeze(rights, -1) : rights;
    }

private:
    static Tensor withoutLastOne(const Tensor& yTrue, const Tensor& yPred)
    {
        const bool hasOne
            = yTrue.shape().rank() == yPred.shape().rank() && yTrue.shape().back() == 1;
        return hasOne ? ops::squeeze(yTrue, -1) : yTrue;
    }
};

const bool published = publish<Metric, SparseCategoricalAccuracy>({
    .name = "SparseCategoricalAccuracy",
    .category = "accuracy",
    .summary = "How often the most likely class is the label's number.",
});

} // namespace
} // namespace netwright
