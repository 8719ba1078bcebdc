#include "engine/metrics/metric.h"
#include "engine/ops/math.h"

namespace netwright {
namespace {

class CategoricalAccuracy final : public MeanMetric {
public:
    CategoricalAccuracy() { name = "categorical_accuracy"; }

protected:
    Tensor values(const Tensor& yTrue, const Tensor& yPred) const override
    {
        if (yTrue.shape().empty() || !compatible(yTrue.shape(), yPred.shape()))
            throw ShapeError(NW_TEXT("CategoricalAccuracy: labels must be one-hot, of the same "
                                     "shape as the predictions, received %1 and %2."),
                yTrue.shape(), yPred.shape());
        const Tensor isRight = ops::equal(ops::argmax(yTrue, -1), ops::argmax(yPred, -1));
        return ops::cast(isRight, DType::float32);
    }
};

const bool published = publish<Metric, CategoricalAccuracy>({
    .name = "CategoricalAccuracy",
    .category = "accuracy",
    .summary = "How often the most likely class is the one-hot label's.",
});

} // namespace
} // namespace netwright
