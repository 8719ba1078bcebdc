#include "app/window/view_actions.h"

#include "app/settings/preferences.h"
#include "app/window/actions.h"
#include "widgets/canvas/canvas_view.h"
#include "widgets/canvas/minimap.h"

namespace netwright {
namespace {

constexpr double kZoomStep = 1.25;
constexpr int kTextStep = 25; // percent

struct ThemeAction {
    const char* id;
    Theme::Kind kind;
};
constexpr ThemeAction kThemes[] = {{"view.light", Theme::Kind::light},
    {"view.dark", Theme::Kind::dark}, {"view.high_contrast", Theme::Kind::highContrast}};

} // namespace

ViewActions::ViewActions(const Workspace& workspace, Minimap& minimap, QObject* parent)
    : QObject(parent), m_workspace(workspace)
{
    connectZoom();
    connectLooks();
    Actions& actions = m_workspace.actions;
    Preferences& preferences = m_workspace.preferences;
    CanvasView& canvas = m_workspace.canvas;
    connect(&actions["view.snap"], &QAction::toggled, this, [&preferences, &canvas](bool isOn) {
        preferences.setSnapping(isOn);
        canvas.setSnapping(isOn);
    });
    actions["view.snap"].setChecked(preferences.isSnapping());
    canvas.setSnapping(preferences.isSnapping());
    connect(&actions["view.horizontal"], &QAction::toggled, this,
        [&preferences, &canvas](bool isHorizontal) {
            preferences.setDirection(isHorizontal ? Qt::Horizontal : Qt::Vertical);
            canvas.setDirection(preferences.direction());
        });
    actions["view.horizontal"].setChecked(preferences.direction() == Qt::Horizontal);
    canvas.setDirection(preferences.direction());
    connect(&actions["view.minimap"], &QAction::toggled, &minimap, &QWidget::setVisible);
    actions["view.minimap"].setChecked(true);
    connect(
        &actions["view.canvas"], &QAction::triggered, &canvas, [&canvas] { canvas.setFocus(); });
}

void ViewActions::connectZoom()
{
    CanvasView& canvas = m_workspace.canvas;
    Actions& actions = m_workspace.actions;
    connect(&actions["view.zoom_in"], &QAction::triggered, &canvas,
        [&canvas] { canvas.setZoom(canvas.zoom() * kZoomStep); });
    connect(&actions["view.zoom_out"], &QAction::triggered, &canvas,
        [&canvas] { canvas.setZoom(canvas.zoom() / kZoomStep); });
    connect(&actions["view.zoom_reset"], &QAction::triggered, &canvas,
        [&canvas] { canvas.setZoom(1); });
    connect(&actions["view.fit"], &QAction::triggered, &canvas, &CanvasView::fitAll);
    connect(
        &actions["view.fit_selection"], &QAction::triggered, &canvas, &CanvasView::fitSelection);
}

void ViewActions::connectLooks()
{
    Actions& actions = m_workspace.actions;
    Preferences& preferences = m_workspace.preferences;
    for (const ThemeAction& entry : kThemes)
        connect(&actions[entry.id], &QAction::triggered, this,
            [&preferences, kind = entry.kind] { preferences.setTheme(kind); });
    connect(&actions["view.projector"], &QAction::triggered, this,
        [&preferences](bool isOn) { preferences.setProjecting(isOn); });
    connect(&actions["view.larger_text"], &QAction::triggered, this,
        [&preferences] { preferences.setTextPercent(preferences.textPercent() + kTextStep); });
    connect(&actions["view.smaller_text"], &QAction::triggered, this,
        [&preferences] { preferences.setTextPercent(preferences.textPercent() - kTextStep); });
    connect(&Look::instance(), &Look::changed, this, &ViewActions::showLooks);
    showLooks();
}

void ViewActions::showLooks()
{
    const bool isProjecting = m_workspace.preferences.isProjecting();
    for (const ThemeAction& entry : kThemes)
        m_workspace.actions[entry.id].setChecked(
            !isProjecting && m_workspace.preferences.theme() == entry.kind);
    m_workspace.actions["view.projector"].setChecked(isProjecting);
    m_workspace.actions.refresh();
}

} // namespace netwright
