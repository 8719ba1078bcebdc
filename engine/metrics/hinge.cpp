#include "engine/losses/loss.h"
#include "engine/metrics/metric.h"

namespace netwright {
namespace {

class Hinge final : public MeanMetric {
public:
    Hinge() { name = "hinge"; }

protected:
    Tensor values(const Tensor& yTrue, const Tensor& yPred) const override
    {
        return m_loss->values(yTrue, yPred);
    }

private:
    Ref<Loss> m_loss = "Hinge";
};

const bool published = publish<Metric, Hinge>({
    .name = "Hinge",
    .category = "hinge",
    .summary = "How far labels of -1 and 1 are from a margin of 1.",
});

} // namespace
} // namespace netwright
