#include "engine/losses/loss.h"
#include "engine/metrics/metric.h"
#include "engine/ops/math.h"

namespace netwright {
namespace {

class CosineSimilarity final : public MeanMetric {
public:
    int axis = -1;

    CosineSimilarity() { name = "cosine_similarity"; }

    void configured() override { m_loss = create<Loss>("CosineSimilarity", {{"axis", axis}}); }

    // The loss is small where vectors agree, the metric large.
    Tensor values(const Tensor& yTrue, const Tensor& yPred) const override
    {
        return -m_loss->values(yTrue, yPred);
    }

private:
    std::unique_ptr<Loss> m_loss;
};

const bool published = publish<Metric, CosineSimilarity>({
    .name = "CosineSimilarity",
    .category = "regression",
    .summary = "The angle between vectors: 1 where they point the same way.",
    .params =
        {
            writtenIfSet(param("axis", &CosineSimilarity::axis, "The axis of the vectors.")),
        },
});

} // namespace
} // namespace netwright
