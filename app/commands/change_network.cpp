#include "app/commands/change_network.h"

#include "app/documents/document.h"

namespace netwright {

ChangeNetwork::ChangeNetwork(Document& document, NetworkPatch patch, const QString& text)
    : QUndoCommand(text), m_document(document), m_patch(std::move(patch))
{
}

void ChangeNetwork::swap()
{
    m_document.applyNetworkPatch(m_patch);
    m_patch = inverse(std::move(m_patch));
}

} // namespace netwright
