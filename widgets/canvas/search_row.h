#pragma once

#include <QStyledItemDelegate>

namespace netwright {

// A row of the search box: picture and name, below them what it does, or why it does not fit.
class SearchRow final : public QStyledItemDelegate {
    Q_OBJECT
public:
    enum Role { summary = Qt::UserRole, category, refusal, index };

    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    void paint(QPainter* painter, const QStyleOptionViewItem& option,
        const QModelIndex& index) const override;
};

} // namespace netwright
