#include "app/training/speed_meter.h"

namespace netwright {

// One point from before the stretch is kept, so that slow batches have a speed as well.
void SpeedMeter::add(double time, std::int64_t count)
{
    if (!m_points.empty() && count <= m_points.back().count) return;
    m_points.push_back({time, count});
    while (m_points.size() > 2 && m_points[1].time <= time - m_seconds) m_points.pop_front();
}

double SpeedMeter::perSecond() const
{
    if (m_points.size() < 2) return 0;
    const double time = m_points.back().time - m_points.front().time;
    if (time <= 0) return 0;
    return static_cast<double>(m_points.back().count - m_points.front().count) / time;
}

} // namespace netwright
