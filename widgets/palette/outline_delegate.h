#pragma once

#include <QStyledItemDelegate>

namespace netwright {

// A row of the outline: the name over class and output shape, the picture of the category on one
// side and a mark for what is wrong on the other.
class OutlineDelegate final : public QStyledItemDelegate {
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
        const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

} // namespace netwright
