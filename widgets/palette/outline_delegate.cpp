#include "widgets/palette/outline_delegate.h"

#include "widgets/common/control_parts.h"
#include "widgets/common/icons.h"
#include "widgets/palette/outline_model.h"

#include <QPainter>

namespace netwright {
namespace {

int scaled(int pixels)
{
    return qRound(pixels * Look::instance().scale());
}

CanvasNode::State stateOf(const QModelIndex& index)
{
    return static_cast<CanvasNode::State>(index.data(OutlineModel::kStateRole).toInt());
}

QFont smaller(const QFont& font)
{
    QFont small = font;
    small.setPointSizeF(font.pointSizeF() * 0.9);
    return small;
}

QString secondLine(const QModelIndex& index)
{
    const QString className = index.data(OutlineModel::kClassNameRole).toString();
    const QString shape = index.data(OutlineModel::kShapeRole).toString();
    return shape.isEmpty() ? className : QString::fromUtf8("%1 · %2").arg(className, shape);
}

void drawText(QPainter& painter, const QRect& rect, const QString& text)
{
    const QString shown = painter.fontMetrics().elidedText(text, Qt::ElideRight, rect.width());
    painter.drawText(rect, static_cast<int>(Qt::AlignVCenter | Qt::AlignLeading), shown);
}

void drawMark(QPainter& painter, const QRect& rect, CanvasNode::State state)
{
    if (state == CanvasNode::State::faulty)
        icon("error", &Theme::error).paint(&painter, rect);
    else if (state == CanvasNode::State::warned)
        icon("warning", &Theme::warning).paint(&painter, rect);
}

} // namespace

void OutlineDelegate::paint(
    QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const bool isSelected = option.state & QStyle::State_Selected;
    const bool isBlocked = stateOf(index) == CanvasNode::State::blocked;
    const QRect row = option.rect;
    const auto placed = [&](int left, int top, int width, int height) {
        return QStyle::visualRect(
            option.direction, row, QRect(row.left() + left, row.top() + top, width, height));
    };
    painter->save();
    painter->setLayoutDirection(option.direction);
    if (isSelected)
        painter->fillRect(row, theme().selection);
    else if (option.state & QStyle::State_MouseOver)
        painter->fillRect(row, theme().hover);

    const int mark = scaled(18), gap = scaled(8), padding = scaled(5);
    categoryIcon(index.data(OutlineModel::kCategoryRole).toString())
        .paint(painter, placed(gap, 0, mark, row.height()));
    drawMark(*painter, placed(row.width() - gap - mark, 0, mark, row.height()), stateOf(index));

    const int left = mark + 2 * gap;
    const bool isMarked = stateOf(index) == CanvasNode::State::faulty
        || stateOf(index) == CanvasNode::State::warned;
    const int width = row.width() - left - gap - (isMarked ? mark + gap : 0);
    const int first = option.fontMetrics.height();
    painter->setFont(option.font);
    painter->setPen(isSelected ? theme().selectionText
            : isBlocked        ? theme().mutedText
                               : theme().text);
    drawText(*painter, placed(left, padding, width, first), index.data().toString());
    painter->setFont(smaller(option.font));
    painter->setPen(isSelected ? theme().selectionText : theme().mutedText);
    drawText(*painter, placed(left, padding + first, width, row.height() - first - 2 * padding),
        secondLine(index));
    if (option.state & QStyle::State_HasFocus) drawFocusRing(*painter, row);
    painter->restore();
}

QSize OutlineDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex&) const
{
    const int lines = option.fontMetrics.height() + QFontMetrics(smaller(option.font)).height();
    return {scaled(80), lines + scaled(10)};
}

} // namespace netwright
