#include "widgets/palette/layer_delegate.h"

#include "widgets/common/control_parts.h"
#include "widgets/common/icons.h"
#include "widgets/palette/layer_model.h"

#include <QApplication>
#include <QPainter>

namespace netwright {
namespace {

constexpr int kArrow = 20;
constexpr int kPicture = 18;
constexpr int kGap = 8;

int scaled(int pixels)
{
    return qRound(pixels * Look::instance().scale());
}

QRect mirrored(const QStyleOptionViewItem& option, const QRect& rect)
{
    return QStyle::visualRect(option.direction, option.rect, rect);
}

QRect part(const QStyleOptionViewItem& option, int left, int width)
{
    return mirrored(
        option, QRect(option.rect.left() + left, option.rect.top(), width, option.rect.height()));
}

int textLeft()
{
    return scaled(4) + scaled(kArrow) + scaled(kPicture) + scaled(kGap);
}

QColor ground(const QStyleOptionViewItem& option)
{
    if (option.state & QStyle::State_Selected) return theme().selection;
    return option.state & QStyle::State_MouseOver ? theme().hover : QColor(Qt::transparent);
}

QColor ink(const QStyleOptionViewItem& option, const QColor& otherwise)
{
    return option.state & QStyle::State_Selected ? theme().selectionText : otherwise;
}

void drawText(QPainter& painter, const QRect& rect, const QString& text)
{
    const QString shown = painter.fontMetrics().elidedText(text, Qt::ElideRight, rect.width());
    painter.drawText(rect, static_cast<int>(Qt::AlignVCenter | Qt::AlignLeading), shown);
}

void paintHeading(QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index)
{
    const bool isOpen = option.state & QStyle::State_Open;
    const Qt::ArrowType closed
        = option.direction == Qt::RightToLeft ? Qt::LeftArrow : Qt::RightArrow;
    drawChevron(painter, part(option, scaled(4), scaled(kArrow)), isOpen ? Qt::DownArrow : closed,
        ink(option, theme().mutedText));
    QRect picture = part(option, scaled(4) + scaled(kArrow), scaled(kPicture));
    categoryIcon(index.data(LayerModel::kCategoryRole).toString()).paint(&painter, picture);

    const QString count = QLocale().toString(index.data(LayerModel::kCountRole).toInt());
    const int countWidth = option.fontMetrics.horizontalAdvance(count);
    const int right = option.rect.width() - scaled(12);
    painter.setPen(ink(option, theme().mutedText));
    painter.drawText(part(option, right - countWidth, countWidth + 1), Qt::AlignCenter, count);

    QFont bold = option.font;
    bold.setWeight(QFont::DemiBold);
    painter.setFont(bold);
    painter.setPen(ink(option, theme().text));
    const int width = right - countWidth - scaled(kGap) - textLeft();
    drawText(painter, part(option, textLeft(), width), index.data().toString());
}

void paintLayer(QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index)
{
    painter.setPen(ink(option, theme().text));
    const int width = option.rect.width() - textLeft() - scaled(kGap);
    drawText(painter, part(option, textLeft(), width), index.data().toString());
}

} // namespace

void LayerDelegate::paint(
    QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    painter->save();
    painter->setLayoutDirection(option.direction);
    painter->setFont(option.font);
    painter->fillRect(option.rect, ground(option));
    if (index.data(LayerModel::kClassNameRole).toString().isEmpty())
        paintHeading(*painter, option, index);
    else
        paintLayer(*painter, option, index);
    if (option.state & QStyle::State_HasFocus) drawFocusRing(*painter, option.rect);
    painter->restore();
}

QSize LayerDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const int width = textLeft() + option.fontMetrics.horizontalAdvance(index.data().toString());
    return {width, option.fontMetrics.height() + scaled(10)};
}

QPixmap LayerDelegate::dragPicture(const QModelIndex& layer, const QFont& font, double pixelRatio)
{
    const QString title = layer.data().toString();
    const QString category = layer.data(LayerModel::kCategoryRole).toString();
    const QFontMetrics metrics(font);
    const int picture = scaled(kPicture), gap = scaled(kGap);
    const QSize size(picture + 3 * gap + metrics.horizontalAdvance(title),
        std::max(picture, metrics.height()) + 2 * gap);
    QPixmap pixmap(size * pixelRatio);
    pixmap.setDevicePixelRatio(pixelRatio);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(theme().category(category), 1.5));
    painter.setBrush(theme().node);
    const double radius = 6 * Look::instance().scale();
    painter.drawRoundedRect(QRectF({}, size).adjusted(1, 1, -1, -1), radius, radius);
    categoryIcon(category).paint(&painter, QRect(gap, 0, picture, size.height()));
    painter.setFont(font);
    painter.setPen(theme().nodeText);
    painter.drawText(
        QRect(picture + 2 * gap, 0, size.width(), size.height()), Qt::AlignVCenter, title);
    return pixmap;
}

} // namespace netwright
