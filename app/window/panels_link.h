#pragma once

#include "app/window/workspace.h"
#include "engine/base/value.h"

#include <QObject>
#include <QTimer>

#include <vector>

namespace netwright {

class DataPanel;
class FileActions;
class IssuesPanel;
class LayerPalette;
class LensesPanel;
class NodePanel;
class Outline;
class TrainingPanel;
struct DataIssue;

// The panels around the canvas.
struct Panels {
    LayerPalette& palette;
    Outline& outline;
    NodePanel& settings;
    DataPanel& data;
    TrainingPanel& training;
    LensesPanel& lenses;
    IssuesPanel& issues;
};

// Joins the document to the panels: they show what it holds, and what they are asked for becomes
// its orders.
class PanelsLink final : public QObject {
    Q_OBJECT
public:
    PanelsLink(const Workspace& workspace, const Panels& panels, FileActions& files,
        QObject* parent = nullptr);

signals:
    void issuesChanged(int errors, int warnings);

private:
    void connectDrawing();
    void connectSettings();
    void connectData();
    void connectIssues();
    void showProject(); // everything, of another project
    void showSelection();
    void showSetting(const QString& path);
    void loadPreview();
    void showIssues();
    void applyFix(const DataIssue& issue);
    void takeDataFile(const QString& path);

    Workspace m_workspace;
    Panels m_panels;
    QTimer m_selection, m_preview; // many changes of one moment are shown once
    Value m_previewed; // the data that the preview shows
};

} // namespace netwright
