#include "tests/engine/metrics/metric_run.h"

#include "tests/support/tensors.h"

namespace netwright::test {

MetricRun::MetricRun(const std::string& name, const Config& config)
    : m_metric(create<Metric>(name, config))
{
}

void MetricRun::update(const Tensor& yTrue, const Tensor& yPred, const Tensor& sampleWeight)
{
    build(yTrue.shape(), yPred ? yPred.shape() : yTrue.shape());
    CallContext context(CallContext::Mode::training);
    m_metric->update(yTrue, yPred, sampleWeight, context);
    ProgramRequest request;
    request.assignments = context.assignments();
    Program(request).run();
}

std::vector<double> MetricRun::result()
{
    build({}, {});
    CallContext context(CallContext::Mode::inference);
    return valuesOf(m_metric->result(context));
}

void MetricRun::build(const Shape& yTrue, const Shape& yPred)
{
    if (m_metric->states().empty()) m_metric->build(yTrue, yPred);
}

} // namespace netwright::test
