#pragma once

#include "widgets/canvas/canvas_model.h"

#include <QGraphicsView>

#include <memory>

namespace netwright {

class CanvasScene;

// The drawing board: shows a CanvasModel and turns mouse and keys into its orders. Zoom, pan,
// selection and search belong to the view and are no part of undo.
class CanvasView final : public QGraphicsView {
    Q_OBJECT
    Q_PROPERTY(Qt::Orientation direction READ direction WRITE setDirection)
public:
    explicit CanvasView(QWidget* parent = nullptr);
    ~CanvasView() override;

    // The model must outlive the view, or be replaced first; null: an empty board.
    void setModel(CanvasModel* model);
    CanvasModel* model() const;

    QList<int> selectedNodes() const;
    QList<int> selectedNotes() const;
    void selectNodes(const QList<int>& ids);
    void selectAll();
    // Nodes and notes, else wires.
    void deleteSelection();
    // Switches the selected nodes off; on again where all of them are.
    void toggleBypass();
    // Brings a node to the middle, selects it and lets it flash once.
    void centerOnNode(int id);

    double zoom() const;
    void setZoom(double zoom); // within 0.05 … 4, about the middle
    void zoomBy(double factor, QPoint about);
    void fitAll();
    void fitSelection();
    // How the data flows: from top to bottom, or from left to right.
    Qt::Orientation direction() const;
    void setDirection(Qt::Orientation direction);
    bool isSnapping() const;
    void setSnapping(bool isOn);

    // The search box, with the cursor in it; what is chosen comes to `at` (scene), or behind the
    // selection where there is one.
    void openSearch();
    void openSearch(QPointF at, std::optional<WireEnd> from, std::optional<WireEnd> to);
    // A picker of the nodes that a wire from this one may lead to.
    void openWiring(int node);
    // As a click in the palette: behind the selected node, wired to it, and selected itself.
    void append(const QString& className);
    // Nodes go to new places within 150 ms, as one step of undo.
    void animateTo(const QList<CanvasModel::Placement>& places);
    // The text of a note is edited in its place.
    void editNote(int id);
    // The whole drawing, without selection and marks of the moment.
    void renderDrawing(QPainter& painter, QRectF target) const;
    QRectF drawingRect() const;
    // Centre of a port and of a node in scene coordinates; for tests and tours.
    QPointF portPosition(WireEnd end, bool isInput) const;
    QRectF nodeRect(int id) const;
    // The part of the scene that is seen.
    QRectF visibleRect() const;
    CanvasScene& canvas() const;

signals:
    void selectionChanged();
    void openInsideRequested(int node); // double-click on a nested model
    void renameRequested(int node); // F2 or double-click on a title
    void zoomChanged(double zoom);
    void contextMenuRequested(QPoint globalPosition);
    // Another part is seen, or the drawing became another.
    void viewChanged();

protected:
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void keyReleaseEvent(QKeyEvent* event) override;
    bool focusNextPrevChild(bool isNext) override;
    void focusOutEvent(QFocusEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dragMoveEvent(QDragMoveEvent* event) override;
    void dragLeaveEvent(QDragLeaveEvent* event) override;
    void dropEvent(QDropEvent* event) override;
    bool viewportEvent(QEvent* event) override;
    void scrollContentsBy(int dx, int dy) override;
    void resizeEvent(QResizeEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void changeEvent(QEvent* event) override;
    void drawBackground(QPainter* painter, const QRectF& rect) override;
    void drawForeground(QPainter* painter, const QRectF& rect) override;

private:
    class Private;
    std::unique_ptr<Private> m_private;
};

} // namespace netwright
