#pragma once

#include <cstddef>
#include <vector>

namespace netwright {

// A growing list of points with ascending x, kept with a pyramid of minima and maxima, so that any
// stretch is drawn with at most two points for each pixel column and no extreme is lost. NaN and
// infinities are kept and told apart.
class Curve {
public:
    void append(double x, double y);
    void clear();
    std::size_t size() const { return m_x.size(); }
    double x(std::size_t index) const { return m_x[index]; }
    double y(std::size_t index) const { return m_y[index]; }

    // Of one pixel column: first and last place in it, and how far it reaches.
    struct Column {
        double x = 0; // of its first point
        double minimum = 0, maximum = 0;
        double first = 0, last = 0;
        bool hasNotFinite = false;
        std::size_t count = 0; // of finite points
    };
    // The stretch x0 … x1 in `columns` columns of equal width; empty ones are left out.
    std::vector<Column> columns(double x0, double x1, int columns) const;
    // Columns between ascending borders. A point on a border belongs to the column on its right,
    // one on the last border to the last column.
    std::vector<Column> columns(const std::vector<double>& borders) const;
    // Smallest and largest finite y within x0 … x1; false where there is none.
    bool range(double x0, double x1, double& minimum, double& maximum) const;
    bool hasNotFinite(double x0, double x1) const;
    // Index of the point nearest in x; size() where the curve is empty.
    std::size_t nearest(double x) const;
    // Index of the first point at or right of x, and of the first one right of x.
    std::size_t firstFrom(double x) const;
    std::size_t firstAfter(double x) const;

private:
    struct Extremes {
        double minimum, maximum; // infinity and -infinity where no point is finite
        bool hasNotFinite;
        std::size_t count; // of finite points
    };
    static Extremes none();
    static Extremes joined(const Extremes& a, const Extremes& b);
    Extremes point(std::size_t index) const;
    Extremes extremes(std::size_t first, std::size_t last) const;
    Column column(std::size_t first, std::size_t last) const;

    std::vector<double> m_x, m_y;
    std::vector<std::vector<Extremes>> m_levels; // level k covers 2^(k+1) points an entry
};

} // namespace netwright
