#include "app/window/training_link.h"

#include "app/documents/document.h"
#include "app/documents/project_file.h"
#include "app/window/actions.h"
#include "app/window/banner.h"
#include "app/window/file_actions.h"
#include "app/window/log_panel.h"
#include "app/window/training_panel.h"
#include "engine/base/parallel.h"
#include "widgets/charts/charts_panel.h"
#include "widgets/common/strings.h"

#include <QFileInfo>

namespace netwright {

using State = TrainingSession::State;

TrainingLink::TrainingLink(const Workspace& workspace, TrainingPanel& panel, ChartsPanel& charts,
    std::function<QString()> runFolder, QObject* parent)
    : QObject(parent),
      m_workspace(workspace),
      m_panel(panel),
      m_charts(charts),
      m_runFolder(std::move(runFolder))
{
    connectActions();
    connectEvents();
    connectCurves();
    enable();
}

void TrainingLink::connectActions()
{
    Actions& actions = m_workspace.actions;
    TrainingSession& session = m_workspace.session;
    connect(&actions["training.start"], &QAction::triggered, this, [this, &session] {
        if (session.state() == State::paused)
            session.resume();
        else if (!session.isActive() && mayStart())
            session.start(request());
    });
    connect(&actions["training.pause"], &QAction::triggered, this,
        [&session] { session.state() == State::paused ? session.resume() : session.pause(); });
    connect(&actions["training.step_batch"], &QAction::triggered, this, [this, &session] {
        if (session.isActive())
            session.stepBatch();
        else if (mayStart())
            session.stepBatch(request());
    });
    connect(&actions["training.step_epoch"], &QAction::triggered, this, [this, &session] {
        if (session.isActive())
            session.stepEpoch();
        else if (mayStart())
            session.stepEpoch(request());
    });
    connect(
        &actions["training.stop"], &QAction::triggered, &session, &TrainingSession::stopAndKeep);
    connect(&actions["training.stop_best"], &QAction::triggered, &session,
        &TrainingSession::stopAndRestoreBest);
    connect(&actions["training.reset"], &QAction::triggered, this, [this, &session] {
        session.resetWeights();
        m_charts.clear();
    });
    connect(&m_panel, &TrainingPanel::rateChanged, this, [this, &session](double rate) {
        session.setLearningRate(rate);
        const TrainingStatus& status = session.status();
        m_charts.addMark(ChartsPanel::Mark::learningRate, status.epoch,
            static_cast<int>(status.step), tr("Learning rate set to %1").arg(figureText(rate)));
    });
    connect(&session, &TrainingSession::stateChanged, this, &TrainingLink::enable);
    connect(&session, &TrainingSession::modelChanged, this, &TrainingLink::enable);
    connect(&m_workspace.document, &Document::checked, this, &TrainingLink::enable);
}

void TrainingLink::connectEvents()
{
    TrainingSession& session = m_workspace.session;
    LogPanel& log = m_workspace.log;
    Banner& banner = m_workspace.banner;
    const auto show = [this, &session] { m_panel.showState(session.state(), session.status()); };
    connect(&session, &TrainingSession::stateChanged, this, show);
    connect(&session, &TrainingSession::statusChanged, this, show);
    connect(&session, &TrainingSession::told, this,
        [&log](const Text& text) { log.add(LogPanel::Kind::message, translated(text)); });
    connect(&session, &TrainingSession::warned, this, [this, &log, &session](const Text& text) {
        log.add(LogPanel::Kind::warning, translated(text));
        const TrainingStatus& status = session.status();
        m_charts.addMark(ChartsPanel::Mark::warning, status.epoch, static_cast<int>(status.step),
            translated(text));
    });
    connect(&session, &TrainingSession::finished, this, [&log](const Text& reason) {
        log.add(LogPanel::Kind::message,
            reason.empty() ? tr("The training is complete.") : translated(reason));
    });
    connect(&session, &TrainingSession::failed, this, [&log, &banner](const Text& text) {
        log.add(LogPanel::Kind::error, translated(text));
        banner.tell(Banner::Kind::error, "training", translated(text));
    });
    connect(&session, &TrainingSession::exported, this, [&log, &banner](const QString& file) {
        const QString sentence = tr("The model was written to %1.").arg(file);
        log.add(LogPanel::Kind::message, sentence);
        banner.tell(Banner::Kind::info, "export", sentence);
    });
}

void TrainingLink::connectCurves()
{
    TrainingSession& session = m_workspace.session;
    connect(&session, &TrainingSession::started, this, [this](bool isContinued) {
        if (!isContinued) m_charts.clear();
        m_workspace.banner.hideIf("training");
    });
    connect(&session, &TrainingSession::batchesFinished, &m_charts, &ChartsPanel::addBatches);
    connect(&session, &TrainingSession::epochFinished, &m_charts, &ChartsPanel::addEpoch);
    connect(
        &session, &TrainingSession::checkpointSaved, this, [this, &session](const QString& file) {
            const TrainingStatus& status = session.status();
            m_charts.addMark(ChartsPanel::Mark::checkpoint, status.epoch,
                static_cast<int>(status.step), tr("Saved %1").arg(QFileInfo(file).fileName()));
        });
    connect(&session, &TrainingSession::patienceChanged, this, [this](const Patience& state) {
        m_charts.setPatience({.monitor = toQt(state.monitor),
            .best = state.bestEpoch,
            .bestValue = state.bestValue,
            .waited = state.waited,
            .patience = state.patience});
    });
}

QString TrainingLink::obstacle() const
{
    const Document& document = m_workspace.document;
    if (document.network().nodes.empty())
        return tr("There is no network yet: add layers to the drawing first.");
    if (document.checkResult().hasErrors())
        return tr("The drawing has errors; the Issues panel tells what puts them right.");
    if (document.setting("data/train").is_null())
        return tr("There is no data to train with: choose some in the Data panel.");
    if (document.setting("compile/loss").is_null())
        return tr("There is no loss: choose one in the Training panel.");
    return {};
}

bool TrainingLink::mayStart()
{
    FileActions::keepTyped(m_workspace.window);
    const QString reason = obstacle();
    if (reason.isEmpty()) {
        m_workspace.banner.hideIf("obstacle");
        return true;
    }
    m_workspace.banner.tell(Banner::Kind::warning, "obstacle", reason);
    emit obstacleFound();
    return false;
}

TrainingSession::Request TrainingLink::request() const
{
    TrainingSession::Request request;
    request.project = m_workspace.document.toValue();
    request.folder = m_workspace.file.folder();
    request.outputFolder = m_runFolder();
    request.threads = availableThreads();
    request.backend = defaultBackend();
    return request;
}

void TrainingLink::enable()
{
    const TrainingSession& session = m_workspace.session;
    const State state = session.state();
    const bool isIdle = state == State::idle, isPaused = state == State::paused;
    const bool isGoing = state == State::running || isPaused;
    Actions& actions = m_workspace.actions;
    actions["training.start"].setEnabled(isIdle || isPaused);
    actions["training.pause"].setEnabled(isGoing);
    actions["training.pause"].setChecked(isPaused);
    actions["training.step_batch"].setEnabled(isIdle || isPaused);
    actions["training.step_epoch"].setEnabled(isIdle || isPaused);
    actions["training.stop"].setEnabled(isGoing);
    actions["training.stop_best"].setEnabled(isGoing);
    actions["training.reset"].setEnabled(isIdle && session.hasModel());
    actions["file.export_model"].setEnabled(session.hasModel());
}

} // namespace netwright
