#pragma once

#include "widgets/inspector/fields/field_editor.h"

namespace netwright {

class NumberBox;

// A whole number.
class IntegerField final : public FieldEditor {
    Q_OBJECT
public:
    explicit IntegerField(const Param& param, QWidget* parent = nullptr);

    void setValue(const Value& value) override;
    void setMixed() override;
    void setPlaceholder(const QString& text) override;

private:
    NumberBox* m_box;
};

} // namespace netwright
