#include "engine/losses/loss.h"
#include "engine/metrics/metric.h"

namespace netwright {
namespace {

class Poisson final : public MeanMetric {
public:
    Poisson() { name = "poisson"; }

protected:
    Tensor values(const Tensor& yTrue, const Tensor& yPred) const override
    {
        return m_loss->values(yTrue, yPred);
    }

private:
    Ref<Loss> m_loss = "Poisson";
};

const bool published = publish<Metric, Poisson>({
    .name = "Poisson",
    .category = "probabilistic",
    .summary = "How surprising counts are under predicted rates.",
});

} // namespace
} // namespace netwright
