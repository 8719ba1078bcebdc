#include "widgets/inspector/fields/real_field.h"

#include "widgets/inspector/fields/number_box.h"

#include <QHBoxLayout>

namespace netwright {

RealField::RealField(const Param& param, QWidget* parent)
    : FieldEditor(parent),
      m_box(new NumberBox({.isWhole = false,
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
            emit mistyped(
                tr("A number such as 0.001 or 1e-3 was expected, received “%1”.").arg(text));
    });
}

void RealField::setValue(const Value& value)
{
    m_box->setNumber(value);
}

void RealField::setMixed()
{
    m_box->setNumber(Value());
    m_box->setPlaceholder(tr("several values"));
}

void RealField::setPlaceholder(const QString& text)
{
    m_box->setPlaceholder(text);
}

} // namespace netwright
