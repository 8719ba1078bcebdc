#include "engine/losses/loss.h"
#include "engine/metrics/metric.h"

namespace netwright {
namespace {

class BinaryCrossentropy final : public MeanMetric {
public:
    bool fromLogits = false;
    double labelSmoothing = 0;

    BinaryCrossentropy() { name = "binary_crossentropy"; }

    void configured() override
    {
        m_loss = create<Loss>("BinaryCrossentropy",
            {{"from_logits", fromLogits}, {"label_smoothing", labelSmoothing}});
    }

protected:
    Tensor values(const Tensor& yTrue, const Tensor& yPred) const override
    {
        return m_loss->values(yTrue, yPred);
    }

private:
    std::unique_ptr<Loss> m_loss;
};

const bool published = publish<Metric, BinaryCrossentropy>({
    .name = "BinaryCrossentropy",
    .category = "probabilistic",
    .summary = "How surprising yes or no labels are under the predictions.",
    .aliases = {"bce", "BCE"},
    .params =
        {
            param("from_logits", &BinaryCrossentropy::fromLogits,
                "Whether predictions come before the sigmoid."),
            param("label_smoothing", &BinaryCrossentropy::labelSmoothing,
                "Moves labels from 0 and 1 to the middle.", between(0, 1)),
        },
});

} // namespace
} // namespace netwright
