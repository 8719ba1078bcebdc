#include "widgets/inspector/fields/reference_field.h"

#include "widgets/inspector/object_editor.h"

#include <QHBoxLayout>

namespace netwright {

ReferenceField::ReferenceField(const Param& param, QWidget* parent)
    : FieldEditor(parent),
      m_editor(new ObjectEditor({.kind = param.kind, .isNullable = param.isNullable}))
{
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_editor);
    setFocusProxy(m_editor->focusProxy());
    connect(m_editor, &ObjectEditor::edited, this, &FieldEditor::proposed);
    connect(m_editor, &ObjectEditor::stepsFinished, this, &FieldEditor::stepsFinished);
}

void ReferenceField::setValue(const Value& value)
{
    m_editor->setValue(value);
}

void ReferenceField::setMixed()
{
    m_editor->setMixed();
}

void ReferenceField::setPlaceholder(const QString& text)
{
    m_editor->setPlaceholder(text);
}

void ReferenceField::setReadOnly(bool isReadOnly)
{
    m_editor->setReadOnly(isReadOnly);
}

QWidget* ReferenceField::details()
{
    return m_editor->takeDetails();
}

} // namespace netwright
