#include "widgets/canvas/search_row.h"

#include "widgets/canvas/canvas_style.h"
#include "widgets/common/icons.h"
#include "widgets/common/theme.h"

#include <QApplication>
#include <QPainter>

namespace netwright {
namespace {

QFont titleFont()
{
    QFont font = QApplication::font();
    font.setWeight(QFont::DemiBold);
    return font;
}

QFont summaryFont()
{
    QFont font = QApplication::font();
    font.setPointSizeF(font.pointSizeF() * 0.9);
    return font;
}

void paintLine(QPainter& painter, const QRect& rect, const QFont& font, const QColor& color,
    const QString& text)
{
    painter.setFont(font);
    painter.setPen(color);
    painter.drawText(rect, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine,
        QFontMetrics(font).elidedText(text, Qt::ElideRight, rect.width()));
}

} // namespace

QSize SearchRow::sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const
{
    const int lines = QFontMetrics(titleFont()).height() + QFontMetrics(summaryFont()).height();
    return {qRound(grown(200)), lines + qRound(grown(10))};
}

void SearchRow::paint(
    QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const bool isSelected = option.state & QStyle::State_Selected;
    const QString refusal = index.data(Role::refusal).toString();
    const QColor name = isSelected ? theme().accentText
        : refusal.isEmpty()        ? theme().text
                                   : theme().mutedText;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    if (isSelected || option.state & QStyle::State_MouseOver) {
        painter->setPen(Qt::NoPen);
        painter->setBrush(isSelected ? theme().accent : theme().hover);
        painter->drawRoundedRect(option.rect, grown(4), grown(4));
    }
    const int pad = qRound(grown(8)), size = qRound(grown(18));
    const QString category = index.data(Role::category).toString();
    int left = option.rect.left() + pad;
    if (!category.isEmpty()) {
        const QColor color = isSelected ? theme().accentText : theme().category(category);
        const QPixmap picture = iconPixmap(
            "category_" + category, color, size, painter->device()->devicePixelRatioF());
        painter->drawPixmap(left, option.rect.center().y() - size / 2, picture);
        left += size + pad;
    }
    QRect text = option.rect.adjusted(0, qRound(grown(5)), -pad, -qRound(grown(5)));
    text.setLeft(left);
    const int title = QFontMetrics(titleFont()).height();
    paintLine(*painter, QRect(text.topLeft(), QSize(text.width(), title)), titleFont(), name,
        index.data(Qt::DisplayRole).toString());
    paintLine(*painter, text.adjusted(0, title, 0, 0), summaryFont(),
        isSelected ? theme().accentText : theme().mutedText,
        refusal.isEmpty() ? index.data(Role::summary).toString() : refusal);
    painter->restore();
}

} // namespace netwright
