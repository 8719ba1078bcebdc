#include "widgets/inspector/fields/string_field.h"

#include "widgets/common/strings.h"

namespace netwright {

StringField::StringField(const Param& param, QWidget* parent)
    : LineField(parent), m_isNullable(param.isNullable)
{
    if (m_isNullable) setPlaceholder(tr("None"));
}

QString StringField::textOf(const Value& value) const
{
    if (value.is_null()) return {};
    if (value.is_string()) return toQt(value.get_ref<const std::string&>());
    // A policy object: its name says all.
    if (value.is_object() && value.contains("config") && value["config"].is_object()
        && value["config"].contains("name") && value["config"]["name"].is_string())
        return toQt(value["config"]["name"].get_ref<const std::string&>());
    return valueText(value);
}

std::optional<Value> StringField::parse(const QString& text, QString&) const
{
    if (text.isEmpty() && m_isNullable) return Value();
    return Value(fromQt(text));
}

} // namespace netwright
