#include "widgets/common/elided_label.h"

#include <QHelpEvent>
#include <QPainter>
#include <QStyle>
#include <QToolTip>

#include <algorithm>

namespace netwright {

ElidedLabel::ElidedLabel(QWidget* parent) : ElidedLabel(QString(), parent) { }

ElidedLabel::ElidedLabel(const QString& text, QWidget* parent) : QLabel(text, parent)
{
    setTextFormat(Qt::PlainText);
}

void ElidedLabel::setElideMode(Qt::TextElideMode mode)
{
    m_mode = mode;
    update();
}

QRect ElidedLabel::textRect() const
{
    return contentsRect().adjusted(margin(), margin(), -margin(), -margin());
}

bool ElidedLabel::isElided() const
{
    return fontMetrics().horizontalAdvance(text()) > textRect().width();
}

QSize ElidedLabel::minimumSizeHint() const
{
    const QSize whole = sizeHint();
    const int few = fontMetrics().averageCharWidth() * 4;
    return {std::min(whole.width(), few), whole.height()};
}

bool ElidedLabel::event(QEvent* event)
{
    if (event->type() != QEvent::ToolTip || !isElided() || !toolTip().isEmpty())
        return QLabel::event(event);
    const auto* help = static_cast<QHelpEvent*>(event);
    QToolTip::showText(help->globalPos(), text().toHtmlEscaped(), this);
    return true;
}

void ElidedLabel::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    drawFrame(&painter);
    const QRect rect = textRect();
    const QString shown = fontMetrics().elidedText(text(), m_mode, rect.width());
    const auto aligned = QStyle::visualAlignment(layoutDirection(), alignment());
    style()->drawItemText(
        &painter, rect, static_cast<int>(aligned), palette(), isEnabled(), shown, foregroundRole());
}

} // namespace netwright
