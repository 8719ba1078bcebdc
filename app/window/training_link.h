#pragma once

#include "app/training/training_session.h"
#include "app/window/workspace.h"

#include <QObject>

#include <functional>

namespace netwright {

class ChartsPanel;
class TrainingPanel;

// Joins the training to the window: actions steer it, its events reach charts, status and log.
class TrainingLink final : public QObject {
    Q_OBJECT
public:
    TrainingLink(const Workspace& workspace, TrainingPanel& panel, ChartsPanel& charts,
        std::function<QString()> runFolder, QObject* parent = nullptr);

    // Why nothing can be trained now; empty where it can.
    QString obstacle() const;

signals:
    void obstacleFound(); // Train was pressed; the Issues panel shows why it cannot be

private:
    void connectActions();
    void connectEvents();
    void connectCurves();
    void enable();
    TrainingSession::Request request() const;
    // Whether there is nothing in the way; tells what is.
    bool mayStart();

    Workspace m_workspace;
    TrainingPanel& m_panel;
    ChartsPanel& m_charts;
    std::function<QString()> m_runFolder;
};

} // namespace netwright
