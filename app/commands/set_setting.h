#pragma once

#include "app/documents/document.h"

#include <QUndoCommand>

namespace netwright {

// A value of the project beside the model becomes another, is added or taken away. Undo and redo
// exchange the whole top entry.
class SetSetting final : public QUndoCommand {
public:
    // Steps of one series join; 0 joins nothing.
    SetSetting(Document& document, const QString& path, ProjectEntry after, const QString& text,
        int series);

    void undo() override { swap(); }
    void redo() override { swap(); }
    int id() const override;
    bool mergeWith(const QUndoCommand* newer) override;

private:
    void swap();

    Document& m_document;
    QString m_path;
    ProjectEntry m_entry;
    int m_series;
};

} // namespace netwright
