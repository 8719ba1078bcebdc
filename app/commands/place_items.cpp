#include "app/commands/place_items.h"

#include "app/documents/canvas_notes.h"

#include <QCoreApplication>

namespace netwright {

PlaceItems::PlaceItems(
    Document& document, QList<Document::Placement> nodes, std::optional<ProjectEntry> canvas)
    : QUndoCommand(QCoreApplication::translate("PlaceItems", "Move")),
      m_document(document),
      m_nodes(std::move(nodes)),
      m_canvas(std::move(canvas))
{
}

void PlaceItems::swap()
{
    m_document.swapPlaces(m_nodes);
    if (m_canvas) m_document.swapEntry(*m_canvas, kNotesPath);
}

} // namespace netwright
