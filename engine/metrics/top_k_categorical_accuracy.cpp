#include "engine/metrics/metric.h"
#include "engine/metrics/top_k_matches.h"

namespace netwright {
namespace {

class TopKCategoricalAccuracy final : public MeanMetric {
public:
    int k = 5;

    TopKCategoricalAccuracy() { name = "top_k_categorical_accuracy"; }

    Tensor values(const Tensor& yTrue, const Tensor& yPred) const override
    {
        if (yPred.shape().empty() || !compatible(yTrue.shape(), yPred.shape()))
            throw ShapeError(NW_TEXT("TopKCategoricalAccuracy: labels must be one-hot, of the same "
                                     "shape as the predictions, received %1 and %2."),
                yTrue.shape(), yPred.shape());
        return topKMatches(ops::argmax(yTrue, -1), yPred, k);
    }
};

const bool published = publish<Metric, TopKCategoricalAccuracy>({
    .name = "TopKCategoricalAccuracy",
    .category = "accuracy",
    .summary = "How often the right class is among the k most likely, for one-hot labels.",
    .params =
        {
            param("k", &TopKCategoricalAccuracy::k, "How many of the most likely classes count.",
                atLeast(1)),
        },
});

} // namespace
} // namespace netwright
