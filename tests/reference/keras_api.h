#pragma once

#include "engine/base/value.h"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace netwright::test {

// A parameter of a constructor or function of Keras.
struct KerasParam {
    std::string name;
    std::optional<Value> standard; // nothing where it must be given
};

// A class or function that Keras publishes, under one of its names.
struct KerasEntry {
    std::string name;
    std::string aliasOf; // empty, or the name of the same thing
    bool isClass = false;
    bool takesFurtherKeys = false; // **kwargs, which go to the base class
    std::vector<KerasParam> params;

    const KerasParam* find(const std::string& param) const; // null where absent
};

// What Keras publishes, from tests/reference/keras-api.json.
class KerasApi {
public:
    KerasApi();
    // By the Registry's name of the kind: "layer".
    const std::vector<KerasEntry>& entries(const std::string& kind) const;
    // By name; null where absent.
    const KerasEntry* find(const std::string& kind, const std::string& name) const;

private:
    std::map<std::string, std::vector<KerasEntry>> m_entries;
};

// A literal of Python: None, True, 'text', 0.5, (1, 1). Throws FormatError for what is none.
Value fromPython(const std::string& literal);

} // namespace netwright::test
