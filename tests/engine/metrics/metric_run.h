#pragma once

#include "engine/metrics/metric.h"

#include <memory>
#include <string>
#include <vector>

namespace netwright::test {

// A metric with its updates run one after the other, as a trainer does.
class MetricRun {
public:
    explicit MetricRun(const std::string& name, const Config& config = Config::object());

    void update(const Tensor& yTrue, const Tensor& yPred, const Tensor& sampleWeight = {});
    std::vector<double> result() const;
    void reset() { m_metric->reset(); }

private:
    std::unique_ptr<Metric> m_metric;
};

} // namespace netwright::test
