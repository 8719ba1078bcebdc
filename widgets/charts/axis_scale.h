#pragma once

#include <QString>

#include <vector>

namespace netwright {

// One axis of a chart: what lies between `minimum` and `maximum`, spread evenly or by logarithm
// over positions 0 … 1. On a logarithmic axis both are above 0.
struct AxisScale {
    double minimum = 0;
    double maximum = 1;
    bool isLogarithmic = false;

    // Values that a logarithm does not have lie far below.
    double position(double value) const;
    double valueAt(double position) const;
    bool contains(double value) const { return value >= minimum && value <= maximum; }
    // The part between two positions, which may lie outside 0 … 1.
    AxisScale part(double from, double to) const;

    bool operator==(const AxisScale&) const = default;
};

// What `low` … `high` is drawn on: ends moved outward to even numbers.
AxisScale figureScale(double low, double high, bool isLogarithmic);
// The same for an axis that grows with the training: its end moves seldom, so that not every new
// point moves all others.
AxisScale growingScale(double low, double high, bool isLogarithmic);

struct Tick {
    double value = 0;
    QString label;

    bool operator==(const Tick&) const = default;
};
enum class TickFormat { number, duration };
// At most about `wanted` even numbers on the axis, with labels that tell them apart.
std::vector<Tick> ticks(const AxisScale& scale, int wanted, TickFormat format = TickFormat::number);

} // namespace netwright
