#pragma once

#include "widgets/canvas/canvas_model.h"

#include <QGraphicsItem>

namespace netwright {

// Text on the canvas, with an arrow where it points at something. Owned by the scene. While it is
// selected it shows two handles: a corner that changes its size, and the tip of its arrow.
class NoteItem final : public QGraphicsItem {
public:
    enum class Part { none, text, corner, tip };

    explicit NoteItem(const CanvasNote& note);

    const CanvasNote& note() const { return m_note; }
    int id() const { return m_note.id; }
    void setNote(const CanvasNote& note);
    void restyle();
    QRectF box() const { return {pos(), m_note.size}; } // in the scene
    QRectF textRect() const; // in the scene
    Part partAt(QPointF scenePoint, double reach) const;
    QPointF tipHandle() const; // in the scene

    static QSizeF leastSize();

    QRectF boundingRect() const override { return m_bounds; }
    void paint(QPainter* painter, const QStyleOptionGraphicsItem* option, QWidget*) override;

private:
    void paintArrow(QPainter& painter) const;
    void paintHandles(QPainter& painter) const;

    CanvasNote m_note;
    QRectF m_bounds;
};

} // namespace netwright
