#include "app/training/training_session.h"

#include "app/training/memory_use.h"
#include "app/training/training_thread.h"

#include <algorithm>
#include <cmath>

namespace netwright {
namespace {

constexpr int kDrainMilliseconds = 33;
constexpr int kFirstMilliseconds = 5; // until the first batch
constexpr int kStatusMilliseconds = 120;
constexpr qint64 kMemoryMilliseconds = 500;

using Figures = QList<QPair<QString, double>>;

Figures figuresOf(const Logs& logs)
{
    Figures figures;
    for (const auto& [name, value] : logs.entries())
        figures.append({QString::fromStdString(name), value});
    return figures;
}

QString fileName(const std::filesystem::path& file)
{
    return QString::fromStdString(file.string());
}

} // namespace

// What each report of the thread leads to.
class TrainingSession::ReportReader {
public:
    explicit ReportReader(TrainingSession& session) : m_session(session) { }

    void operator()(const RunStarted& run) const
    {
        m_session.m_hasModel = true;
        m_session.m_batchSize = run.batchSize;
        m_session.m_status.epoch = run.firstEpoch;
        m_session.m_status.epochs = run.epochs;
        m_session.m_status.batch = 0;
        m_session.m_speed.clear();
        m_session.m_memoryAge.start();
        m_session.m_status.memoryBytes = memoryUse();
        m_session.m_timer.start(kFirstMilliseconds);
        emit m_session.started(run.isContinued);
        emit m_session.patienceChanged({});
        m_session.followControl();
    }
    void operator()(const RunEnded& run) const
    {
        m_session.drain();
        // Whoever asked for the best weights when the last epoch was over gets them as well.
        if (m_session.m_wantsBest && !run.wasBestWanted) m_session.m_thread->restoreBest();
        end();
        emit m_session.modelChanged();
        emit m_session.finished(run.reason);
    }
    void operator()(const RunFailed& run) const
    {
        m_session.drain();
        end();
        if (m_session.m_hasModel) emit m_session.modelChanged();
        emit m_session.failed(run.sentence);
    }
    void operator()(const QuestionAnswered& question) const
    {
        if (question.answer) question.answer();
    }
    void operator()(const QuestionFailed& question) const
    {
        emit m_session.failed(question.sentence);
    }
    void operator()(const ModelExported& model) const { emit m_session.exported(model.file); }
    void operator()(const WeightsChanged&) const
    {
        // What the thread told while no timer was running.
        m_session.drain();
        emit m_session.modelChanged();
    }
    void operator()(const ModelForgotten&) const
    {
        if (--m_session.m_forgettings > 0) return; // the last one counts
        m_session.m_hasModel = false;
        m_session.m_status = {.memoryBytes = m_session.m_status.memoryBytes};
        // A training of the next project may be on its way by now.
        if (std::exchange(m_session.m_endsByForgetting, false))
            end();
        else
            emit m_session.statusChanged();
        emit m_session.modelChanged();
    }

private:
    void end() const
    {
        m_session.m_timer.stop();
        m_session.m_status.samplesPerSecond = 0;
        m_session.m_status.secondsLeft = -1;
        m_session.setState(State::idle);
        emit m_session.statusChanged();
    }

    TrainingSession& m_session;
};

TrainingSession::TrainingSession(QObject* parent) : QObject(parent)
{
    m_clock.start();
    connect(&m_timer, &QTimer::timeout, this, &TrainingSession::drain);
    m_thread = std::make_unique<TrainingThread>(
        [this] { QMetaObject::invokeMethod(this, "takeReports", Qt::QueuedConnection); });
}

TrainingSession::~TrainingSession()
{
    m_thread.reset();
}

void TrainingSession::begin(const Request& request, void (Control::*command)())
{
    if (isActive()) return;
    m_lastRequest = request;
    m_wantsBest = m_hasWarnedOfLoss = false;
    m_thread->control().reset();
    (m_thread->control().*command)();
    m_thread->train(request);
    setState(State::preparing);
}

void TrainingSession::start(const Request& request)
{
    begin(request, &Control::resume);
}

void TrainingSession::stepBatch(const Request& request)
{
    if (isActive()) return stepBatch();
    begin(request, &Control::stepBatch);
}

void TrainingSession::stepEpoch(const Request& request)
{
    if (isActive()) return stepEpoch();
    begin(request, &Control::stepEpoch);
}

void TrainingSession::stepBatch()
{
    if (isActive())
        m_thread->control().stepBatch(); // shown as paused if it was, for it soon is again
    else if (m_lastRequest)
        begin(Request(*m_lastRequest), &Control::stepBatch);
}

void TrainingSession::stepEpoch()
{
    if (!isActive()) {
        if (m_lastRequest) begin(Request(*m_lastRequest), &Control::stepEpoch);
        return;
    }
    m_thread->control().stepEpoch();
    followControl();
}

void TrainingSession::pause()
{
    if (!isActive()) return;
    m_thread->control().pause();
    followControl();
}

void TrainingSession::resume()
{
    if (!isActive()) return;
    m_thread->control().resume();
    followControl();
}

void TrainingSession::stopAndKeep()
{
    if (!isActive()) return;
    m_thread->control().stop();
    setState(State::stopping);
}

void TrainingSession::stopAndRestoreBest()
{
    if (!isActive()) return;
    m_wantsBest = true;
    m_thread->wantBest();
    stopAndKeep();
}

void TrainingSession::resetWeights()
{
    if (isActive() || !m_hasModel) return;
    m_thread->reset();
    m_status = {.memoryBytes = m_status.memoryBytes, .learningRate = m_status.learningRate};
    emit statusChanged();
}

void TrainingSession::setLearningRate(double rate)
{
    if (!std::isfinite(rate) || rate < 0) return;
    if (isActive())
        m_thread->control().setLearningRate(rate);
    else
        m_thread->setLearningRate(rate);
}

void TrainingSession::forget()
{
    stopAndKeep();
    m_hasModel = false;
    ++m_forgettings;
    m_endsByForgetting = isActive();
    m_thread->forget();
}

void TrainingSession::ask(const QString& key, Question question)
{
    m_thread->ask(key, std::move(question));
}

void TrainingSession::exportModel(const QString& file)
{
    m_thread->exportModel(file);
}

void TrainingSession::setState(State state)
{
    if (m_state == state) return;
    m_state = state;
    emit stateChanged();
}

// While a training goes on, it is the control object that knows whether it is paused.
void TrainingSession::followControl()
{
    if (m_state == State::idle || m_state == State::stopping) return;
    if (m_state == State::preparing && !m_timer.isActive()) return;
    setState(m_thread->control().isPaused() ? State::paused : State::running);
}

void TrainingSession::takeReports()
{
    for (const ThreadReport& report : m_thread->takeReports())
        if (m_forgettings == 0 || std::holds_alternative<ModelForgotten>(report))
            std::visit(ReportReader(*this), report);
}

void TrainingSession::drain()
{
    if (m_forgettings > 0) return;
    const std::vector<TrainingEvent> events = m_thread->events().drain();
    for (const TrainingEvent& event : events)
        std::visit([this](const auto& what) { show(what); }, event);
    if (!m_timer.isActive()) return;
    if (!events.empty()) m_timer.setInterval(kDrainMilliseconds);
    followControl();
    if (!events.empty() || m_memoryAge.hasExpired(kMemoryMilliseconds)) updateStatus();
}

void TrainingSession::updateStatus()
{
    if (m_memoryAge.hasExpired(kMemoryMilliseconds)) {
        m_status.memoryBytes = memoryUse();
        m_memoryAge.start();
    }
    if (m_state == State::paused) m_speed.clear();
    const double speed = m_speed.perSecond();
    m_status.samplesPerSecond = speed * m_batchSize;
    const double left
        = static_cast<double>(m_status.epochs - m_status.epoch) * m_status.batches - m_status.batch;
    m_status.secondsLeft = speed > 0 && m_status.batches > 0 ? std::max(0.0, left) / speed : -1;
    // Numbers that change more often cannot be read, and painting them takes from the training.
    if (!m_statusAge.isValid() || m_statusAge.hasExpired(kStatusMilliseconds)) {
        m_statusAge.start();
        emit statusChanged();
    }
}

void TrainingSession::show(const BatchFigures& figures)
{
    m_status.epoch = figures.epoch;
    m_status.batch = figures.batch;
    m_status.batches = figures.batches;
    m_status.learningRate = figures.learningRate;
    m_status.step = figures.step;
    m_speed.add(static_cast<double>(m_clock.elapsed()) / 1000, figures.step);
    tellLosses(figures.losses, figures.step, figures.logs);
}

// The last one is that of `last`, which has the other figures.
void TrainingSession::tellLosses(
    const std::vector<BatchLoss>& losses, std::int64_t last, const Logs& logs)
{
    if (losses.empty()) return;
    const auto bad = std::find_if(losses.begin(), losses.end(),
        [](const BatchLoss& batch) { return !std::isfinite(batch.loss); });
    if (bad != losses.end() && !std::exchange(m_hasWarnedOfLoss, true))
        emit warned({NW_TEXT("The loss of step %1 is not a finite number; a smaller learning rate "
                             "may help."),
            static_cast<long>(last - (losses.end() - bad) + 1)});
    emit batchesFinished(losses, static_cast<int>(last), figuresOf(logs));
}

void TrainingSession::show(const EpochFinished& epoch)
{
    m_status.epoch = epoch.epoch;
    m_status.epochs = epoch.epochs;
    m_status.batch = m_status.batches;
    m_status.learningRate = epoch.learningRate;
    m_status.step = epoch.step;
    tellLosses(epoch.losses, epoch.step, epoch.logs);
    emit epochFinished(
        epoch.epoch, static_cast<int>(epoch.step), figuresOf(epoch.logs), epoch.seconds);
}

void TrainingSession::show(const TrainingWarning& warning)
{
    emit warned(warning.text);
}

void TrainingSession::show(const TrainingMessage& message)
{
    emit told(message.text);
}

void TrainingSession::show(const CheckpointSaved& checkpoint)
{
    emit checkpointSaved(fileName(checkpoint.file));
}

void TrainingSession::show(const PatienceChanged& patience)
{
    emit patienceChanged(patience.state);
}

} // namespace netwright
