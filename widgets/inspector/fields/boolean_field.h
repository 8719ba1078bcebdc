#pragma once

#include "widgets/inspector/fields/field_editor.h"

class QCheckBox;

namespace netwright {

// Yes or no.
class BooleanField final : public FieldEditor {
    Q_OBJECT
public:
    explicit BooleanField(QWidget* parent = nullptr);

    void setValue(const Value& value) override;
    void setMixed() override;

private:
    QCheckBox* m_box;
};

} // namespace netwright
