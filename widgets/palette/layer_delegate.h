#pragma once

#include <QStyledItemDelegate>

namespace netwright {

// Paints the rows of the palette: headings with the picture of their category, layers under them.
class LayerDelegate final : public QStyledItemDelegate {
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
        const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

    // What hangs under the cursor while a layer is dragged.
    static QPixmap dragPicture(const QModelIndex& layer, const QFont& font, double pixelRatio);
};

} // namespace netwright
