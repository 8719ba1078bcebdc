#include "engine/trainers/events.h"

#include <algorithm>

namespace netwright {
namespace {

bool isBatch(const TrainingEvent& event)
{
    return std::holds_alternative<BatchFigures>(event);
}

} // namespace

void EventRing::send(TrainingEvent event)
{
    const std::lock_guard lock(m_mutex);
    if (isBatch(event) && ++m_batches > m_capacity) {
        m_events.erase(std::find_if(m_events.begin(), m_events.end(), isBatch));
        --m_batches;
    }
    m_events.push_back(std::move(event));
}

std::vector<TrainingEvent> EventRing::drain()
{
    const std::lock_guard lock(m_mutex);
    std::vector<TrainingEvent> result(
        std::make_move_iterator(m_events.begin()), std::make_move_iterator(m_events.end()));
    m_events.clear();
    m_batches = 0;
    return result;
}

} // namespace netwright
