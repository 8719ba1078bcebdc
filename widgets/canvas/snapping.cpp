#include "widgets/canvas/snapping.h"

#include <array>
#include <cmath>
#include <optional>

namespace netwright {
namespace {

struct Line {
    double shift = 0; // how far to move
    double where = 0; // the common coordinate
    QRectF neighbour;
};

struct Span {
    double from = 0, to = 0;
    std::array<double, 3> lines() const { return {from, (from + to) / 2, to}; }
};

Span across(const QRectF& rect)
{
    return {rect.left(), rect.right()};
}
Span down(const QRectF& rect)
{
    return {rect.top(), rect.bottom()};
}

// The nearest edge or middle of a neighbour that is within reach of the same of `moved`.
std::optional<Line> nearest(
    const QRectF& moved, const QList<QRectF>& neighbours, double reach, Span (*span)(const QRectF&))
{
    std::optional<Line> best;
    const auto own = span(moved).lines();
    for (const QRectF& neighbour : neighbours) {
        const auto others = span(neighbour).lines();
        for (std::size_t i = 0; i < own.size(); ++i) {
            const double shift = others[i] - own[i];
            if (std::abs(shift) > reach) continue;
            if (best && std::abs(best->shift) <= std::abs(shift)) continue;
            best = Line{shift, others[i], neighbour};
        }
    }
    return best;
}

double onGrid(double value)
{
    return std::round(value / kGrid) * kGrid;
}

} // namespace

Snap snapped(const QRectF& moved, const QList<QRectF>& neighbours, double reach)
{
    const auto x = nearest(moved, neighbours, reach, across);
    const auto y = nearest(moved, neighbours, reach, down);
    Snap snap;
    snap.at = {x ? moved.left() + x->shift : onGrid(moved.left()),
        y ? moved.top() + y->shift : onGrid(moved.top())};
    const QRectF rest(snap.at, moved.size());
    if (x) {
        const QRectF both = rest.united(x->neighbour);
        snap.guides << QLineF(x->where, both.top(), x->where, both.bottom());
    }
    if (y) {
        const QRectF both = rest.united(y->neighbour);
        snap.guides << QLineF(both.left(), y->where, both.right(), y->where);
    }
    return snap;
}

} // namespace netwright
