#include "engine/metrics/metric_choice.h"

#include <algorithm>
#include <cctype>

namespace netwright {
namespace {

bool isAccuracy(std::string name)
{
    std::transform(name.begin(), name.end(), name.begin(),
        [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    return name == "accuracy" || name == "acc";
}

const char* accuracyFor(const Shape& yTrue, const Shape& yPred)
{
    if (yPred.rank() <= 1 || yPred.back() == 1) return "BinaryAccuracy";
    const bool isColumn = !yTrue.empty() && yTrue.back() == 1;
    return yTrue.rank() < yPred.rank() || isColumn ? "SparseCategoricalAccuracy"
                                                   : "CategoricalAccuracy";
}

} // namespace

std::unique_ptr<Metric> metricFor(const Value& identifier, const Shape& yTrue, const Shape& yPred)
{
    if (!identifier.is_string()) return deserialize<Metric>(identifier);
    const auto given = identifier.get<std::string>();
    auto metric
        = isAccuracy(given) ? create<Metric>(accuracyFor(yTrue, yPred)) : create<Metric>(given);
    metric->name = given;
    return metric;
}

} // namespace netwright
