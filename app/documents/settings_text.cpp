#include "app/documents/drawing_picture.h"
#include "engine/base/registry.h"
#include "widgets/common/strings.h"

#include <QCoreApplication>
#include <QStringList>

#include <map>

namespace netwright {
namespace {

constexpr int kMostSettings = 4;

QString tr(const char* text)
{
    return QCoreApplication::translate("netwright", text);
}

// The settings of a fresh object, by class.
const Value& defaultsOf(const Schema& schema)
{
    static std::map<std::string, Value> known;
    const auto found = known.find(schema.name);
    if (found != known.end()) return found->second;
    Value values = Value::object();
    const auto object = schema.make();
    for (const Param& param : schema.params) values[param.key] = param.get(*object);
    return known.emplace(schema.name, std::move(values)).first->second;
}

QString listText(const Value& list)
{
    QStringList parts;
    for (const Value& item : list) parts.append(item.is_null() ? "?" : valueText(item));
    return parts.join(QStringLiteral(" × "));
}

// Empty where a value is too large for a node.
QString shortText(const std::string& key, const Value& value)
{
    if (value.is_boolean()) return (value.get<bool>() ? tr("%1 on") : tr("%1 off")).arg(toQt(key));
    if (value.is_array()) {
        const bool isFlat = std::none_of(
            value.begin(), value.end(), [](const Value& item) { return item.is_structured(); });
        return isFlat ? listText(value) : QString();
    }
    if (value.is_object()) {
        const Value name = value.value("class_name", Value());
        return name.is_string() ? toQt(name.get<std::string>()) : QString();
    }
    return value.is_null() ? QString() : valueText(value);
}

// The settings as an object of the class has them; as they are where it refuses them.
Value settled(const Schema& schema, const Value& config)
{
    try {
        const auto object
            = Registry::instance().create(schema, config, Registry::UnknownKeys::keep);
        Value values = Value::object();
        for (const Param& param : schema.params) values[param.key] = param.get(*object);
        return values;
    } catch (const std::exception&) {
        return config;
    }
}

} // namespace

QString settingsText(const std::string& className, const Value& config)
{
    const Schema* const schema = Registry::instance().find("layer", className);
    if (schema == nullptr || !config.is_object() || schema->category == "models") return {};
    const Value values = settled(*schema, config);
    const Value& defaults = defaultsOf(*schema);
    QStringList parts;
    for (const Param& param : schema->params) {
        const Value value = values.value(param.key, Value());
        const bool isDefault = !param.limits.isRequired && value == defaults[param.key];
        if (param.key == "name" || param.isInherited || isDefault) continue;
        const QString text = shortText(param.key, value);
        if (!text.isEmpty()) parts.append(text);
        if (parts.size() == kMostSettings) break;
    }
    return parts.join(QStringLiteral(", "));
}

} // namespace netwright
