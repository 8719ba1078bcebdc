#include "widgets/common/section_heading.h"

#include "widgets/common/control_parts.h"
#include "widgets/common/icons.h"
#include "widgets/common/theme.h"

#include <QKeyEvent>
#include <QPainter>

#include <algorithm>

namespace netwright {
namespace {

int scaled(int pixels)
{
    return qRound(pixels * Look::instance().scale());
}

// Paints from left to right, or mirrored, and takes what it painted off the rest.
class Row {
public:
    Row(const QRect& rect, Qt::LayoutDirection direction)
        : m_rest(rect), m_isMirrored(direction == Qt::RightToLeft)
    {
    }

    QRect take(int width) { return cut(width, m_isMirrored); }
    QRect takeFromEnd(int width) { return cut(width, !m_isMirrored); }
    const QRect& rest() const { return m_rest; }

private:
    QRect cut(int width, bool isRight)
    {
        QRect part = m_rest;
        part.setWidth(std::min(width, m_rest.width()));
        if (isRight) part.moveRight(m_rest.right());
        if (isRight)
            m_rest.setRight(part.left() - 1);
        else
            m_rest.setLeft(part.right() + 1);
        return part;
    }

    QRect m_rest;
    bool m_isMirrored;
};

} // namespace

SectionHeading::SectionHeading(QWidget* parent) : QAbstractButton(parent)
{
    setCheckable(true);
    setChecked(true);
    setAttribute(Qt::WA_Hover);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(&Look::instance(), &Look::changed, this, [this] {
        updateGeometry();
        update();
    });
}

void SectionHeading::setPicture(const QString& iconName)
{
    m_picture = iconName;
    updateGeometry();
    update();
}

void SectionHeading::setHint(const QString& hint)
{
    m_hint = hint;
    updateGeometry();
    update();
}

QFont SectionHeading::titleFont() const
{
    QFont bold = font();
    bold.setWeight(QFont::DemiBold);
    return bold;
}

QSize SectionHeading::sizeHint() const
{
    const QFontMetrics title(titleFont());
    int width = scaled(28) + title.horizontalAdvance(text());
    if (!m_picture.isEmpty()) width += scaled(24);
    if (!m_hint.isEmpty()) width += scaled(16) + fontMetrics().horizontalAdvance(m_hint);
    return {width, title.height() + scaled(12)};
}

QSize SectionHeading::minimumSizeHint() const
{
    return {scaled(80), sizeHint().height()};
}

void SectionHeading::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    if (underMouse() && isEnabled()) painter.fillRect(rect(), theme().hover);
    Row row(rect().adjusted(scaled(4), 0, -scaled(8), 0), layoutDirection());
    const Qt::ArrowType closed = isRightToLeft() ? Qt::LeftArrow : Qt::RightArrow;
    drawChevron(
        painter, row.take(scaled(16)), isChecked() ? Qt::DownArrow : closed, theme().mutedText);
    row.take(scaled(4));
    if (!m_picture.isEmpty()) {
        netwright::icon(m_picture).paint(&painter, row.take(scaled(16)));
        row.take(scaled(8));
    }
    if (!m_hint.isEmpty()) {
        const int most = row.rest().width() / 2;
        const QString hint = fontMetrics().elidedText(m_hint, Qt::ElideRight, most);
        painter.setPen(theme().mutedText);
        painter.drawText(
            row.takeFromEnd(fontMetrics().horizontalAdvance(hint) + 1), Qt::AlignCenter, hint);
        row.takeFromEnd(scaled(8));
    }
    painter.setFont(titleFont());
    painter.setPen(isEnabled() ? theme().text : theme().disabledText);
    const QString title
        = painter.fontMetrics().elidedText(text(), Qt::ElideRight, row.rest().width());
    painter.drawText(row.rest(), static_cast<int>(Qt::AlignVCenter | Qt::AlignLeading), title);
    if (hasFocus()) drawFocusRing(painter, rect());
}

void SectionHeading::keyPressEvent(QKeyEvent* event)
{
    const bool isMirrored = isRightToLeft();
    if (event->key() == (isMirrored ? Qt::Key_Right : Qt::Key_Left))
        setChecked(false);
    else if (event->key() == (isMirrored ? Qt::Key_Left : Qt::Key_Right))
        setChecked(true);
    else if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        click();
    else
        QAbstractButton::keyPressEvent(event);
}

} // namespace netwright
