#pragma once

#include <nlohmann/json.hpp>

// Made once, in field.cpp: every file that holds a Value would spend its time on it otherwise.
extern template class nlohmann::basic_json<nlohmann::ordered_map>;

namespace netwright {

// A tree of null, bool, integer, real, string, list and object, as JSON has it; keys keep
// their order. What configurations, schemas and histories are made of.
using Value = nlohmann::ordered_json;
using Config = Value; // an object: key -> value

} // namespace netwright
