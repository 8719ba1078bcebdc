#pragma once

#include "app/documents/network_patch.h"

#include <QUndoCommand>

namespace netwright {

class Document;

// Nodes and wires are added, removed or changed.
class ChangeNetwork final : public QUndoCommand {
public:
    ChangeNetwork(Document& document, NetworkPatch patch, const QString& text);

    void undo() override { swap(); }
    void redo() override { swap(); }

private:
    void swap();

    Document& m_document;
    NetworkPatch m_patch;
};

} // namespace netwright
