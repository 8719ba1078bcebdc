#include "engine/losses/loss.h"
#include "engine/metrics/metric.h"

namespace netwright {
namespace {

class SparseCategoricalCrossentropy final : public MeanMetric {
public:
    bool fromLogits = false;
    int axis = -1;

    SparseCategoricalCrossentropy() { name = "sparse_categorical_crossentropy"; }

    void configured() override
    {
        m_loss = create<Loss>(
            "SparseCategoricalCrossentropy", {{"from_logits", fromLogits}, {"axis", axis}});
    }

protected:
    Tensor values(const Tensor& yTrue, const Tensor& yPred) const override
    {
        return m_loss->values(yTrue, yPred);
    }

private:
    std::unique_ptr<Loss> m_loss;
};

const bool published = publish<Metric, SparseCategoricalCrossentropy>({
    .name = "SparseCategoricalCrossentropy",
    .category = "probabilistic",
    .summary = "How surprising the label numbers are under the predictions.",
    .params =
        {
            param("from_logits", &SparseCategoricalCrossentropy::fromLogits,
                "Whether predictions come before the softmax."),
            param("axis", &SparseCategoricalCrossentropy::axis,
                "The axis of the classes."),
        },
});

} // namespace
} // namespace netwright
