#pragma once

#include "engine/metrics/metric.h"

#include <memory>

namespace netwright {

// The metric that compile() means, for labels and predictions of these shapes (unknown batch):
// "accuracy" and "acc" become the binary, sparse or categorical kind, and a string stays the name
// of what it chose. Not yet built. Throws ConfigError for what does not exist.
// Source: keras.trainers.compile_utils.get_metric; departs from it where predictions have one axis:
// they are answers of yes or no, not classes.
std::unique_ptr<Metric> metricFor(const Value& identifier, const Shape& yTrue, const Shape& yPred);

} // namespace netwright
