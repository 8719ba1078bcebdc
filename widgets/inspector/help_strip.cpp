#include "widgets/inspector/help_strip.h"

#include "widgets/common/theme.h"
#include "widgets/inspector/tone_label.h"

#include <QApplication>
#include <QEvent>
#include <QVBoxLayout>

namespace netwright {

HelpStrip::HelpStrip(QWidget* scope, QWidget* parent)
    : QWidget(parent), m_scope(scope), m_label(new ToneLabel(ToneLabel::Tone::muted))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 4, 0, 4);
    m_label->setObjectName("help");
    m_label->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    column->addWidget(m_label);
    connect(
        qApp, &QApplication::focusChanged, this, [this](QWidget*, QWidget* now) { follow(now); });
    connect(&Look::instance(), &Look::changed, this, &HelpStrip::resizeLines);
    resizeLines();
    retranslate();
}

QString HelpStrip::sentence() const
{
    return m_label->text();
}

void HelpStrip::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) retranslate();
    if (event->type() == QEvent::FontChange) resizeLines();
}

void HelpStrip::follow(QWidget* focused)
{
    if (focused == nullptr || !m_scope->isAncestorOf(focused)) return;
    for (QWidget* at = focused; at != nullptr && at != m_scope; at = at->parentWidget()) {
        const QString help = at->property(kHelpProperty).toString();
        if (help.isEmpty()) continue;
        m_label->setText(help);
        m_label->setToolTip(help);
        m_isEmpty = false;
        return;
    }
    m_isEmpty = true;
    retranslate();
}

void HelpStrip::retranslate()
{
    if (!m_isEmpty) return;
    m_label->setText(tr("Each setting explains itself here when it is chosen."));
    m_label->setToolTip({});
}

void HelpStrip::resizeLines()
{
    m_label->setFixedHeight(3 * fontMetrics().lineSpacing() + 2);
}

} // namespace netwright
