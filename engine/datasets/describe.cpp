#include "engine/datasets/describe.h"

#include "engine/datasets/batches.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace netwright {
namespace {

FeatureSummary summarize(Dataset& dataset, FeatureId id)
{
    FeatureSummary summary{.feature = featureOf(dataset, id),
        .minimum = std::numeric_limits<double>::infinity(),
        .maximum = -std::numeric_limits<double>::infinity()};
    if (summary.feature.dtype == DType::string) return FeatureSummary{.feature = summary.feature};
    std::int64_t count = 0;
    double squares = 0; // Welford's sum of squared differences
    forEachChunk(dataset, id, [&](const Chunk& chunk) {
        for (const double value : chunk.values) {
            if (!std::isfinite(value)) {
                ++summary.notFinite;
                continue;
            }
            summary.minimum = std::min(summary.minimum, value);
            summary.maximum = std::max(summary.maximum, value);
            const double difference = value - summary.mean;
            summary.mean += difference / static_cast<double>(++count);
            squares += difference * (value - summary.mean);
        }
        return true;
    });
    if (count == 0) summary.minimum = summary.maximum = 0;
    summary.deviation = count == 0 ? 0 : std::sqrt(squares / static_cast<double>(count));
    return summary;
}

// A class index, or a row of which one number is 1.
bool tellsClasses(const Dataset& dataset, const std::vector<FeatureSummary>& targets)
{
    if (targets.empty()) return false;
    if (!dataset.classNames().empty()) return true;
    const FeatureSummary& target = targets.front();
    constexpr double kMostClasses = 1000;
    return !isFloat(target.feature.dtype) && target.feature.dtype != DType::string
        && target.feature.sample.count() == 1 && target.minimum >= 0
        && target.maximum < kMostClasses;
}

} // namespace

DatasetSummary describe(Dataset& dataset)
{
    DatasetSummary summary{.samples = dataset.size(),
        .hasSampleWeight = dataset.hasSampleWeight(),
        .classNames = dataset.classNames()};
    for (std::size_t i = 0; i < dataset.inputs().size(); ++i)
        summary.inputs.push_back(summarize(dataset, {Part::input, i}));
    for (std::size_t i = 0; i < dataset.targets().size(); ++i)
        summary.targets.push_back(summarize(dataset, {Part::target, i}));
    if (tellsClasses(dataset, summary.targets)) summary.classCounts = classCounts(dataset);
    return summary;
}

} // namespace netwright
