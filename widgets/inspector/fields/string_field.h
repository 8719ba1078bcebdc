#pragma once

#include "widgets/inspector/fields/line_field.h"

namespace netwright {

// A text. Where the setting may be null, an empty line means null.
class StringField final : public LineField {
    Q_OBJECT
public:
    explicit StringField(const Param& param, QWidget* parent = nullptr);

protected:
    QString textOf(const Value& value) const override;
    std::optional<Value> parse(const QString& text, QString& mistake) const override;

private:
    bool m_isNullable;
};

} // namespace netwright
