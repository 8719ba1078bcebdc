#include "engine/layers/layer.h"

#include <string_view>

namespace netwright {
namespace {

constexpr std::string_view kMixed = "mixed_";

bool isMixed(const std::string& name)
{
    return name.starts_with(kMixed);
}

} // namespace

DType DTypePolicy::compute() const
{
    return dtypeFromName(isMixed(name) ? std::string_view(name).substr(kMixed.size()) : name);
}

DType DTypePolicy::variable() const
{
    return isMixed(name) ? DType::float32 : dtypeFromName(name);
}

Value Field<DTypePolicy>::write(const DTypePolicy& policy)
{
    return {{"module", "keras"}, {"class_name", "DTypePolicy"}, {"config", {{"name", policy.name}}},
        {"registered_name", nullptr}};
}

void Field<DTypePolicy>::read(const Value& value, DTypePolicy& policy)
{
    if (value.is_null()) {
        policy = {};
        return;
    }
    const bool isObject = value.is_object() && value.value("class_name", Value()) == "DTypePolicy"
        && value.contains("config") && value["config"].is_object()
        && value["config"].value("name", Value()).is_string();
    if (!isObject && !value.is_string()) throw WrongType{};
    DTypePolicy given{(isObject ? value["config"]["name"] : value).get<std::string>()};
    const bool isHalf = given.name == "mixed_float16" || given.name == "mixed_bfloat16";
    if (!isHalf) dtypeFromName(given.name);
    policy = std::move(given);
}

} // namespace netwright
