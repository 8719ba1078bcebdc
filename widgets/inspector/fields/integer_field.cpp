#include "widgets/inspector/fields/integer_field.h"

#include "widgets/inspector/fields/number_box.h"

#include <QHBoxLayout>

namespace netwright {

IntegerField::IntegerField(const Param& param, QWidget* parent)
    : FieldEditor(parent),
      m_box(new NumberBox({.isWhole = true,
          .minimum = param.limits.minimum,
          .maximum = param.limits.maximum,
          .excludesMinimum = param.limits.excludesMinimum,
          .excludesMaximum = param.limits.excludesMaximum}))
{
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_box);
    setFocusProxy(m_box);
    connect(m_box, &NumberBox::changed, this, &FieldEditor::proposed);
    connect(m_box, &NumberBox::stepsFinished, this, &FieldEditor::stepsFinished);
    const bool isNullable = param.isNullable;
    connect(m_box, &NumberBox::mistyped, this, [this, isNullable](const QString& text) {
        if (isNullable && text.isEmpty())
            emit proposed(Value(), false);
        else
            emit mistyped(tr("A whole number such as 32 was expected, received “%1”.").arg(text));
    });
}

void IntegerField::setValue(const Value& value)
{
    m_box->setNumber(value);
}

void IntegerField::setMixed()
{
    m_box->setNumber(Value());
    m_box->setPlaceholder(tr("several values"));
}

void IntegerField::setPlaceholder(const QString& text)
{
    m_box->setPlaceholder(text);
}

} // namespace netwright
