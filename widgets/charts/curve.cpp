#include "widgets/charts/curve.h"

#include <algorithm>
#include <bit>
#include <cassert>
#include <cmath>
#include <limits>

namespace netwright {

Curve::Extremes Curve::none()
{
    constexpr double kInfinity = std::numeric_limits<double>::infinity();
    return {kInfinity, -kInfinity, false, 0};
}

Curve::Extremes Curve::joined(const Extremes& a, const Extremes& b)
{
    return {std::min(a.minimum, b.minimum), std::max(a.maximum, b.maximum),
        a.hasNotFinite || b.hasNotFinite, a.count + b.count};
}

Curve::Extremes Curve::point(std::size_t index) const
{
    const double y = m_y[index];
    if (std::isfinite(y)) return {y, y, false, 1};
    Extremes result = none();
    result.hasNotFinite = true;
    return result;
}

void Curve::append(double x, double y)
{
    assert(m_x.empty() || x >= m_x.back());
    m_x.push_back(x);
    m_y.push_back(y);
    // Each level gets an entry as soon as all of its points are there.
    for (std::size_t level = 0; m_x.size() % (std::size_t(2) << level) == 0; ++level) {
        if (level == m_levels.size()) m_levels.emplace_back();
        const std::size_t end = m_x.size() >> level; // in entries of the level below
        m_levels[level].push_back(level == 0
                ? joined(point(end - 2), point(end - 1))
                : joined(m_levels[level - 1][end - 2], m_levels[level - 1][end - 1]));
    }
}

void Curve::clear()
{
    m_x.clear();
    m_y.clear();
    m_levels.clear();
}

std::size_t Curve::firstFrom(double x) const
{
    return static_cast<std::size_t>(std::lower_bound(m_x.begin(), m_x.end(), x) - m_x.begin());
}

std::size_t Curve::firstAfter(double x) const
{
    return static_cast<std::size_t>(std::upper_bound(m_x.begin(), m_x.end(), x) - m_x.begin());
}

Curve::Extremes Curve::extremes(std::size_t first, std::size_t last) const
{
    Extremes result = none();
    while (first < last) {
        // The largest whole entry that begins here and ends in time.
        const auto begins = static_cast<std::size_t>(std::countr_zero(first));
        const auto ends = static_cast<std::size_t>(std::bit_width(last - first)) - 1;
        const std::size_t level = std::min({begins, ends, m_levels.size()});
        result = joined(result, level == 0 ? point(first) : m_levels[level - 1][first >> level]);
        first += std::size_t(1) << level;
    }
    return result;
}

Curve::Column Curve::column(std::size_t first, std::size_t last) const
{
    const Extremes reach = extremes(first, last);
    Column result{.x = m_x[first],
        .minimum = reach.minimum,
        .maximum = reach.maximum,
        .first = reach.minimum,
        .last = reach.minimum,
        .hasNotFinite = reach.hasNotFinite,
        .count = reach.count};
    if (reach.count == 0) return result;
    while (!std::isfinite(m_y[first])) ++first;
    while (!std::isfinite(m_y[last - 1])) --last;
    result.first = m_y[first];
    result.last = m_y[last - 1];
    return result;
}

std::vector<Curve::Column> Curve::columns(const std::vector<double>& borders) const
{
    std::vector<Column> result;
    if (borders.size() < 2) return result;
    result.reserve(borders.size() - 1);
    std::size_t first = firstFrom(borders.front());
    for (std::size_t i = 1; i < borders.size() && first < m_x.size(); ++i) {
        // Columns hold few of all points: look near first, and twice as far each time.
        std::size_t reach = 1;
        while (first + reach < m_x.size() && m_x[first + reach] <= borders[i]) reach *= 2;
        const auto from = m_x.begin() + static_cast<std::ptrdiff_t>(first);
        const auto to
            = m_x.begin() + static_cast<std::ptrdiff_t>(std::min(first + reach + 1, m_x.size()));
        const auto end = i + 1 == borders.size() ? std::upper_bound(from, to, borders[i])
                                                 : std::lower_bound(from, to, borders[i]);
        const auto last = static_cast<std::size_t>(end - m_x.begin());
        if (last > first) result.push_back(column(first, last));
        first = last;
    }
    return result;
}

std::vector<Curve::Column> Curve::columns(double x0, double x1, int columns) const
{
    std::vector<double> borders;
    if (columns < 1 || !(x0 <= x1)) return {};
    borders.reserve(static_cast<std::size_t>(columns) + 1);
    for (int i = 0; i < columns; ++i) borders.push_back(x0 + (x1 - x0) * i / columns);
    borders.push_back(x1);
    return this->columns(borders);
}

bool Curve::range(double x0, double x1, double& minimum, double& maximum) const
{
    const Extremes reach = extremes(firstFrom(x0), firstAfter(x1));
    if (reach.count == 0) return false;
    minimum = reach.minimum;
    maximum = reach.maximum;
    return true;
}

bool Curve::hasNotFinite(double x0, double x1) const
{
    return extremes(firstFrom(x0), firstAfter(x1)).hasNotFinite;
}

std::size_t Curve::nearest(double x) const
{
    const std::size_t right = firstFrom(x);
    if (right == 0 || m_x.empty()) return right;
    if (right == m_x.size()) return right - 1;
    return x - m_x[right - 1] <= m_x[right] - x ? right - 1 : right;
}

} // namespace netwright
