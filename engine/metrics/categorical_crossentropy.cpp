#include "engine/losses/loss.h"
#include "engine/metrics/metric.h"

namespace netwright {
namespace {

class CategoricalCrossentropy final : public MeanMetric {
public:
    bool fromLogits = false;
    double labelSmoothing = 0;
    int axis = -1;

    CategoricalCrossentropy() { name = "categorical_crossentropy"; }

    void configured() override
    {
        m_loss = create<Loss>("CategoricalCrossentropy",
            {{"from_logits", fromLogits}, {"label_smoothing", labelSmoothing}, {"axis", axis}});
    }

protected:
    Tensor values(const Tensor& yTrue, const Tensor& yPred) const override
    {
        return m_loss->values(yTrue, yPred);
    }

private:
    std::unique_ptr<Loss> m_loss;
};

const bool published = publish<Metric, CategoricalCrossentropy>({
    .name = "CategoricalCrossentropy",
    .category = "probabilistic",
    .summary = "How surprising one-hot labels are under the predictions.",
    .params =
        {
            param("from_logits", &CategoricalCrossentropy::fromLogits,
                "Whether predictions come before the softmax."),
            param("label_smoothing", &CategoricalCrossentropy::labelSmoothing,
                "Moves labels from 0 and 1 to the middle.", between(0, 1)),
            param("axis", &CategoricalCrossentropy::axis,
                "The axis of the classes."),
        },
});

} // namespace
} // namespace netwright
