#pragma once

#include "engine/metrics/metric.h"

#include <memory>
#include <string>
#include <vector>

namespace netwright::test {

// A metric with its updates run one after the other, as a trainer does. The first of them gives the
// shapes.
class MetricRun {
public:
    explicit MetricRun(const std::string& name, const Config& config = Config::object());

    void update(const Tensor& yTrue, const Tensor& yPred, const Tensor& sampleWeight = {});
    std::vector<double> result();
    void reset() { m_metric->reset(); }

private:
    void build(const Shape& yTrue, const Shape& yPred);

    std::unique_ptr<Metric> m_metric;
};

} // namespace netwright::test
