#include "widgets/inspector/fields/field_editor.h"

namespace netwright {

void FieldEditor::setPlaceholder(const QString&) { }

void FieldEditor::setReadOnly(bool isReadOnly)
{
    setEnabled(!isReadOnly);
}

void FieldEditor::setLabel(const QString& label, const QString& toolTip)
{
    setToolTip(toolTip);
    if (QWidget* control = focusProxy()) control->setAccessibleName(label);
}

QWidget* FieldEditor::details()
{
    return nullptr;
}

} // namespace netwright
