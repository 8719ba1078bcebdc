#include "widgets/inspector/fields/line_field.h"

#include <QHBoxLayout>
#include <QLineEdit>

namespace netwright {

LineField::LineField(QWidget* parent) : FieldEditor(parent), m_line(new QLineEdit)
{
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_line);
    setFocusProxy(m_line);
    m_line->setMinimumWidth(1);
    connect(m_line, &QLineEdit::editingFinished, this, &LineField::commit);
}

void LineField::setValue(const Value& value)
{
    if (m_hasValue && value == m_value) return; // keeps what is being typed
    m_value = value;
    m_hasValue = true;
    m_shown = textOf(value);
    m_line->setText(m_shown);
    if (!m_line->hasFocus()) m_line->setCursorPosition(0);
}

void LineField::setMixed()
{
    m_hasValue = false;
    m_shown.clear();
    m_line->clear();
    m_line->setPlaceholderText(tr("several values"));
}

void LineField::setPlaceholder(const QString& text)
{
    m_line->setPlaceholderText(text);
}

void LineField::setReadOnly(bool isReadOnly)
{
    m_line->setReadOnly(isReadOnly);
}

void LineField::commit()
{
    const QString text = m_line->text();
    if (m_line->isReadOnly() || text == m_shown) return;
    m_shown = text;
    QString mistake;
    const std::optional<Value> value = parse(text, mistake);
    m_hasValue = value.has_value();
    if (!value) {
        emit mistyped(mistake);
        return;
    }
    m_value = *value;
    emit proposed(m_value, false);
}

} // namespace netwright
