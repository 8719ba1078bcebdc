#include "widgets/inspector/fields/nullable_field.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QToolButton>

namespace netwright {

NullableField::NullableField(FieldEditor* inner, Value first, QWidget* parent)
    : FieldEditor(parent), m_inner(inner), m_none(new QToolButton), m_last(std::move(first))
{
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(4);
    row->addWidget(m_inner, 1);
    row->addWidget(m_none);
    m_none->setObjectName("none");
    m_none->setCheckable(true);
    m_none->setAutoRaise(true);
    setFocusProxy(m_inner);
    connect(m_none, &QToolButton::clicked, this,
        [this](bool isNone) { emit proposed(isNone ? Value() : m_last, false); });
    connect(m_inner, &FieldEditor::proposed, this, [this](const Value& value, bool isStep) {
        m_none->setChecked(value.is_null());
        emit proposed(value, isStep);
    });
    connect(m_inner, &FieldEditor::mistyped, this, &FieldEditor::mistyped);
    connect(m_inner, &FieldEditor::stepsFinished, this, &FieldEditor::stepsFinished);
    retranslate();
}

void NullableField::setValue(const Value& value)
{
    m_inner->setPlaceholder(value.is_null() ? tr("None") : QString());
    if (!value.is_null()) m_last = value;
    m_none->setChecked(value.is_null());
    m_inner->setValue(value);
}

void NullableField::setMixed()
{
    m_none->setChecked(false);
    m_inner->setMixed();
}

void NullableField::setPlaceholder(const QString& text)
{
    m_inner->setPlaceholder(text);
}

void NullableField::setLabel(const QString& label, const QString& toolTip)
{
    setToolTip(toolTip);
    m_inner->setLabel(label, toolTip);
    m_none->setAccessibleName(tr("%1: None").arg(label));
}

QWidget* NullableField::details()
{
    return m_inner->details();
}

void NullableField::changeEvent(QEvent* event)
{
    FieldEditor::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) retranslate();
}

void NullableField::retranslate()
{
    m_none->setText(tr("None"));
    m_none->setToolTip(tr("No value at all; press again for a value."));
}

} // namespace netwright
