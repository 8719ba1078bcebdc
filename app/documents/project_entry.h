#pragma once

#include "engine/base/value.h"

#include <QString>

#include <cstddef>
#include <optional>
#include <string>

namespace netwright {

// An entry of a project beside its model, as it is or shall be; and where it stands among the keys,
// so that one that is taken away comes back to its place.
struct ProjectEntry {
    std::string key;
    std::optional<Value> value;
    std::size_t place = 0;
};

// The place of an entry that is absent is the end.
ProjectEntry entryOf(const Value& project, const std::string& key);
void putEntry(Value& project, const ProjectEntry& entry);

// The value at "fit/epochs"; null where it is absent.
Value valueAt(const Value& project, const QString& path);
// The top entry of the path with another value below it; null takes the value away. What is no
// object on the way becomes one.
ProjectEntry entryWith(const Value& project, const QString& path, const Value& value);

} // namespace netwright
