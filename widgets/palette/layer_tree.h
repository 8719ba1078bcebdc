#pragma once

#include <QTreeView>

namespace netwright {

// The list of the palette: a click or Enter on a layer chooses it, on a heading folds it. A
// double-click is one click, so that nobody gets two layers by habit.
class LayerTree final : public QTreeView {
    Q_OBJECT
public:
    explicit LayerTree(QWidget* parent = nullptr);

signals:
    void chosen(const QString& className);
    void helpRequested(const QString& className);
    void leftUpwards(); // Up was pressed on the first row
    void typed(const QString& text); // letters belong to the search

protected:
    void startDrag(Qt::DropActions actions) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void drawBranches(
        QPainter* painter, const QRect& rect, const QModelIndex& index) const override;

private:
    void use(const QModelIndex& index);
};

} // namespace netwright
