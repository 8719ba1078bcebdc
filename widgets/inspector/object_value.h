#pragma once

#include "engine/base/schema.h"

#include <optional>
#include <string>

namespace netwright {

class ValueJudge;

// A published object as files write it: a name, or {"class_name", "config", …}.

bool isObjectValue(const Value& value);
// Empty where there is none; "Custom>Adam" is Adam.
std::string classNameOf(const Value& object);
// Its settings; empty where only the name is written.
Config settingsOf(const Value& object);
// Null where the class is not published.
const Schema* schemaOf(const std::string& kind, const Value& object);
// How a freshly chosen class is written: mean_squared_error for losses and metrics, else Adam.
Value namedObject(const Schema& schema);
// The object with another value of one setting, which is left out where it is the default (or
// nothing is given). Becomes the bare name where no setting is left.
Value withSetting(const Value& object, const ValueJudge& judge, const std::string& key,
    const std::optional<Value>& value);
// {"class_name", "config"} for either form; other entries are kept.
Value asFullObject(const std::string& kind, const Value& object);

} // namespace netwright
