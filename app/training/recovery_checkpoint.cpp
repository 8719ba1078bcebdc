#include "app/training/recovery_checkpoint.h"

#include "engine/base/error.h"

#include <algorithm>

namespace netwright {

void RecoveryCheckpoint::onTrainBegin(TrainingHandle&)
{
    m_hasWarned = false;
}

void RecoveryCheckpoint::onEpochEnd(TrainingHandle& training, int, Logs&)
{
    const Clock::time_point begin = Clock::now();
    if (begin < m_next) return;
    saveOrWarn(training);
    const Clock::time_point end = Clock::now();
    const std::chrono::duration<double> duration = end - begin;
    const std::chrono::duration<double> pause(
        std::max(m_pace.seconds, m_pace.timesDuration * duration.count()));
    m_next = end + std::chrono::duration_cast<Clock::duration>(pause);
}

void RecoveryCheckpoint::saveOrWarn(TrainingHandle& training)
{
    try {
        m_save();
        m_hasWarned = false;
    } catch (const Error& error) {
        if (!std::exchange(m_hasWarned, true)) training.warn(error.text());
    }
}

} // namespace netwright
