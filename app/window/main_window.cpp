#include "app/window/main_window.h"

#include "app/data/data_panel.h"
#include "app/data/data_preview.h"
#include "app/documents/document.h"
#include "app/documents/drawing_model.h"
#include "app/documents/project_file.h"
#include "app/settings/preferences.h"
#include "app/training/training_session.h"
#include "app/window/action_search.h"
#include "app/window/actions.h"
#include "app/window/banner.h"
#include "app/window/chart_files.h"
#include "app/window/edit_actions.h"
#include "app/window/file_actions.h"
#include "app/window/issues_panel.h"
#include "app/window/lenses_panel.h"
#include "app/window/log_panel.h"
#include "app/window/nested_view.h"
#include "app/window/panels_link.h"
#include "app/window/shortcuts_dialog.h"
#include "app/window/training_link.h"
#include "app/window/training_panel.h"
#include "app/window/view_actions.h"
#include "app/window/welcome_page.h"
#include "widgets/canvas/canvas_view.h"
#include "widgets/canvas/minimap.h"
#include "widgets/charts/charts_panel.h"
#include "widgets/common/icons.h"
#include "widgets/inspector/node_panel.h"
#include "widgets/palette/outline.h"
#include "widgets/palette/palette.h"

#include <QCloseEvent>
#include <QDockWidget>
#include <QLabel>
#include <QMenuBar>
#include <QMessageBox>
#include <QMimeData>
#include <QStackedLayout>
#include <QStackedWidget>
#include <QStatusBar>
#include <QToolBar>
#include <QToolButton>
#include <QVBoxLayout>

namespace netwright {
namespace {

constexpr int kMinimapMargin = 12;
constexpr int kLeastPanelHeight = 96;
// A drawing is opened so large that it can be read, at its beginning, where it does not fit.
constexpr double kLeastReadable = 0.8;

// Keeps a child in the lower right corner of another widget.
class CornerKeeper final : public QObject {
public:
    CornerKeeper(QWidget& inside, QWidget& child)
        : QObject(&child), m_inside(inside), m_child(child)
    {
        inside.installEventFilter(this);
    }

protected:
    bool eventFilter(QObject*, QEvent* event) override
    {
        if (event->type() == QEvent::Resize || event->type() == QEvent::Show) {
            m_child.resize(m_child.sizeHint());
            m_child.move(m_inside.width() - m_child.width() - kMinimapMargin,
                m_inside.height() - m_child.height() - kMinimapMargin);
        }
        return false;
    }

private:
    QWidget& m_inside;
    QWidget& m_child;
};

} // namespace

struct MainWindow::Parts {
    Actions actions;
    Document document;
    ProjectFile file;
    DrawingModel drawing;
    TrainingSession session;
    DataPreview preview;
    CanvasView* canvas;
    Banner* banner;
    LogPanel* log;

    Parts(Preferences& preferences, QWidget* window)
        : actions(preferences),
          file(document, Preferences::recoveryFolder()),
          drawing(document),
          canvas(new CanvasView(window)),
          banner(new Banner(window)),
          log(new LogPanel(window))
    {
    }
};

MainWindow::MainWindow(Preferences& preferences, QWidget* parent) : QMainWindow(parent)
{
    setObjectName("mainWindow");
    setAcceptDrops(true);
    setDockOptions(AllowTabbedDocks | AllowNestedDocks | AnimatedDocks);
    setTabPosition(Qt::AllDockWidgetAreas, QTabWidget::North);
    setCorner(Qt::BottomLeftCorner, Qt::LeftDockWidgetArea);
    setCorner(Qt::BottomRightCorner, Qt::RightDockWidgetArea);
    makeWorkspace(preferences);
    m_files = new FileActions(*m_workspace, this);
    m_edit = new EditActions(*m_workspace, this);
    makeCentre();
    new ViewActions(*m_workspace, *m_minimap, this);
    makePanels();
    makeToolBar();
    makeStatusBar();
    makeMenus();
    connectAll();
    connectViews();
    retranslate();
    resize(1366, 768);
    useLayout(Layout::designing);
    m_usualLayout = saveState();
    m_parts->file.openNew(FileActions::emptyProject());
    showWelcome();
}

MainWindow::~MainWindow()
{
    // Views go before what they show.
    m_parts->canvas->setModel(nullptr);
    for (QDockWidget* const panel : m_docks) delete panel;
    delete takeCentralWidget();
}

void MainWindow::makeWorkspace(Preferences& preferences)
{
    m_parts = std::make_unique<Parts>(preferences, this);
    Parts& parts = *m_parts;
    m_workspace = std::make_unique<Workspace>(
        Workspace{*this, preferences, parts.actions, parts.document, parts.file, parts.drawing,
            *parts.canvas, parts.session, parts.preview, *parts.banner, *parts.log});
    parts.canvas->setObjectName("canvas");
    parts.canvas->setModel(&parts.drawing);
    for (QAction* const action : parts.actions.all()) addAction(action);
}

void MainWindow::makeCentre()
{
    auto* const editor = new QWidget(this);
    auto* const column = new QVBoxLayout(editor);
    column->setContentsMargins({});
    column->setSpacing(0);
    auto* const boards = new QStackedWidget(editor);
    m_nested = new NestedView(m_parts->document, boards);
    boards->addWidget(m_parts->canvas);
    boards->addWidget(m_nested);
    column->addWidget(boards, 1);
    m_minimap = new Minimap(*m_parts->canvas, m_parts->canvas);
    new CornerKeeper(*m_parts->canvas, *m_minimap);
    m_welcome = new WelcomePage(m_workspace->preferences, this);
    m_pages = new QStackedWidget(this);
    m_pages->addWidget(m_welcome);
    m_pages->addWidget(editor);
    auto* const centre = new QWidget(this);
    auto* const rows = new QVBoxLayout(centre);
    rows->setContentsMargins({});
    rows->setSpacing(0);
    rows->addWidget(m_parts->banner);
    rows->addWidget(m_pages, 1);
    setCentralWidget(centre);
    connect(m_parts->canvas, &CanvasView::openInsideRequested, this, &MainWindow::openInside);
    connect(m_nested, &NestedView::left, boards,
        [this, boards] { boards->setCurrentWidget(m_parts->canvas); });
}

QDockWidget* MainWindow::dock(const QString& name, QWidget* content, Qt::DockWidgetArea area)
{
    auto* const panel = new QDockWidget(this);
    panel->setObjectName(name);
    panel->setWidget(content);
    // A panel may be made smaller than what it shows; its tab names it.
    content->setMinimumHeight(kLeastPanelHeight);
    panel->setTitleBarWidget(new QWidget(panel));
    addDockWidget(area, panel);
    m_docks.append(panel);
    return panel;
}

void MainWindow::makePanels()
{
    auto* const palette = new LayerPalette(this);
    auto* const outline = new Outline(this);
    auto* const settings = new NodePanel(this);
    auto* const data = new DataPanel(this);
    auto* const training = new TrainingPanel(m_parts->actions, this);
    auto* const lenses = new LensesPanel(m_parts->session, this);
    auto* const issues = new IssuesPanel(this);
    m_charts = new ChartsPanel(this);
    dock("layersDock", palette, Qt::LeftDockWidgetArea);
    dock("outlineDock", outline, Qt::LeftDockWidgetArea);
    dock("settingsDock", settings, Qt::RightDockWidgetArea);
    dock("dataDock", data, Qt::RightDockWidgetArea);
    dock("trainingDock", training, Qt::RightDockWidgetArea);
    dock("chartsDock", m_charts, Qt::BottomDockWidgetArea);
    dock("lensesDock", lenses, Qt::BottomDockWidgetArea);
    dock("issuesDock", issues, Qt::BottomDockWidgetArea);
    dock("logDock", m_parts->log, Qt::BottomDockWidgetArea);
    m_panels = std::make_unique<Panels>(
        Panels{*palette, *outline, *settings, *data, *training, *lenses, *issues});
    m_panelsLink = new PanelsLink(*m_workspace, *m_panels, *m_files, this);
    m_trainingLink = new TrainingLink(
        *m_workspace, *training, *m_charts, [this] { return m_files->runFolder(); }, this);
    new ChartFiles(*m_workspace, *m_charts, *m_files, this);
}

void MainWindow::connectAll()
{
    connect(m_welcome, &WelcomePage::templateChosen, m_files, &FileActions::openTemplate);
    connect(m_welcome, &WelcomePage::fileChosen, m_files, &FileActions::open);
    connect(
        m_welcome, &WelcomePage::newRequested, &m_parts->actions["file.new"], &QAction::trigger);
    connect(
        m_welcome, &WelcomePage::openRequested, &m_parts->actions["file.open"], &QAction::trigger);
    connect(&m_panels->issues, &IssuesPanel::settingChosen, this, [this](const QString& path) {
        raisePanel(path.startsWith("data") ? "dataDock" : "trainingDock");
    });
    connect(m_parts->canvas, &CanvasView::renameRequested, this, [this] {
        raisePanel("settingsDock");
        m_panels->settings.focusName();
    });
    connect(m_files, &FileActions::opened, this, &MainWindow::showEditor);
    connect(m_files, &FileActions::welcomeRequested, this, &MainWindow::showWelcome);
    connect(m_files, &FileActions::recentChanged, m_welcome, &WelcomePage::refreshRecent);
    connect(&m_parts->file, &ProjectFile::changed, this, &MainWindow::showTitle);
    connect(m_panelsLink, &PanelsLink::issuesChanged, this, &MainWindow::showIssueCount);
    connect(
        m_trainingLink, &TrainingLink::obstacleFound, this, [this] { raisePanel("issuesDock"); });
    connect(m_panelsLink, &PanelsLink::issuesChanged, this, &MainWindow::showTrainingState);
    TrainingSession& session = m_parts->session;
    connect(&session, &TrainingSession::stateChanged, this, &MainWindow::showTrainingState);
    connect(&session, &TrainingSession::statusChanged, this, &MainWindow::showTrainingState);
    connect(&Look::instance(), &Look::changed, this, &MainWindow::showIssueSign);
    connect(&session, &TrainingSession::started, this, &MainWindow::showCurves);
}

void MainWindow::connectViews()
{
    Actions& actions = m_parts->actions;
    connect(&actions["file.quit"], &QAction::triggered, this, &QWidget::close);
    connect(&actions["view.designing"], &QAction::triggered, this,
        [this] { useLayout(Layout::designing); });
    connect(&actions["view.training"], &QAction::triggered, this,
        [this] { useLayout(Layout::training); });
    connect(&actions["view.presenting"], &QAction::triggered, this,
        [this] { useLayout(Layout::presenting); });
    connect(&actions["view.reset_layout"], &QAction::triggered, this,
        [this] { restoreState(m_usualLayout); });
    connect(&actions["view.title_bars"], &QAction::toggled, this, &MainWindow::showTitleBars);
    connect(&actions["view.palette"], &QAction::triggered, this, [this] {
        raisePanel("layersDock");
        m_panels->palette.focusSearch();
    });
    connect(&actions["help.search"], &QAction::triggered, this,
        [this] { (new ActionSearch(m_parts->actions, this))->show(); });
    connect(&actions["help.shortcuts"], &QAction::triggered, this, [this] {
        auto* const dialog = new ShortcutsDialog(m_parts->actions, this);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->open();
    });
    connect(&actions["help.about"], &QAction::triggered, this, &MainWindow::about);
}

void MainWindow::openFile(const QString& path)
{
    m_files->open(path);
}

void MainWindow::offerRecovery()
{
    m_files->offerRecovery();
}

void MainWindow::showWelcome()
{
    m_welcome->refreshRecent();
    m_pages->setCurrentIndex(0);
    statusBar()->hide();
    for (QDockWidget* const panel : m_docks) {
        if (panel->isHidden()) continue;
        m_hiddenPanels.append(panel);
        panel->hide();
    }
}

void MainWindow::showTitleBars(bool areShown)
{
    for (QDockWidget* const panel : m_docks) {
        const QWidget* const old = panel->titleBarWidget();
        panel->setTitleBarWidget(areShown ? nullptr : new QWidget(panel));
        delete old;
    }
}

bool MainWindow::isWelcoming() const
{
    return m_pages->currentIndex() == 0;
}

void MainWindow::showEditor()
{
    showPanels();
    m_pages->setCurrentIndex(1);
    statusBar()->show();
    m_nested->leave();
    m_charts->clear();
    m_parts->session.forget();
    showTitle();
    m_parts->canvas->setFocus();
    QMetaObject::invokeMethod(this, &MainWindow::showBeginning, Qt::QueuedConnection);
}

// The panels that the welcome page put away.
void MainWindow::showPanels()
{
    for (QDockWidget* const panel : std::exchange(m_hiddenPanels, {})) panel->show();
}

// A training has begun: its curves come to the front, large enough to be read.
void MainWindow::showCurves()
{
    raisePanel("chartsDock");
    auto* const charts = findChild<QDockWidget*>("chartsDock");
    if (!charts->isFloating() && charts->height() < height() * 2 / 5)
        resizeDocks({charts}, {height() * 2 / 5}, Qt::Vertical);
}

void MainWindow::showBeginning()
{
    CanvasView& canvas = *m_parts->canvas;
    canvas.fitAll();
    if (canvas.zoom() > 1) canvas.setZoom(1);
    if (canvas.zoom() >= kLeastReadable) return;
    canvas.setZoom(kLeastReadable);
    const QRectF drawing = canvas.drawingRect(), seen = canvas.visibleRect();
    const bool isAcross = canvas.direction() == Qt::Horizontal;
    canvas.centerOn(isAcross ? drawing.left() + seen.width() / 2 : drawing.center().x(),
        isAcross ? drawing.center().y() : drawing.top() + seen.height() / 2);
}

void MainWindow::openInside(int node)
{
    m_nested->open(node);
    static_cast<QStackedWidget*>(m_nested->parentWidget())->setCurrentWidget(m_nested);
}

void MainWindow::raisePanel(const QString& name)
{
    for (QDockWidget* const panel : m_docks) {
        if (panel->objectName() != name) continue;
        panel->show();
        panel->raise();
    }
}

void MainWindow::closeEvent(QCloseEvent* event)
{
    if (!m_files->mayLeave()) {
        event->ignore();
        return;
    }
    showPanels();
    m_workspace->preferences.setLayout("last", saveState());
    m_workspace->preferences.setGeometry(saveGeometry());
    event->accept();
}

void MainWindow::dragEnterEvent(QDragEnterEvent* event)
{
    if (event->mimeData()->hasUrls()) event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent* event)
{
    const QList<QUrl> urls = event->mimeData()->urls();
    if (urls.isEmpty() || !urls.first().isLocalFile()) return;
    event->acceptProposedAction();
    // Later: whoever gave the file must not wait until questions are answered.
    QMetaObject::invokeMethod(
        this, [this, path = urls.first().toLocalFile()] { openFile(path); }, Qt::QueuedConnection);
}

void MainWindow::about()
{
    QMessageBox::about(this, tr("About Netwright"),
        tr("<h3>Netwright %1</h3><p>Draws, trains and exports neural networks for Keras, with an "
           "engine of its own.</p><p>Free software under the GNU General Public License, version "
           "3 or later.</p>")
            .arg(NETWRIGHT_VERSION));
}

} // namespace netwright
