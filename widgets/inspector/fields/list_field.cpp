#include "widgets/inspector/fields/list_field.h"

#include "widgets/common/strings.h"
#include "widgets/inspector/fields/number_text.h"

#include <QRegularExpression>
#include <QStringList>

namespace netwright {

ListField::ListField(const Param& param, QWidget* parent)
    : LineField(parent),
      m_isWhole(param.type == ParamType::integers),
      m_isNullable(param.isNullable)
{
    if (m_isNullable) setPlaceholder(tr("None"));
}

QString ListField::textOf(const Value& value) const
{
    if (value.is_null()) return {};
    if (!value.is_array()) return valueText(value);
    QStringList parts;
    for (const Value& item : value) parts << (item.is_null() ? QString("?") : numberText(item));
    return parts.join(", ");
}

std::optional<Value> ListField::parse(const QString& text, QString& mistake) const
{
    QString plain = text.trimmed();
    if (plain.isEmpty() && m_isNullable) return Value();
    static const QRegularExpression brackets("[()\\[\\]]");
    static const QRegularExpression between("[,;×\\s]+");
    plain.replace(brackets, " ");
    Value list = Value::array();
    for (const QString& part : plain.split(between, Qt::SkipEmptyParts)) {
        if (part == "?" || part == "None" || part == "null") {
            list.push_back(nullptr);
            continue;
        }
        const std::optional<Value> number = m_isWhole ? parseWhole(part) : parseReal(part);
        if (!number) {
            mistake = m_isWhole
                ? tr("Whole numbers such as 28, 28, 1 were expected, received “%1”.").arg(part)
                : tr("Numbers such as 0.1, 0.01 were expected, received “%1”.").arg(part);
            return std::nullopt;
        }
        list.push_back(*number);
    }
    return list;
}

} // namespace netwright
