#include "engine/metrics/metric.h"
#include "engine/ops/math.h"

namespace netwright {
namespace {

// keras.metrics.Sum: of values that come as yTrue.
class Sum final : public Metric {
public:
    Sum() { name = "sum"; }

    void build(const Shape&, const Shape&) override { m_total = addState("total", {}); }
    void update(const Tensor& yTrue, const Tensor&, const Tensor& sampleWeight,
        CallContext& context) override
    {
        const Samplewise sums = samplewise(yTrue, sampleWeight, ops::sum, stateType());
        context.assign(m_total, context.read(m_total) + ops::sum(sums.values));
    }
    Tensor result(CallContext& context) const override { return context.read(m_total); }

private:
    Weight m_total;
};

const bool published = publish<Metric, Sum>({
    .name = "Sum",
    .category = "reduction",
    .summary = "The weighted sum of values.",
});

} // namespace
} // namespace netwright
