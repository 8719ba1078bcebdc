#include "widgets/charts/timeline.h"

#include <algorithm>
#include <cmath>
#include <iterator>

namespace netwright {
namespace {

double on(ChartAxis axis, const Moment& moment)
{
    return axis == ChartAxis::relativeTime ? moment.seconds : moment.step;
}

} // namespace

Moment Timeline::startOf(int epoch) const
{
    const auto after = m_ends.lower_bound(epoch);
    return after == m_ends.begin() ? Moment{} : std::prev(after)->second;
}

double Timeline::length(int epoch) const
{
    const auto end = m_ends.find(epoch);
    if (end == m_ends.end()) return m_guess;
    return std::max(end->second.step - startOf(epoch).step, 1.0);
}

void Timeline::addBatch(const Moment& moment)
{
    m_last = moment;
    m_isEmpty = false;
    const double done = moment.step - startOf(moment.epoch).step;
    if (done <= m_guess) return;
    // Twice as long at least, so that it moves seldom.
    m_guess = std::exp2(std::ceil(std::log2(done)));
    ++m_revision;
}

void Timeline::endEpoch(const Moment& moment)
{
    m_last = moment;
    m_isEmpty = false;
    m_ends[moment.epoch] = moment;
    const double length = std::max(moment.step - startOf(moment.epoch).step, 1.0);
    if (length == m_guess) return;
    m_guess = length;
    ++m_revision;
}

double Timeline::position(ChartAxis axis, const Moment& moment) const
{
    if (axis != ChartAxis::epoch) return on(axis, moment);
    const double done = (moment.step - startOf(moment.epoch).step) / length(moment.epoch);
    return moment.epoch + std::clamp(done, 0.0, 1.0);
}

double Timeline::endOf(ChartAxis axis, int epoch) const
{
    if (axis == ChartAxis::epoch) return epoch + 1;
    const auto end = m_ends.find(epoch);
    if (end != m_ends.end()) return on(axis, end->second);
    if (m_ends.empty()) return on(axis, m_last);
    const auto& [lastEpoch, last] = *m_ends.rbegin();
    const double lasted = on(axis, last) - on(axis, startOf(lastEpoch));
    return std::max(on(axis, startOf(epoch)), on(axis, last) + lasted * (epoch - lastEpoch));
}

int Timeline::epochAt(ChartAxis axis, double position) const
{
    if (m_isEmpty) return -1;
    const int lastEpoch = std::max(m_last.epoch, m_ends.empty() ? 0 : m_ends.rbegin()->first);
    if (axis == ChartAxis::epoch) {
        const int firstEpoch = m_ends.empty() ? m_last.epoch : m_ends.begin()->first;
        const int epoch = static_cast<int>(std::ceil(std::clamp(position, 0.0, 1e9))) - 1;
        return std::clamp(epoch, std::min(firstEpoch, lastEpoch), lastEpoch);
    }
    for (const auto& [epoch, end] : m_ends) {
        if (position <= on(axis, end)) return epoch;
    }
    return lastEpoch;
}

} // namespace netwright
