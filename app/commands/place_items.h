#pragma once

#include "app/documents/document.h"

#include <QUndoCommand>

#include <optional>

namespace netwright {

// Nodes and notes move to other places.
class PlaceItems final : public QUndoCommand {
public:
    // canvas: the project's entry "canvas" with the notes moved, where notes move.
    PlaceItems(
        Document& document, QList<Document::Placement> nodes, std::optional<ProjectEntry> canvas);

    void undo() override { swap(); }
    void redo() override { swap(); }

private:
    void swap();

    Document& m_document;
    QList<Document::Placement> m_nodes;
    std::optional<ProjectEntry> m_canvas;
};

} // namespace netwright
