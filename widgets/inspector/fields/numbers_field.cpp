#include "widgets/inspector/fields/numbers_field.h"

#include "widgets/inspector/fields/number_box.h"

#include <QHBoxLayout>
#include <QToolButton>

#include <algorithm>

namespace netwright {

NumbersField::NumbersField(const Param& param, int length, QWidget* parent) : FieldEditor(parent)
{
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(4);
    for (int i = 0; i < length; ++i) {
        auto* box = new NumberBox({.isWhole = param.type == ParamType::integers,
            .minimum = param.limits.minimum,
            .maximum = param.limits.maximum,
            .excludesMinimum = param.limits.excludesMinimum,
            .excludesMaximum = param.limits.excludesMaximum});
        const auto index = m_boxes.size();
        m_boxes.push_back(box);
        row->addWidget(box);
        connect(box, &NumberBox::changed, this,
            [this, index](const Value& number, bool isStep) { change(index, number, isStep); });
        connect(box, &NumberBox::stepsFinished, this, &FieldEditor::stepsFinished);
        connect(box, &NumberBox::mistyped, this, [this](const QString& text) {
            emit mistyped(tr("A number such as 3 was expected, received “%1”.").arg(text));
        });
    }
    setFocusProxy(m_boxes.front());
    if (length < 2) return;
    m_equal = new QToolButton;
    m_equal->setObjectName("equal");
    m_equal->setText("=");
    m_equal->setCheckable(true);
    m_equal->setChecked(true);
    m_equal->setAutoRaise(true);
    m_equal->setToolTip(tr("Keeps all numbers equal"));
    m_equal->setAccessibleName(tr("Equal"));
    row->addWidget(m_equal);
}

void NumbersField::setValue(const Value& value)
{
    const bool fits = value.is_array() && value.size() == m_boxes.size();
    bool isNew = false;
    for (std::size_t i = 0; fits && i < m_boxes.size(); ++i)
        isNew = isNew || m_boxes[i]->number() != value[i];
    for (std::size_t i = 0; i < m_boxes.size(); ++i)
        m_boxes[i]->setNumber(fits ? value[i] : i == 0 || value.is_number() ? value : Value());
    if (m_equal == nullptr || !fits) return;
    const bool isEqual = std::all_of(
        value.begin(), value.end(), [&value](const Value& item) { return item == value[0]; });
    if (!isEqual || isNew) m_equal->setChecked(isEqual);
}

void NumbersField::setMixed()
{
    for (NumberBox* box : m_boxes) {
        box->setNumber(Value());
        box->setPlaceholder("…");
        box->setToolTip(tr("several values"));
    }
}

void NumbersField::setPlaceholder(const QString& text)
{
    for (NumberBox* box : m_boxes) box->setPlaceholder(text);
}

void NumbersField::setLabel(const QString& label, const QString& toolTip)
{
    setToolTip(toolTip);
    for (std::size_t i = 0; i < m_boxes.size(); ++i)
        m_boxes[i]->setAccessibleName(
            tr("%1, number %2 of %3").arg(label).arg(i + 1).arg(m_boxes.size()));
}

void NumbersField::change(std::size_t index, const Value& number, bool isStep)
{
    const bool isLinked = m_equal != nullptr && m_equal->isChecked();
    Value list = Value::array();
    for (std::size_t i = 0; i < m_boxes.size(); ++i) {
        const Value& other = m_boxes[i]->number();
        const bool takesOver = i == index || isLinked || !other.is_number();
        if (takesOver) m_boxes[i]->setNumber(number);
        list.push_back(takesOver ? number : other);
    }
    emit proposed(list, isStep);
}

} // namespace netwright
