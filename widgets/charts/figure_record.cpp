#include "widgets/charts/figure_record.h"

#include <algorithm>
#include <cmath>

namespace netwright {
namespace {

// The axis of a curve ascends, even where a clock or a counter was set back.
void appendInOrder(Curve& curve, double x, double y)
{
    curve.append(curve.size() == 0 ? x : std::max(x, curve.x(curve.size() - 1)), y);
}

} // namespace

void FigureRecord::addEpoch(const Moment& moment, double value, bool isValidation)
{
    (isValidation ? m_validation : m_training).push_back({moment, value});
    if (!std::isfinite(value)) return;
    std::optional<Best>& best = isValidation ? m_bestValidation : m_bestTraining;
    const bool isBetter
        = !best || (isBetterWhenLarger(m_quantity) ? value > best->value : value < best->value);
    if (isBetter) best = Best{moment.epoch, value};
}

void FigureRecord::update(const Timeline& timeline, ChartAxis axis, double smoothing)
{
    const Drawing wanted{axis, smoothing, axis == ChartAxis::epoch ? timeline.revision() : 0};
    if (wanted != m_drawing) {
        m_drawing = wanted;
        m_smoothing = Smoothing(smoothing);
        for (Curve* curve : {&m_raw, &m_smoothed, &m_trainingCurve, &m_validationCurve})
            curve->clear();
    }
    for (std::size_t i = m_raw.size(); i < m_batches.size(); ++i) {
        const double x = timeline.position(axis, m_batches[i].moment);
        appendInOrder(m_raw, x, m_batches[i].value);
        appendInOrder(m_smoothed, x, m_smoothing.next(m_batches[i].value));
    }
    const auto addEpochs = [&](Curve& curve, const std::vector<Entry>& entries) {
        for (std::size_t i = curve.size(); i < entries.size(); ++i)
            appendInOrder(curve, timeline.endOf(axis, entries[i].moment.epoch), entries[i].value);
    };
    addEpochs(m_trainingCurve, m_training);
    addEpochs(m_validationCurve, m_validation);
}

std::optional<FigureRecord::Best> FigureRecord::best() const
{
    return m_bestValidation ? m_bestValidation : m_bestTraining;
}

std::optional<double> FigureRecord::last() const
{
    if (!m_validation.empty()) return m_validation.back().value;
    if (!m_training.empty()) return m_training.back().value;
    if (!m_batches.empty()) return m_batches.back().value;
    return std::nullopt;
}

} // namespace netwright
