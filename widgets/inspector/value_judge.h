#pragma once

#include "engine/base/schema.h"

#include <memory>
#include <optional>

namespace netwright {

// Says of a value whether a class would take it, by trying it on a scratch object.
class ValueJudge final {
public:
    explicit ValueJudge(const Schema& schema);

    const Schema& schema() const { return m_schema; }
    // Why `value` cannot be the setting of an object with these other settings; nothing where it
    // can. A contradiction that is there without it is not its fault.
    std::optional<Text> refusal(const Config& others, const Param& param, const Value& value) const;
    // The value as the class writes it; as it is where the class does not take it.
    Value canonical(const Param& param, const Value& value) const;
    Value defaultOf(const Param& param) const;
    bool isDefault(const Param& param, const Value& value) const;
    // How many numbers a list setting must have; none: any number.
    std::optional<int> lengthOf(const Param& param) const;

private:
    bool isTaken(const Param& param, const Value& value) const;

    const Schema& m_schema;
    std::unique_ptr<Configurable> m_fresh; // never changed
};

// The value of a setting by its key or an alias; null pointer where it is absent.
const Value* settingOf(const Config& values, const Param& param);
// Whether a form may fold the setting away: what all classes of the kind have (name, dtype …),
// initializers, regularizers and constraints.
bool isAdvanced(const Schema& schema, const Param& param);

} // namespace netwright
