#include "engine/arrays/shape.h"

#include "engine/base/error.h"

#include <algorithm>

namespace netwright {

bool Shape::isKnown() const
{
    return std::find(begin(), end(), kUnknown) == end();
}

Dimension Shape::count() const
{
    Dimension product = 1;
    for (const Dimension length : m_lengths) {
        if (length == kUnknown) return kUnknown;
        product *= length;
    }
    return product;
}

int Shape::axis(int axis) const
{
    const int counted = axis < 0 ? axis + rank() : axis;
    if (counted < 0 || counted >= rank())
        throw ShapeError(NW_TEXT("Shape %1 has no axis %2."), text(), axis);
    return counted;
}

Shape Shape::slice(int first, int last) const
{
    return Shape(std::vector<Dimension>(m_lengths.begin() + first, m_lengths.begin() + last));
}

std::string Shape::text() const
{
    std::string result = "(";
    for (int i = 0; i < rank(); ++i) {
        if (i > 0) result += ", ";
        result += at(i) == kUnknown ? "?" : std::to_string(at(i));
    }
    return result + (rank() == 1 ? ",)" : ")");
}

Shape broadcast(const Shape& a, const Shape& b)
{
    const int rank = std::max(a.rank(), b.rank());
    std::vector<Dimension> lengths(static_cast<std::size_t>(rank));
    for (int i = 1; i <= rank; ++i) {
        const Dimension left = i <= a.rank() ? a.at(-i) : 1;
        const Dimension right = i <= b.rank() ? b.at(-i) : 1;
        Dimension& length = lengths[static_cast<std::size_t>(rank - i)];
        if (left == right || right == 1) {
            length = left;
        } else if (left == 1 || left == kUnknown) {
            length = right;
        } else if (right == kUnknown) {
            length = left;
        } else {
            throw ShapeError(
                NW_TEXT("Shapes %1 and %2 cannot be broadcast together."), a.text(), b.text());
        }
    }
    return Shape(std::move(lengths));
}

bool compatible(const Shape& a, const Shape& b)
{
    return a.rank() == b.rank()
        && std::equal(a.begin(), a.end(), b.begin(), [](Dimension left, Dimension right) {
               return left == right || left == kUnknown || right == kUnknown;
           });
}

std::string toText(const Shape& shape)
{
    return shape.text();
}

} // namespace netwright
