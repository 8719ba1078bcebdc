#include "widgets/inspector/fields/any_field.h"

#include "widgets/common/strings.h"

#include <QRegularExpression>

namespace netwright {

QString AnyField::textOf(const Value& value) const
{
    return toQt(value.dump(-1, ' ', false, Value::error_handler_t::replace));
}

std::optional<Value> AnyField::parse(const QString& text, QString& mistake) const
{
    const QString plain = text.trimmed();
    if (plain.isEmpty() || plain == "None") return Value();
    if (plain == "True" || plain == "False") return Value(plain == "True");
    // Deep nesting is refused by its length: a line is no place for it.
    Value value = Value::parse(plain.left(100000).toStdString(), nullptr, false);
    if (!value.is_discarded()) return value;
    static const QRegularExpression word("^[A-Za-z_][A-Za-z0-9_./-]*$");
    if (word.match(plain).hasMatch()) return Value(fromQt(plain));
    mistake = tr("JSON such as 3, \"text\", [1, 2] or {\"key\": 1} was expected, received “%1”.")
                  .arg(plain.left(60));
    return std::nullopt;
}

} // namespace netwright
