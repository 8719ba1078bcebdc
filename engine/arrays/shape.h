#pragma once

#include <cstdint>
#include <initializer_list>
#include <string>
#include <vector>

namespace netwright {

using Dimension = std::int64_t;
// A dimension that is not known before data comes, such as the batch size while drawing.
inline constexpr Dimension kUnknown = -1;

// The lengths of the axes of an Array or Tensor, outermost first.
class Shape {
public:
    Shape() = default;
    Shape(std::initializer_list<Dimension> lengths) : m_lengths(lengths) { }
    explicit Shape(std::vector<Dimension> lengths) : m_lengths(std::move(lengths)) { }

    int rank() const { return static_cast<int>(m_lengths.size()); }
    bool empty() const { return m_lengths.empty(); }
    // Negative axes count from the end: at(-1) is the last length. Asserts the range.
    Dimension at(int axis) const { return m_lengths[index(axis)]; }
    Dimension& at(int axis) { return m_lengths[index(axis)]; }
    Dimension operator[](int axis) const { return at(axis); }
    Dimension back() const { return m_lengths.back(); }
    Dimension front() const { return m_lengths.front(); }
    auto begin() const { return m_lengths.begin(); }
    auto end() const { return m_lengths.end(); }
    const std::vector<Dimension>& lengths() const { return m_lengths; }
    void push_back(Dimension length) { m_lengths.push_back(length); }

    bool isKnown() const;
    // Product of all lengths; kUnknown where one is unknown.
    Dimension count() const;
    // The axis as 0 … rank-1; throws ShapeError outside.
    int axis(int axis) const;
    // Lengths from axis `first` up to, without, `last`.
    Shape slice(int first, int last) const;
    Shape slice(int first) const { return slice(first, rank()); }
    // "(?, 28, 28, 1)"; an unknown length is "?".
    std::string text() const;
    bool operator==(const Shape&) const = default;

private:
    std::size_t index(int axis) const
    {
        return static_cast<std::size_t>(axis < 0 ? axis + rank() : axis);
    }

    std::vector<Dimension> m_lengths;
};

// NumPy's broadcasting; unknown with 1 or unknown is unknown, unknown with n is n.
// Throws ShapeError where lengths do not fit.
Shape broadcast(const Shape& a, const Shape& b);
// Whether two shapes can be the same once unknown lengths are known.
bool compatible(const Shape& a, const Shape& b);
std::string toText(const Shape& shape);

} // namespace netwright
