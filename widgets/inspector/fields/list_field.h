#pragma once

#include "widgets/inspector/fields/line_field.h"

namespace netwright {

// A list of numbers of any length, typed as "28, 28, 1"; "?" or "None" stands for null, as in the
// shape of a batch. Where the setting may be null, an empty line means null.
class ListField final : public LineField {
    Q_OBJECT
public:
    explicit ListField(const Param& param, QWidget* parent = nullptr);

protected:
    QString textOf(const Value& value) const override;
    std::optional<Value> parse(const QString& text, QString& mistake) const override;

private:
    bool m_isWhole;
    bool m_isNullable;
};

} // namespace netwright
