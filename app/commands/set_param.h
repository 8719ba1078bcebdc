#pragma once

#include "app/documents/document.h"

#include <QUndoCommand>

namespace netwright {

// One setting of one or several nodes becomes another, or the default. Undo and redo exchange the
// settings as a whole, so that keys come back to their places.
class SetParam final : public QUndoCommand {
public:
    // Steps of one series join; 0 joins nothing.
    SetParam(Document& document, const std::string& key, std::vector<Document::NodeConfig> after,
        int series);

    void undo() override { swap(); }
    void redo() override { swap(); }
    int id() const override;
    bool mergeWith(const QUndoCommand* newer) override;

private:
    void swap();
    bool changesNothing() const;

    Document& m_document;
    std::string m_key;
    std::vector<Document::NodeConfig> m_configs;
    int m_series;
};

} // namespace netwright
