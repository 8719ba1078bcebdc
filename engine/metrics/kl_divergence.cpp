#include "engine/losses/loss.h"
#include "engine/metrics/metric.h"

namespace netwright {
namespace {

class KLDivergence final : public MeanMetric {
public:
    KLDivergence() { name = "kl_divergence"; }

protected:
    Tensor values(const Tensor& yTrue, const Tensor& yPred) const override
    {
        return m_loss->values(yTrue, yPred);
    }

private:
    Ref<Loss> m_loss = "KLDivergence";
};

const bool published = publish<Metric, KLDivergence>({
    .name = "KLDivergence",
    .category = "probabilistic",
    .summary = "How far predicted distributions are from the true ones.",
    .aliases = {"kld", "KLD"},
});

} // namespace
} // namespace netwright
