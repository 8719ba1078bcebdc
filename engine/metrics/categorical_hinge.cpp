#include "engine/losses/loss.h"
#include "engine/metrics/metric.h"

namespace netwright {
namespace {

class CategoricalHinge final : public MeanMetric {
public:
    CategoricalHinge() { name = "categorical_hinge"; }

protected:
    Tensor values(const Tensor& yTrue, const Tensor& yPred) const override
    {
        return m_loss->values(yTrue, yPred);
    }

private:
    Ref<Loss> m_loss = "CategoricalHinge";
};

const bool published = publish<Metric, CategoricalHinge>({
    .name = "CategoricalHinge",
    .category = "hinge",
    .summary = "How far the right class is from leading by 1.",
});

} // namespace
} // namespace netwright
