#include "widgets/inspector/fields/boolean_field.h"

#include <QCheckBox>
#include <QHBoxLayout>

namespace netwright {

BooleanField::BooleanField(QWidget* parent) : FieldEditor(parent), m_box(new QCheckBox)
{
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_box, 0, Qt::AlignLeft | Qt::AlignVCenter);
    setFocusProxy(m_box);
    connect(m_box, &QCheckBox::clicked, this, [this](bool isChecked) {
        m_box->setTristate(false);
        m_box->setChecked(isChecked);
        emit proposed(isChecked, false);
    });
}

void BooleanField::setValue(const Value& value)
{
    m_box->setTristate(false);
    m_box->setChecked(value.is_boolean() && value.get<bool>());
}

void BooleanField::setMixed()
{
    m_box->setTristate(true);
    m_box->setCheckState(Qt::PartiallyChecked);
}

} // namespace netwright
