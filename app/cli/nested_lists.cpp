#include "app/cli/nested_lists.h"

#include "engine/arrays/strings.h"
#include "engine/base/error.h"

#include <cmath>
#include <limits>
#include <optional>
#include <vector>

namespace netwright {
namespace {

Value elementValue(const Array& array, std::size_t index)
{
    if (array.dtype() == DType::string) return std::string(stringAt(array, index));
    const double number = array.at(index);
    if (!isFloat(array.dtype())) return static_cast<std::int64_t>(number);
    if (std::isnan(number)) return "nan";
    if (std::isinf(number)) return number > 0 ? "inf" : "-inf";
    return number;
}

Value listsFrom(const Array& array, int axis, std::size_t& next)
{
    if (axis == array.shape().rank()) return elementValue(array, next++);
    Value list = Value::array();
    for (Dimension i = 0; i < array.shape()[axis]; ++i)
        list.push_back(listsFrom(array, axis + 1, next));
    return list;
}

std::optional<double> numberIn(const Value& value)
{
    if (value.is_boolean()) return value.get<bool>() ? 1 : 0;
    if (value.is_number()) return value.get<double>();
    if (value.is_null() || value == "nan") return std::numeric_limits<double>::quiet_NaN();
    if (value == "inf") return std::numeric_limits<double>::infinity();
    if (value == "-inf") return -std::numeric_limits<double>::infinity();
    return std::nullopt;
}

struct Collector {
    std::string who;
    Shape shape;
    std::vector<float> numbers;

    void add(const Value& value, int axis)
    {
        if (axis == shape.rank()) {
            const std::optional<double> number = numberIn(value);
            if (!number)
                throw FormatError(
                    NW_TEXT("%1: a number was expected, received %2."), who, value.dump());
            numbers.push_back(static_cast<float>(*number));
            return;
        }
        if (!value.is_array() || static_cast<Dimension>(value.size()) != shape[axis])
            throw FormatError(NW_TEXT("%1: lists side by side must have one length, which is %2 at "
                                      "depth %3."),
                who, shape[axis], axis + 1);
        for (const Value& part : value) add(part, axis + 1);
    }
};

} // namespace

Value nestedLists(const Array& array)
{
    std::size_t next = 0;
    return listsFrom(array, 0, next);
}

Array arrayOf(const Value& lists, const std::string& who)
{
    Collector collector{.who = who};
    for (const Value* part = &lists; part->is_array(); part = &part->front()) {
        collector.shape.push_back(static_cast<Dimension>(part->size()));
        if (part->empty()) break;
    }
    collector.add(lists, 0);
    return Array::of(collector.shape, collector.numbers);
}

} // namespace netwright
