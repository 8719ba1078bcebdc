#pragma once

#include "widgets/inspector/fields/field_editor.h"

namespace netwright {

class NumberBox;

// A number, whole where the parameter is an integer; see NumberBox for its steps.
class NumberField final : public FieldEditor {
    Q_OBJECT
public:
    explicit NumberField(const Param& param, QWidget* parent = nullptr);

    void setValue(const Value& value) override;
    void setMixed() override;
    void setPlaceholder(const QString& text) override;

private:
    NumberBox* m_box;
};

} // namespace netwright
