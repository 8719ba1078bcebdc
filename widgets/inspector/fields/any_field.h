#pragma once

#include "widgets/inspector/fields/line_field.h"

namespace netwright {

// A setting that may be anything, as one line of JSON. Python's None, True and False are read too,
// and a plain word needs no quotes.
class AnyField final : public LineField {
    Q_OBJECT
public:
    using LineField::LineField;

protected:
    QString textOf(const Value& value) const override;
    std::optional<Value> parse(const QString& text, QString& mistake) const override;
};

} // namespace netwright
