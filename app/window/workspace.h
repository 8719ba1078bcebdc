#pragma once

class QWidget;

namespace netwright {

class Actions;
class Banner;
class CanvasView;
class DataPreview;
class Document;
class DrawingModel;
class LogPanel;
class Preferences;
class ProjectFile;
class TrainingSession;

// The parts of one window that its actions and panels work with. The main window owns all of them
// and lives longest.
struct Workspace {
    QWidget& window; // parent of dialogs
    Preferences& preferences;
    Actions& actions;
    Document& document;
    ProjectFile& file;
    DrawingModel& drawing;
    CanvasView& canvas;
    TrainingSession& session;
    DataPreview& preview;
    Banner& banner;
    LogPanel& log;
};

} // namespace netwright
