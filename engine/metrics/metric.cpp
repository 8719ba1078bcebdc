#include "engine/metrics/metric.h"

#include "engine/losses/loss.h"
#include "engine/ops/math.h"
#include "engine/ops/shape.h"

#include <numeric>

namespace netwright {
namespace {

// x folded over the axes first … rank-1.
Tensor foldFrom(const Tensor& x, int first, Fold fold)
{
    if (x.shape().rank() <= first) return x;
    std::vector<int> axes(static_cast<std::size_t>(x.shape().rank() - first));
    std::iota(axes.begin(), axes.end(), first);
    return fold(x, {.axes = std::move(axes)});
}

void fill(Variable& variable, double value)
{
    for (std::size_t i = 0; i < variable.value.count(); ++i) variable.value.set(i, value);
    ++variable.version;
}

} // namespace

std::vector<Param> Metric::inheritedParams()
{
    return {nullIsDefault(param("name", &Metric::name, "Stands before the value in histories.")),
        nullIsDefault(param("dtype", &Metric::dtype, "What the metric calculates in."))};
}

void Metric::reset()
{
    for (std::size_t i = 0; i < m_states.size(); ++i) fill(m_states[i].variable(), m_firsts[i]);
}

const std::string& Metric::displayName() const
{
    if (!name.empty()) return name;
    if (m_displayName.empty()) m_displayName = snakeCase(schema().name);
    return m_displayName;
}

Weight Metric::addState(const std::string& stateName, Shape shape, double first)
{
    const Weight state(
        makeVariable(displayName() + "/" + stateName, std::move(shape), stateType(), false));
    allocate(state.variable());
    fill(state.variable(), first);
    m_states.push_back(state);
    m_firsts.push_back(first);
    return state;
}

Samplewise samplewise(const Tensor& values, const Tensor& sampleWeight, Fold fold, DType dtype)
{
    Tensor figures = ops::cast(values, dtype);
    if (!sampleWeight) return {foldFrom(figures, 1, fold), {}};
    const SameRank matched = toSameRank(figures, ops::cast(sampleWeight, dtype));
    const int rank = matched.b.shape().rank();
    figures = foldFrom(matched.a, rank, fold);
    const Tensor weights = ops::broadcastTo(matched.b, figures.shape());
    return {foldFrom(figures * weights, 1, fold), foldFrom(weights, 1, fold)};
}

void MeanMetric::build(const Shape&, const Shape&)
{
    m_total = addState("total", {});
    m_count = addState("count", {});
}

void MeanMetric::update(
    const Tensor& yTrue, const Tensor& yPred, const Tensor& sampleWeight, CallContext& context)
{
    const auto [figures, weights]
        = samplewise(values(yTrue, yPred), sampleWeight, ops::mean, stateType());
    const Tensor count = weights ? ops::sum(weights) : elementCount(figures, stateType());
    context.assign(m_total, context.read(m_total) + ops::sum(figures));
    context.assign(m_count, context.read(m_count) + count);
}

Tensor MeanMetric::result(CallContext& context) const
{
    return divideNoNan(context.read(m_total), context.read(m_count));
}

} // namespace netwright
