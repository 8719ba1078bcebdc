#pragma once

#include <algorithm>
#include <limits>

namespace netwright {

// When charts may be drawn again: at most 30 times a second, and so seldom that drawing takes at
// most a twentieth of the time; the rest is the training's.
class RedrawPace {
public:
    // Times in milliseconds of any one clock.
    void drew(double now) { m_last = now; }
    // How long to wait yet, where the last redraw took so long.
    double wait(double now, double lasted) const
    {
        return std::max(0.0, m_last + std::max(kShortest, kTimesTheCost * lasted) - now);
    }

private:
    static constexpr double kShortest = 1000.0 / 30;
    static constexpr double kTimesTheCost = 20;

    double m_last = -std::numeric_limits<double>::infinity();
};

} // namespace netwright
