#include "engine/losses/loss.h"
#include "engine/metrics/metric.h"

namespace netwright {
namespace {

class SquaredHinge final : public MeanMetric {
public:
    SquaredHinge() { name = "squared_hinge"; }

protected:
    Tensor values(const Tensor& yTrue, const Tensor& yPred) const override
    {
        return m_loss->values(yTrue, yPred);
    }

private:
    Ref<Loss> m_loss = "SquaredHinge";
};

const bool published = publish<Metric, SquaredHinge>({
    .name = "SquaredHinge",
    .category = "hinge",
    .summary = "Hinge with squares.",
});

} // namespace
} // namespace netwright
