#include "widgets/inspector/fields/number_field.h"

#include "widgets/inspector/fields/number_box.h"

#include <QHBoxLayout>

namespace netwright {

NumberField::NumberField(const Param& param, QWidget* parent)
    : FieldEditor(parent),
      m_box(new NumberBox({.isWhole = param.type == ParamType::integer,
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
    const bool isNullable = param.isNullable, isWhole = param.type == ParamType::integer;
    connect(m_box, &NumberBox::mistyped, this, [=, this](const QString& text) {
        if (isNullable && text.isEmpty()) return emit proposed(Value(), false);
        const QString expected = isWhole
            ? tr("A whole number such as 32 was expected, received “%1”.")
            : tr("A number such as 0.001 or 1e-3 was expected, received “%1”.");
        emit mistyped(expected.arg(text));
    });
}

void NumberField::setValue(const Value& value)
{
    m_box->setNumber(value);
}

void NumberField::setMixed()
{
    m_box->setNumber(Value());
    m_box->setPlaceholder(tr("several values"));
}

void NumberField::setPlaceholder(const QString& text)
{
    m_box->setPlaceholder(text);
}

} // namespace netwright
