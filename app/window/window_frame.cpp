#include "app/documents/project_file.h"
#include "app/settings/preferences.h"
#include "app/window/actions.h"
#include "app/window/main_window.h"
#include "app/window/panels_link.h"
#include "app/window/primary_button.h"
#include "app/window/training_link.h"
#include "app/window/training_panel.h"
#include "widgets/canvas/canvas_view.h"
#include "widgets/common/icons.h"
#include "widgets/common/theme.h"

#include <QActionGroup>
#include <QCoreApplication>
#include <QDockWidget>
#include <QEvent>
#include <QLabel>
#include <QMenuBar>
#include <QPainter>
#include <QStatusBar>
#include <QToolBar>
#include <QToolButton>

// The frame of the main window: menus, tool bar, status bar, titles, layouts.
namespace netwright {
namespace {

constexpr int kLeftWidth = 210, kRightWidth = 330; // of the panels, at 100 % text
constexpr int kIconEdge = 20;

const char* const kGroups[] = {"File", "Edit", "View", "Training", "Help"};

// A line is drawn in the menus before each of these.
const QStringList kAfterLine
    = {"file.open", "file.save", "file.export_model", "file.quit", "edit.cut", "edit.select_all",
        "edit.add", "view.snap", "view.light", "view.larger_text", "view.designing", "view.palette",
        "training.step_batch", "training.stop", "training.reset", "help.about"};

// The tool bar; an empty name is a line.
const QStringList kToolBar = {"file.new", "file.open", "file.save", "", "edit.undo", "edit.redo",
    "", "edit.add", "edit.layout", "view.fit", "", "training.start", "training.pause",
    "training.step_batch", "training.step_epoch", "training.stop"};

struct PanelName {
    const char* dock;
    const char* title;
};
const PanelName kPanelNames[] = {{"layersDock", QT_TRANSLATE_NOOP("MainWindow", "Layers")},
    {"outlineDock", QT_TRANSLATE_NOOP("MainWindow", "Outline")},
    {"settingsDock", QT_TRANSLATE_NOOP("MainWindow", "Settings")},
    {"dataDock", QT_TRANSLATE_NOOP("MainWindow", "Data")},
    {"trainingDock", QT_TRANSLATE_NOOP("MainWindow", "Training")},
    {"chartsDock", QT_TRANSLATE_NOOP("MainWindow", "Charts")},
    {"lensesDock", QT_TRANSLATE_NOOP("MainWindow", "Lenses")},
    {"issuesDock", QT_TRANSLATE_NOOP("MainWindow", "Issues")},
    {"logDock", QT_TRANSLATE_NOOP("MainWindow", "Log")}};

QString panelTitle(const QString& dock)
{
    for (const PanelName& name : kPanelNames)
        if (dock == name.dock) return QCoreApplication::translate("MainWindow", name.title);
    return dock;
}

} // namespace

void MainWindow::makeMenus()
{
    Actions& actions = m_workspace->actions;
    for (const char* const group : kGroups) {
        QMenu* const menu = menuBar()->addMenu(QString());
        menu->setProperty("group", QString(group));
        m_menus.append(menu);
        for (const ActionEntry& entry : Actions::table()) {
            if (QString(entry.group) != group) continue;
            if (kAfterLine.contains(entry.id)) menu->addSeparator();
            menu->addAction(&actions[entry.id]);
        }
        if (QString(group) != "View") continue;
        menu->addSeparator();
        m_panelMenu = menu->addMenu(QString());
        for (QDockWidget* const panel : m_docks) m_panelMenu->addAction(panel->toggleViewAction());
        m_languageMenu = menu->addMenu(QString());
        auto* const languages = new QActionGroup(this);
        for (const Preferences::Language& language : Preferences::languages()) {
            QAction* const action = m_languageMenu->addAction(language.name);
            action->setCheckable(true);
            action->setData(language.code);
            languages->addAction(action);
            connect(action, &QAction::triggered, this,
                [this, code = language.code] { m_workspace->preferences.setLanguage(code); });
        }
    }
}

void MainWindow::makeToolBar()
{
    auto* const bar = addToolBar(QString());
    bar->setObjectName("toolBar");
    bar->setMovable(false);
    const auto scaleIcons = [bar] {
        const int edge = qRound(kIconEdge * Look::instance().scale());
        bar->setIconSize({edge, edge});
    };
    scaleIcons();
    connect(&Look::instance(), &Look::changed, bar, scaleIcons);
    for (const QString& id : kToolBar) {
        if (id.isEmpty()) {
            bar->addSeparator();
            continue;
        }
        QAction& action = m_workspace->actions[id];
        if (id == "training.start") {
            bar->addWidget(new PrimaryButton(action, bar));
            continue;
        }
        bar->addAction(&action);
        qobject_cast<QToolButton*>(bar->widgetForAction(&action))->setFocusPolicy(Qt::TabFocus);
    }
}

void MainWindow::makeStatusBar()
{
    m_trainingState = new QLabel(this);
    m_issueCount = new QToolButton(this);
    m_issueCount->setObjectName("issueCount");
    m_issueCount->setAutoRaise(true);
    m_issueCount->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    connect(m_issueCount, &QToolButton::clicked, this, [this] { raisePanel("issuesDock"); });
    statusBar()->addPermanentWidget(m_trainingState);
    statusBar()->addPermanentWidget(m_issueCount);
    showIssueCount(0, 0);
}

void MainWindow::showIssueCount(int errors, int warnings)
{
    if (m_issueCount == nullptr) return;
    m_issueCount->setProperty("errors", errors);
    m_issueCount->setProperty("warnings", warnings);
    if (errors > 0) {
        m_issueCount->setText(errors == 1 ? tr("1 error") : tr("%1 errors").arg(errors));
    } else if (warnings > 0) {
        m_issueCount->setText(warnings == 1 ? tr("1 warning") : tr("%1 warnings").arg(warnings));
    } else {
        m_issueCount->setText(tr("No issues"));
    }
    showIssueSign();
}

// The space between picture and text is a part of the picture.
void MainWindow::showIssueSign()
{
    const double scale = Look::instance().scale();
    const int edge = qRound(16 * scale), space = qRound(4 * scale);
    const bool areErrors = m_issueCount->property("errors").toInt() > 0;
    const bool areWarnings = m_issueCount->property("warnings").toInt() > 0;
    const QPixmap sign = areErrors ? iconPixmap("error", theme().error, edge, devicePixelRatioF())
        : areWarnings ? iconPixmap("warning", theme().warning, edge, devicePixelRatioF())
                      : iconPixmap("ok", theme().success, edge, devicePixelRatioF());
    QPixmap wide(QSize(edge + space, edge) * devicePixelRatioF());
    wide.setDevicePixelRatio(devicePixelRatioF());
    wide.fill(Qt::transparent);
    QPainter(&wide).drawPixmap(isRightToLeft() ? space : 0, 0, sign);
    m_issueCount->setIconSize({edge + space, edge});
    m_issueCount->setIcon(wide);
}

void MainWindow::showTrainingState()
{
    const TrainingSession& session = m_workspace->session;
    const QString obstacle = m_trainingLink->obstacle();
    m_panels->training.setObstacle(obstacle);
    const bool isHindered = session.state() == TrainingSession::State::idle && !obstacle.isEmpty();
    m_trainingState->setText(isHindered ? obstacle : stateText(session.state(), session.status()));
}

void MainWindow::showTitle()
{
    const ProjectFile& file = m_workspace->file;
    const QString name = file.isReadOnly() ? tr("%1 (read-only)").arg(file.title()) : file.title();
    setWindowTitle(isWelcoming() ? tr("Netwright") : tr("%1[*] - Netwright").arg(name));
    setWindowModified(!isWelcoming() && file.isModified()); // its title has a place for the mark
}

void MainWindow::retranslate()
{
    m_workspace->actions.refresh();
    for (QMenu* const menu : m_menus)
        menu->setTitle(QCoreApplication::translate(
            "Actions", menu->property("group").toByteArray().constData()));
    m_panelMenu->setTitle(tr("&Panels"));
    m_languageMenu->setTitle(tr("Lang&uage"));
    for (QAction* const action : m_languageMenu->actions())
        if (action->data().toString() == m_workspace->preferences.language())
            action->setChecked(true);
    for (QDockWidget* const panel : m_docks) {
        panel->setWindowTitle(panelTitle(panel->objectName()));
        panel->widget()->setAccessibleName(panel->windowTitle());
    }
    if (auto* const bar = findChild<QToolBar*>("toolBar")) bar->setWindowTitle(tr("Tool bar"));
    m_workspace->canvas.setAccessibleName(tr("Drawing board"));
    showTitle();
    showIssueCount(
        m_issueCount->property("errors").toInt(), m_issueCount->property("warnings").toInt());
    showTrainingState();
}

void MainWindow::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange && m_trainingState != nullptr) retranslate();
    QMainWindow::changeEvent(event);
}

void MainWindow::useLayout(Layout layout)
{
    const auto panel = [this](const QString& name) { return findChild<QDockWidget*>(name); };
    const auto stack = [this, &panel](Qt::DockWidgetArea area, const QStringList& names) {
        QDockWidget* const first = panel(names.first());
        addDockWidget(area, first);
        for (const QString& name : names.mid(1)) tabifyDockWidget(first, panel(name));
        first->raise();
        return first;
    };
    for (QDockWidget* const each : m_docks) {
        each->setFloating(false);
        each->setVisible(layout != Layout::presenting);
    }
    QDockWidget* const left = stack(Qt::LeftDockWidgetArea, {"layersDock", "outlineDock"});
    QDockWidget* const right
        = stack(Qt::RightDockWidgetArea, {"settingsDock", "dataDock", "trainingDock"});
    QDockWidget* const bottom
        = stack(Qt::BottomDockWidgetArea, {"chartsDock", "lensesDock", "issuesDock", "logDock"});
    if (layout == Layout::training) {
        left->hide();
        panel("outlineDock")->hide();
        panel("trainingDock")->raise();
    } else if (layout == Layout::designing) {
        panel("issuesDock")->raise();
    } else {
        bottom->show();
        panel("lensesDock")->show();
    }
    const double scale = Look::instance().scale();
    resizeDocks(
        {left, right}, {qRound(kLeftWidth * scale), qRound(kRightWidth * scale)}, Qt::Horizontal);
    resizeDocks(
        {bottom}, {layout == Layout::designing ? height() / 5 : height() / 2}, Qt::Vertical);
}

void MainWindow::restoreLayout()
{
    const Preferences& preferences = m_workspace->preferences;
    if (!restoreGeometry(preferences.geometry())) resize(1366, 768);
    const QByteArray state = preferences.layout("last");
    showPanels();
    if (!state.isEmpty() && !restoreState(state)) restoreState(m_usualLayout);
    if (isWelcoming()) showWelcome();
}

} // namespace netwright
