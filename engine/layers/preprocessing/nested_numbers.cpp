#include "engine/layers/preprocessing/nested_numbers.h"

namespace netwright {
namespace {

constexpr std::size_t kDeepest = 8;

void append(const Value& value, std::size_t depth, NestedNumbers& to)
{
    if (value.is_number()) {
        if (depth != to.shape.lengths().size()) throw WrongType{};
        to.values.push_back(value.get<double>());
        return;
    }
    const Value& items = listItems(value);
    if (depth >= to.shape.lengths().size()
        || to.shape[static_cast<int>(depth)] != static_cast<Dimension>(items.size()))
        throw WrongType{};
    for (const Value& item : items) append(item, depth + 1, to);
}

Value written(const NestedNumbers& numbers, int axis, std::size_t& next)
{
    if (axis == numbers.shape.rank()) return numbers.values[next++];
    Value list = Value::array();
    for (Dimension i = 0; i < numbers.shape[axis]; ++i)
        list.push_back(written(numbers, axis + 1, next));
    return list;
}

} // namespace

Value Field<NestedNumbers>::write(const NestedNumbers& numbers)
{
    std::size_t next = 0;
    return written(numbers, 0, next);
}

void Field<NestedNumbers>::read(const Value& value, NestedNumbers& member)
{
    NestedNumbers given;
    given.values.clear();
    for (const Value* inner = &value; !inner->is_number();) {
        const Value& items = listItems(*inner);
        if (items.empty() || given.shape.lengths().size() == kDeepest) throw WrongType{};
        given.shape.push_back(static_cast<Dimension>(items.size()));
        inner = &items[0];
    }
    append(value, 0, given);
    member = std::move(given);
}

} // namespace netwright
