#include "widgets/inspector/learning_rate_field.h"

#include "widgets/inspector/fields/number_box.h"
#include "widgets/inspector/fields/number_text.h"

#include <QEvent>
#include <QHBoxLayout>

namespace netwright {

LearningRateField::LearningRateField(QWidget* parent)
    : QWidget(parent),
      m_box(new NumberBox({.isWhole = false, .minimum = 0.0, .excludesMinimum = true}))
{
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_box, 1);
    m_box->setObjectName("rate");
    setFocusProxy(m_box);
    connect(m_box, &NumberBox::changed, this, [this](const Value& number, bool) {
        const double rate = number.get<double>();
        if (!(rate > 0)) {
            m_box->setNumber(m_rate);
            return;
        }
        if (rate == m_rate) return;
        m_rate = rate;
        emit rateChanged(rate);
    });
    // What cannot be a rate gives way to the one that is used.
    connect(m_box, &NumberBox::mistyped, this, [this] { m_box->setNumber(m_rate); });
    retranslate();
}

void LearningRateField::setRate(double rate)
{
    if (rate == m_rate || m_box->isBeingEdited()) return;
    m_rate = rate;
    m_box->setNumber(rate);
}

double LearningRateField::rate() const
{
    return m_rate;
}

void LearningRateField::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) retranslate();
}

void LearningRateField::retranslate()
{
    m_box->setAccessibleName(tr("Learning rate"));
    setToolTip(tr("Size of the steps; a change holds from the next batch on."));
}

} // namespace netwright
