#pragma once

#include "app/window/workspace.h"

#include <QObject>

namespace netwright {

class Minimap;

// Zoom, themes, text size, direction and snapping.
class ViewActions final : public QObject {
    Q_OBJECT
public:
    ViewActions(const Workspace& workspace, Minimap& minimap, QObject* parent = nullptr);

private:
    void connectZoom();
    void connectLooks();
    void showLooks(); // ticks of the theme entries

    Workspace m_workspace;
};

} // namespace netwright
