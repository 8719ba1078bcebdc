#pragma once

#include "widgets/canvas/canvas_scene.h"

#include <optional>

namespace netwright {

// Decides where a new node comes to and what it is wired to, and orders it. Each function returns
// the id of the new node, or 0.
class NodeAdding {
public:
    explicit NodeAdding(CanvasScene& scene);

    // The output that an appended node reads from: of the one selected node, else the only loose
    // one of the drawing.
    std::optional<WireEnd> appendingEnd() const;
    // Behind appendingEnd(), wired where it fits; else at `otherwise`, which is in free space.
    int append(const QString& className, QPointF otherwise) const;
    // A wire was let go at `at`: the new node's port comes to be there.
    int addAt(const QString& className, QPointF at, const CanvasModel::Attachment& ends) const;
    // Next to `at` where no node is.
    QPointF freePlace(QPointF at) const;

private:
    QPointF placeBehind(WireEnd end) const;
    bool fits(const QString& className, WireEnd from) const;

    CanvasScene& m_scene;
};

} // namespace netwright
