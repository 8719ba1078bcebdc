#pragma once

#include "app/window/workspace.h"

#include <QObject>

namespace netwright {

class ChartsPanel;
class FileActions;

// Writes charts to files that the user names.
class ChartFiles final : public QObject {
    Q_OBJECT
public:
    ChartFiles(const Workspace& workspace, ChartsPanel& charts, FileActions& files,
        QObject* parent = nullptr);

private:
    void exportChart(int index);

    Workspace m_workspace;
    ChartsPanel& m_charts;
    FileActions& m_files;
};

} // namespace netwright
