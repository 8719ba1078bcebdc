#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace netwright {

using Attribute = std::variant<bool, std::int64_t, double, std::string, std::vector<std::int64_t>>;

// The constants of a node: strides, axes, a rate. Sorted by name, so that equal attributes
// compare and hash equal. Read when a kernel is prepared, never while a Program runs.
class Attributes {
public:
    Attributes() = default;
    Attributes(std::initializer_list<std::pair<std::string, Attribute>> entries);

    void set(const std::string& name, Attribute value);
    bool has(std::string_view name) const;
    // Assert that the attribute exists and has the type.
    bool flag(std::string_view name) const;
    std::int64_t integer(std::string_view name) const;
    double real(std::string_view name) const;
    const std::string& text(std::string_view name) const;
    const std::vector<std::int64_t>& integers(std::string_view name) const;

    const std::vector<std::pair<std::string, Attribute>>& entries() const { return m_entries; }
    // "axis=1 keepdims=false", for messages and profiles.
    std::string describe() const;
    bool operator==(const Attributes&) const = default;

private:
    const Attribute& get(std::string_view name) const;

    std::vector<std::pair<std::string, Attribute>> m_entries;
};

} // namespace netwright
