#pragma once

#include "engine/base/publish.h"
#include "engine/datasets/table.h"

#include <array>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace netwright {

// Names of arrays: a list, one name, or nothing.
struct ArrayNames {
    std::vector<std::string> names;
};

template <>
struct Field<ArrayNames> {
    static constexpr ParamType type = ParamType::strings;
    static constexpr bool isNullable = true;
    static std::string kind() { return {}; }
    static Value write(const ArrayNames& value)
    {
        return value.names.empty() ? Value() : Field<std::vector<std::string>>::write(value.names);
    }
    static void read(const Value& value, ArrayNames& member)
    {
        member.names.clear();
        if (value.is_string())
            member.names.push_back(value.get<std::string>());
        else if (!value.is_null())
            Field<std::vector<std::string>>::read(value, member.names);
    }
};

// A kind of place where data comes from: the published name is the key that stands in a
// project's "data" ({"npz": "data.npz", …}), and the other keys are its settings. One file a
// source in readers/. Constant once configured.
class DataSource : public Configurable {
public:
    static constexpr const char* kKind = "data_source";
    static constexpr const char* kModule = "netwright.data_sources";
    static constexpr bool kIsWrittenAsName = false;
    static std::vector<Param> inheritedParams();

    std::optional<std::array<int, 2>> rows;
    std::optional<int> shuffleSeed;
    std::optional<int> oneHotClasses;
    bool isReconstruction = false;
    std::optional<double> memoryLimit;

    // Whether keys that the Schema does not know are settings of what is named.
    virtual bool takesOtherKeys() const { return false; }
    // The data with the general settings applied. Throws ConfigError, FormatError, ShapeError.
    std::shared_ptr<Dataset> open(const std::filesystem::path& folder) const;

protected:
    // Relative paths start at `folder`.
    virtual TableParts load(const std::filesystem::path& folder) const = 0;

    // What may be held in memory, in bytes: the setting, or a quarter of the machine's memory.
    std::uint64_t memoryBytes() const;
    // Whether a file is larger than that; throws FormatError where there is none.
    bool isTooLarge(const std::filesystem::path& path) const;
};

// Array names where none are given: x, x0, x1 … of those that a file has, or y, y0 ….
std::vector<std::string> defaultNames(char letter, const std::vector<std::string>& known);

// An array of a file as a target: one whole number a sample is a label and becomes int32.
Array asTarget(const Array& values);

} // namespace netwright
