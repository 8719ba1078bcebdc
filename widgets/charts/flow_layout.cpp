#include "widgets/charts/flow_layout.h"

#include <QStyle>
#include <QWidget>

#include <algorithm>

namespace netwright {

FlowLayout::~FlowLayout()
{
    qDeleteAll(m_items);
}

QLayoutItem* FlowLayout::takeAt(int index)
{
    return index >= 0 && index < m_items.size() ? m_items.takeAt(index) : nullptr;
}

int FlowLayout::heightForWidth(int width) const
{
    return arrange(QRect(0, 0, width, 0), Placing::measure);
}

QSize FlowLayout::sizeHint() const
{
    const QMargins margins = contentsMargins();
    QSize result(margins.left() + margins.right() - spacing(), 0);
    for (const QLayoutItem* item : m_items) {
        result.rwidth() += item->sizeHint().width() + spacing();
        result.setHeight(std::max(result.height(), item->sizeHint().height()));
    }
    return result + QSize(0, margins.top() + margins.bottom());
}

QSize FlowLayout::minimumSize() const
{
    QSize result;
    for (const QLayoutItem* item : m_items) result = result.expandedTo(item->minimumSize());
    return result.grownBy(contentsMargins());
}

void FlowLayout::setGeometry(const QRect& rect)
{
    QLayout::setGeometry(rect);
    arrange(rect, Placing::place);
}

int FlowLayout::arrange(const QRect& rect, Placing placing) const
{
    const QMargins margins = contentsMargins();
    const QRect inside = rect.marginsRemoved(margins);
    int top = inside.top();
    for (qsizetype first = 0; first < m_items.size();) {
        // As many as fit, at least one; in the middle of the row's height.
        int used = 0, height = 0;
        qsizetype last = first;
        for (; last < m_items.size(); ++last) {
            const QSize size = m_items[last]->sizeHint();
            const int wanted = used + (last > first ? spacing() : 0) + size.width();
            if (last > first && wanted > inside.width()) break;
            used = wanted;
            height = std::max(height, size.height());
        }
        int left = inside.left();
        for (; first < last; ++first) {
            const QSize wanted = m_items[first]->sizeHint();
            const QSize size(std::min(wanted.width(), inside.width()), wanted.height());
            const QRect place(QPoint(left, top + (height - size.height()) / 2), size);
            if (placing == Placing::place)
                m_items[first]->setGeometry(QStyle::visualRect(
                    parentWidget() ? parentWidget()->layoutDirection() : Qt::LeftToRight, inside,
                    place));
            left += size.width() + spacing();
        }
        top += height + spacing();
    }
    if (!m_items.isEmpty()) top -= spacing();
    return top - rect.top() + margins.bottom();
}

} // namespace netwright
