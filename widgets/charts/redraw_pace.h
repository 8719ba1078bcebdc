#pragma once

#include <algorithm>
#include <limits>

namespace netwright {

// When charts may be drawn again: at most 30 times a second, and more seldom where drawing is slow,
// so that it takes a twentieth of the time; but what happened is seen soon in any case.
class RedrawPace {
public:
    // Times in milliseconds of any one clock.
    void drew(double now) { m_last = now; }
    // How long to wait yet, where the last redraw took so long.
    double wait(double now, double lasted) const
    {
        const double pause = std::clamp(kTimesTheCost * lasted, kShortest, kLongest + lasted);
        return std::max(0.0, m_last + pause - now);
    }

private:
    static constexpr double kShortest = 1000.0 / 30;
    static constexpr double kLongest = 60; // beside the drawing itself
    static constexpr double kTimesTheCost = 20;

    double m_last = -std::numeric_limits<double>::infinity();
};

} // namespace netwright
