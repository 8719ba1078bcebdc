#pragma once

#include <cstdint>
#include <deque>

namespace netwright {

// The mean speed over the last seconds, from counts at moments.
class SpeedMeter {
public:
    explicit SpeedMeter(double seconds = 5) : m_seconds(seconds) { }

    void add(double time, std::int64_t count);
    void clear() { m_points.clear(); }
    double perSecond() const; // 0 while it is not known

private:
    struct Point {
        double time;
        std::int64_t count;
    };
    double m_seconds;
    std::deque<Point> m_points;
};

} // namespace netwright
