#pragma once

#include "app/window/workspace.h"

#include <QObject>
#include <QPoint>

namespace netwright {

class Layout;

// Undo, clipboard, selection, notes, bypass and tidying of the drawing.
class EditActions final : public QObject {
    Q_OBJECT
public:
    explicit EditActions(const Workspace& workspace, QObject* parent = nullptr);

    // Finds places for all layers; moves them in one step of undo.
    void tidyUp();

private:
    void connectUndo();
    void cut();
    bool copy();
    void paste(bool keepsWires);
    void duplicate();
    void addNote();
    void enable();
    void showMenu(QPoint globalPosition);

    Workspace m_workspace;
    Layout* m_layout;
};

} // namespace netwright
