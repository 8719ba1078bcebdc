#pragma once

#include "widgets/inspector/fields/field_editor.h"

namespace netwright {

class ObjectEditor;

// A setting that is another published object. Its own settings stand below, as wide as the form.
class ReferenceField final : public FieldEditor {
    Q_OBJECT
public:
    explicit ReferenceField(const Param& param, QWidget* parent = nullptr);

    void setValue(const Value& value) override;
    void setMixed() override;
    void setPlaceholder(const QString& text) override;
    void setReadOnly(bool isReadOnly) override;
    QWidget* details() override;

private:
    ObjectEditor* m_editor;
};

} // namespace netwright
