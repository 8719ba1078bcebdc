#include "widgets/inspector/fields/choice_field.h"

#include "widgets/common/strings.h"
#include "widgets/inspector/wheel_guard.h"

#include <QComboBox>
#include <QHBoxLayout>

namespace netwright {

ChoiceField::ChoiceField(const Param& param, QWidget* parent)
    : FieldEditor(parent), m_box(new QComboBox)
{
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_box);
    setFocusProxy(m_box);
    guardWheel(m_box);
    m_box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_box->setMinimumContentsLength(4);
    if (param.isNullable) m_box->addItem(tr("None"), QVariant());
    m_firstWord = m_box->count();
    for (const std::string& choice : param.limits.choices)
        m_box->addItem(toQt(choice), toQt(choice));
    m_words = m_box->count();
    connect(m_box, &QComboBox::activated, this, [this](int index) {
        const QVariant word = m_box->itemData(index);
        emit proposed(word.isValid() ? Value(fromQt(word.toString())) : Value(), false);
    });
}

void ChoiceField::setValue(const Value& value)
{
    while (m_box->count() > m_words) m_box->removeItem(m_words);
    if (value.is_null()) {
        m_box->setCurrentIndex(m_firstWord - 1);
        return;
    }
    const QString word
        = value.is_string() ? toQt(value.get_ref<const std::string&>()) : valueText(value);
    int index = m_box->findData(word);
    if (index < 0) {
        m_box->addItem(word, word);
        index = m_words;
    }
    m_box->setCurrentIndex(index);
}

void ChoiceField::setMixed()
{
    m_box->setPlaceholderText(tr("several values"));
    m_box->setCurrentIndex(-1);
}

void ChoiceField::setPlaceholder(const QString& text)
{
    m_box->setPlaceholderText(text);
}

} // namespace netwright
