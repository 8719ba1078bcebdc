#pragma once

#include "widgets/canvas/canvas_style.h"
#include "widgets/canvas/node_item.h"
#include "widgets/canvas/note_item.h"
#include "widgets/canvas/wire_item.h"

#include <QGraphicsScene>
#include <QPointer>
#include <QVariantAnimation>

namespace netwright {

// What lies above what.
inline constexpr double kNoteLevel = -1;
inline constexpr double kWireLevel = 0;
inline constexpr double kNodeLevel = 10;
inline constexpr double kOverlayLevel = 100;

// A port of a certain node.
struct PortPlace {
    WireEnd end;
    bool isInput = true;

    PortId id() const { return {isInput, end.port}; }
    bool operator==(const PortPlace&) const = default;
};

// The items of a drawing: follows the model's signals and touches only what changed. It finds
// things and marks them; it orders nothing.
class CanvasScene final : public QGraphicsScene {
    Q_OBJECT
public:
    explicit CanvasScene(QObject* parent = nullptr);
    ~CanvasScene() override;

    void setModel(CanvasModel* model);
    CanvasModel* model() const { return m_model; }
    // There is a drawing, and it may be changed.
    bool canChange() const { return m_model && !m_model->isReadOnly(); }
    Qt::Orientation direction() const { return m_direction; }
    void setDirection(Qt::Orientation direction);

    NodeItem* nodeItem(int id) const { return m_nodes.value(id); }
    NoteItem* noteItem(int id) const { return m_notes.value(id); }
    QList<NodeItem*> nodeItems() const { return m_nodes.values(); }
    QList<NoteItem*> noteItems() const { return m_notes.values(); }
    QList<WireItem*> wireItems() const { return m_wires.values(); }
    WireItem* wireItem(WireEnd from, WireEnd to) const;
    QList<WireItem*> wiresOf(int node) const { return m_wiresOf.value(node); }
    QList<WireItem*> wiresOf(const PortPlace& port) const;

    NodeItem* nodeAt(QPointF point) const;
    NoteItem* noteAt(QPointF point, double reach) const;
    WireItem* wireAt(QPointF point, double reach) const;
    std::optional<PortPlace> portAt(QPointF point, double reach) const;
    QPointF portPosition(const PortPlace& port) const;
    QRectF drawingRect() const;

    // Items were moved by hand: their wires follow; or they go back to where the model has them.
    void followNode(int id);
    void takePlaces();

    int focusedNode() const { return m_focusedNode; }
    void setFocusedNode(int id); // 0: none
    // The node with the keyboard has a ring while the keyboard is used.
    bool isShowingFocus() const { return m_isShowingFocus; }
    void setShowingFocus(bool isShowing);
    void clearMarks();
    void flashNode(int id);

    // Without selection and marks of the moment; for pictures.
    bool isPlain() const { return m_isPlain; }
    void setPlain(bool isPlain) { m_isPlain = isPlain; }
    void restyle();

signals:
    void aboutToChange(); // items will go: who holds one lets go of it
    void rebuilt(); // every item is another one
    void drawingChanged();
    void focusedNodeChanged(int id);

private:
    using WireKey = std::pair<std::pair<int, int>, std::pair<int, int>>;
    static WireKey keyOf(WireEnd from, WireEnd to);

    void rebuild();
    void updateNodes(const QList<int>& ids);
    void updateWires();
    void updateNotes();
    void placeWire(WireItem& item);
    void updateUsedOutputs();
    void startFlash();
    void showFlash(double flash);
    void endFlash();

    QPointer<CanvasModel> m_model;
    Qt::Orientation m_direction = Qt::Vertical;
    QHash<int, NodeItem*> m_nodes;
    QHash<int, NoteItem*> m_notes;
    QHash<WireKey, WireItem*> m_wires;
    QHash<int, QList<WireItem*>> m_wiresOf;
    QSet<WireKey> m_flashingWires;
    int m_flashingNode = 0;
    QVariantAnimation m_flash;
    int m_focusedNode = 0;
    bool m_isShowingFocus = false;
    bool m_isPlain = false;
};

} // namespace netwright
