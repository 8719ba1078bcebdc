#pragma once

#include "widgets/inspector/fields/field_editor.h"

namespace netwright {

class NumberBox;

// A real number from 1e-6 to 1e6 and beyond; see NumberBox for its steps.
class RealField final : public FieldEditor {
    Q_OBJECT
public:
    explicit RealField(const Param& param, QWidget* parent = nullptr);

    void setValue(const Value& value) override;
    void setMixed() override;
    void setPlaceholder(const QString& text) override;

private:
    NumberBox* m_box;
};

} // namespace netwright
