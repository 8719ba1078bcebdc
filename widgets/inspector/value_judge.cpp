#include "widgets/inspector/value_judge.h"

#include "engine/base/error.h"
#include "engine/base/registry.h"

#include <algorithm>

namespace netwright {
namespace {

std::optional<Text> complaint(const Schema& schema, const Config& config)
{
    try {
        Registry::instance().create(schema, config, Registry::UnknownKeys::keep);
        return std::nullopt;
    } catch (const Error& error) {
        return error.text();
    }
}

// Whether nearly all classes of the kind have the setting; those that wrap another have few.
bool isShared(const Schema& schema, const Param& param)
{
    constexpr double kNearlyAll = 0.9;
    const std::vector<const Schema*> all = Registry::instance().all(schema.kind);
    const auto having = std::count_if(all.begin(), all.end(),
        [&param](const Schema* other) { return other->find(param.key) != nullptr; });
    return all.size() > 1
        && static_cast<double>(having) >= kNearlyAll * static_cast<double>(all.size());
}

} // namespace

ValueJudge::ValueJudge(const Schema& schema) : m_schema(schema), m_fresh(schema.make()) { }

std::optional<Text> ValueJudge::refusal(
    const Config& others, const Param& param, const Value& value) const
{
    try {
        checkLimits(m_schema.name, param, value);
        param.set(*m_schema.make(), value);
    } catch (const WrongType&) {
        return Text(NW_TEXT("%1: %2 must be %3, received %4."), m_schema.name, param.key,
            nameOf(param.type), value.dump(-1, ' ', false, Value::error_handler_t::replace));
    } catch (const Error& error) {
        return error.text();
    }
    if (complaint(m_schema, others)) return std::nullopt;
    Config changed = others;
    for (const std::string& alias : param.aliases) changed.erase(alias);
    changed[param.key] = value;
    return complaint(m_schema, changed);
}

Value ValueJudge::canonical(const Param& param, const Value& value) const
{
    try {
        checkLimits(m_schema.name, param, value);
        const std::unique_ptr<Configurable> scratch = m_schema.make();
        param.set(*scratch, value);
        return param.get(*scratch);
    } catch (const WrongType&) {
        return value;
    } catch (const Error&) {
        return value;
    }
}

Value ValueJudge::defaultOf(const Param& param) const
{
    return param.get(*m_fresh);
}

bool ValueJudge::isDefault(const Param& param, const Value& value) const
{
    if (param.limits.isRequired) return false;
    const Value usual = defaultOf(param);
    return value == usual || canonical(param, value) == canonical(param, usual);
}

bool ValueJudge::isTaken(const Param& param, const Value& value) const
{
    try {
        param.set(*m_schema.make(), value);
        return true;
    } catch (const WrongType&) {
        return false;
    } catch (const Error&) {
        return false;
    }
}

std::optional<int> ValueJudge::lengthOf(const Param& param) const
{
    // A tuple takes one number for all of its places; a list takes none.
    if (!isTaken(param, 1)) return std::nullopt;
    const Value written = canonical(param, 1);
    if (!written.is_array() || written.empty()) return std::nullopt;
    Value longer = written;
    longer.push_back(written.front());
    if (isTaken(param, longer)) return std::nullopt;
    return static_cast<int>(written.size());
}

const Value* settingOf(const Config& values, const Param& param)
{
    if (!values.is_object()) return nullptr;
    if (const auto found = values.find(param.key); found != values.end()) return &*found;
    for (const std::string& alias : param.aliases)
        if (const auto found = values.find(alias); found != values.end()) return &*found;
    return nullptr;
}

bool isAdvanced(const Schema& schema, const Param& param)
{
    if (param.limits.isRequired || param.kind == "schedule") return false;
    if (param.isInherited || param.kind == "initializer" || param.kind == "regularizer"
        || param.kind == "constraint")
        return true;
    return isShared(schema, param);
}

} // namespace netwright
