#include "engine/arrays/dtype.h"

#include "engine/base/error.h"

#include <array>

namespace netwright {
namespace {

struct Entry {
    std::string_view name;
    std::size_t size;
};

// In the order of the enumeration.
constexpr std::array<Entry, 14> kEntries{{{"bool", 1}, {"int8", 1}, {"uint8", 1}, {"int16", 2},
    {"uint16", 2}, {"int32", 4}, {"uint32", 4}, {"int64", 8}, {"uint64", 8}, {"bfloat16", 2},
    {"float16", 2}, {"float32", 4}, {"float64", 8}, {"string", 8}}};

} // namespace

std::size_t sizeOf(DType dtype)
{
    return kEntries[static_cast<std::size_t>(dtype)].size;
}

std::string_view nameOf(DType dtype)
{
    return kEntries[static_cast<std::size_t>(dtype)].name;
}

DType dtypeFromName(std::string_view name)
{
    for (std::size_t i = 0; i < kEntries.size(); ++i)
        if (kEntries[i].name == name) return static_cast<DType>(i);
    throw ConfigError(
        NW_TEXT("dtype: expected a name such as float32 or int32, received \"%1\"."), name);
}

bool isFloat(DType dtype)
{
    return dtype == DType::float32 || dtype == DType::float64 || dtype == DType::bfloat16
        || dtype == DType::float16;
}

} // namespace netwright
