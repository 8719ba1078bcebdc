#pragma once

#include "app/window/workspace.h"

#include <QMainWindow>

#include <memory>

class QDockWidget;
class QLabel;
class QStackedWidget;
class QToolButton;

namespace netwright {

class ChartsPanel;
class EditActions;
class FileActions;
class LensesPanel;
class Minimap;
class NestedView;
class PanelsLink;
class TrainingLink;
class TrainingPanel;
class WelcomePage;
struct Panels;

// The window: the canvas in the middle, panels around it in docks, a welcome page before. Owns
// everything that belongs to one open project. One a process.
class MainWindow final : public QMainWindow {
    Q_OBJECT
public:
    explicit MainWindow(Preferences& preferences, QWidget* parent = nullptr);
    ~MainWindow() override;

    void openFile(const QString& path);
    void offerRecovery();
    // The layout of the last time; the usual one where there is none.
    void restoreLayout();
    enum class Layout { designing, training, presenting };
    void useLayout(Layout layout);

    void showWelcome();
    bool isWelcoming() const;
    // For tests and pictures.
    Workspace& workspace() { return *m_workspace; }
    FileActions& files() { return *m_files; }
    ChartsPanel& charts() { return *m_charts; }
    void raisePanel(const QString& name); // objectName of a dock

protected:
    void closeEvent(QCloseEvent* event) override;
    void changeEvent(QEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    void makeWorkspace(Preferences& preferences);
    void makeCentre();
    void makePanels();
    void makeMenus();
    void makeToolBar();
    void makeStatusBar();
    void connectAll();
    void connectViews();
    QDockWidget* dock(const QString& name, QWidget* content, Qt::DockWidgetArea area);
    void showEditor();
    void openInside(int node);
    void showPanels();
    void showCurves();
    void showBeginning(); // of the drawing, readable
    void showTitleBars(bool areShown);
    void retranslate();
    void showTitle();
    void showIssueCount(int errors, int warnings);
    void showIssueSign();
    void showTrainingState();
    void about();

    struct Parts; // Document, session …: what a Workspace refers to
    std::unique_ptr<Parts> m_parts;
    std::unique_ptr<Workspace> m_workspace;
    std::unique_ptr<Panels> m_panels;
    FileActions* m_files = nullptr;
    EditActions* m_edit = nullptr;
    PanelsLink* m_panelsLink = nullptr;
    TrainingLink* m_trainingLink = nullptr;
    QStackedWidget* m_pages = nullptr;
    WelcomePage* m_welcome = nullptr;
    NestedView* m_nested = nullptr;
    Minimap* m_minimap = nullptr;
    ChartsPanel* m_charts = nullptr;
    QList<QDockWidget*> m_docks;
    QList<QMenu*> m_menus;
    QMenu* m_panelMenu = nullptr;
    QMenu* m_languageMenu = nullptr;
    QToolButton* m_issueCount = nullptr;
    QLabel* m_trainingState = nullptr;
    QByteArray m_usualLayout;
    QList<QDockWidget*> m_hiddenPanels; // while the welcome page is shown
};

} // namespace netwright
