#include "engine/layers/preprocessing/quantile_summary.h"

#include <algorithm>
#include <cmath>

namespace netwright {
namespace {

// Values of the data, rising, each standing for as many as its weight says.
struct Summary {
    std::vector<float> values;
    std::vector<float> weights;
};

Summary summarized(std::vector<float> values, double epsilon)
{
    std::sort(values.begin(), values.end(), [](float a, float b) {
        return a < b || (std::isnan(b) && !std::isnan(a)); // what is no number comes last
    });
    const double increment = static_cast<double>(values.size()) / (1.0 / epsilon);
    const double step = std::max(increment, 1.0);
    Summary result;
    for (auto i = static_cast<std::size_t>(increment); i < values.size();
         i += static_cast<std::size_t>(step))
        result.values.push_back(values[i]);
    result.weights.assign(result.values.size(), static_cast<float>(step));
    return result;
}

// The straight lines through points with rising abscissae, level outside. Source: numpy.interp.
double interpolated(double x, const std::vector<float>& xs, const std::vector<float>& ys)
{
    const auto above = std::upper_bound(xs.begin(), xs.end(), x);
    if (above == xs.begin()) return ys.front();
    const auto j = static_cast<std::size_t>(above - xs.begin()) - 1;
    if (j + 1 == xs.size() || xs[j] == x) return ys[j];
    const double x0 = xs[j];
    const double y0 = ys[j];
    return (static_cast<double>(ys[j + 1]) - y0) / (static_cast<double>(xs[j + 1]) - x0) * (x - x0)
        + y0;
}

Summary compressed(const Summary& summary, double epsilon)
{
    if (static_cast<double>(summary.values.size()) * epsilon < 1) return summary;
    std::vector<float> sums, shares;
    float total = 0;
    for (const float weight : summary.weights) sums.push_back(total += weight);
    for (const float sum : sums) shares.push_back(sum / total);
    Summary result;
    double before = 0;
    const auto count = static_cast<int>(std::ceil(1.0 / epsilon));
    for (int i = 0; i < count; ++i) {
        const double share = epsilon + i * epsilon;
        const double sum = interpolated(share, shares, sums);
        result.values.push_back(static_cast<float>(interpolated(share, shares, summary.values)));
        result.weights.push_back(static_cast<float>(sum - before));
        before = sum;
    }
    return result;
}

} // namespace

std::vector<double> quantileBoundaries(std::vector<float> values, double epsilon, int bins)
{
    const Summary summary = compressed(summarized(std::move(values), epsilon), epsilon);
    const std::vector<float> edges = compressed(summary, 1.0 / bins).values;
    if (edges.empty()) return {};
    return {edges.begin(), edges.end() - 1};
}

} // namespace netwright
