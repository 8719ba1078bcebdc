#include "engine/layers/data_format.h"

#include "engine/ops/shape.h"

#include <numeric>

namespace netwright {
namespace {

constexpr const char* kFirst = "channels_first";
constexpr const char* kLast = "channels_last";

// 0 … rank-1 with axis `from` moved to the place `to`.
std::vector<int> moved(int rank, int from, int to)
{
    std::vector<int> axes(static_cast<std::size_t>(rank));
    std::iota(axes.begin(), axes.end(), 0);
    axes.erase(axes.begin() + from);
    axes.insert(axes.begin() + to, from);
    return axes;
}

} // namespace

Tensor DataFormat::toChannelsLast(const Tensor& x) const
{
    const int rank = x.shape().rank();
    if (!isChannelsFirst || rank < 3) return x;
    return ops::transpose(x, moved(rank, 1, rank - 1));
}

Tensor DataFormat::fromChannelsLast(const Tensor& x) const
{
    const int rank = x.shape().rank();
    if (!isChannelsFirst || rank < 3) return x;
    return ops::transpose(x, moved(rank, rank - 1, 1));
}

Shape DataFormat::toChannelsLast(const Shape& shape) const
{
    if (!isChannelsFirst || shape.rank() < 3) return shape;
    Shape result{shape.front()};
    for (const Dimension length : shape.slice(2)) result.push_back(length);
    result.push_back(shape.at(1));
    return result;
}

Value Field<DataFormat>::write(const DataFormat& format)
{
    return format.isChannelsFirst ? kFirst : kLast;
}

void Field<DataFormat>::read(const Value& value, DataFormat& format)
{
    if (!value.is_null() && value != kFirst && value != kLast) throw WrongType{};
    format.isChannelsFirst = value == kFirst;
}

} // namespace netwright
