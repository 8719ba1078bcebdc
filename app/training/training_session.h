#pragma once

#include "app/training/speed_meter.h"
#include "engine/models/model.h"
#include "engine/trainers/events.h"
#include "engine/trainers/project_run.h"

#include <QElapsedTimer>
#include <QList>
#include <QObject>
#include <QPair>
#include <QString>
#include <QTimer>

#include <functional>
#include <memory>
#include <optional>

namespace netwright {

class TrainingThread;

// A moment of a training, for the status line.
struct TrainingStatus {
    int epoch = 0; // from 0
    int epochs = 0;
    int batch = 0; // done in this epoch
    int batches = 0;
    double samplesPerSecond = 0;
    double secondsLeft = -1; // -1: not known
    double memoryBytes = 0; // of this process
    double learningRate = 0;
    qint64 step = 0; // batches since the beginning of the run
};

// The training of one document. Owns the one thread that owns the Model; lives in the window
// thread, which never waits for it. Commands go through the engine's Control, events come back
// through its ring, fetched at most 30 times a second.
class TrainingSession final : public QObject {
    Q_OBJECT
public:
    enum class State { idle, preparing, running, paused, stopping };
    Q_ENUM(State)

    explicit TrainingSession(QObject* parent = nullptr);
    // Stops a training at the end of its batch and waits for it.
    ~TrainingSession() override;

    struct Request {
        Value project; // as in its file; a copy, so that drawing can go on
        QString folder; // where relative paths start
        QString outputFolder; // model.keras, history.json, log.csv, what callbacks write
        int threads = 1;
        std::string backend;
    };
    // Trains from first weights; where drawing, loss and data are those of the last training,
    // goes on from where it ended, for as many epochs again. Ignored unless idle.
    void start(const Request& request);
    void pause();
    void resume();
    // One batch or epoch, then it is paused. Where idle, a training starts with this request, or
    // with that of the training before.
    void stepBatch();
    void stepBatch(const Request& request);
    void stepEpoch();
    void stepEpoch(const Request& request);
    void stopAndKeep();
    void stopAndRestoreBest(); // weights of the epoch with the best val_loss (else loss)
    // New first weights from the seed; the history starts anew. Where idle only.
    void resetWeights();
    void setLearningRate(double rate);
    // Another project: ends a training, whose files are written still, and drops the Model. What
    // the old training has to say after this is not told.
    void forget();

    State state() const { return m_state; }
    bool isActive() const { return m_state != State::idle; }
    bool hasModel() const { return m_hasModel; }
    const TrainingStatus& status() const { return m_status; }

    // Has `question` answered on the training thread, between two batches or at once while idle or
    // paused, and calls `answer` with the result in the window thread. A question replaces an
    // unanswered one of the same key. Exceptions of the engine become failed(). Nothing happens
    // without a model. Answers come while this object lives.
    // How questions run the engine, and the data of the training, which they alone may read.
    struct RunOptions {
        std::string backend;
        int threads = 1;
        std::shared_ptr<Dataset> training;
        std::shared_ptr<Dataset> validation; // null where there is none
    };
    using Answer = std::function<void()>;
    using Question = std::function<Answer(Model&, const RunOptions&)>;
    void ask(const QString& key, Question question);

    // Writes model and optimizer by the file's extension, on the training thread.
    void exportModel(const QString& file);

signals:
    void stateChanged();
    void started(bool isContinued); // of a run; the charts are cleared unless it goes on
    void statusChanged();
    // Since the last time; the last one is that of `step`, which has the other figures.
    void batchesFinished(const std::vector<netwright::BatchLoss>& losses, int step,
        const QList<QPair<QString, double>>& figures);
    void epochFinished(
        int epoch, int step, const QList<QPair<QString, double>>& figures, double seconds);
    void checkpointSaved(const QString& file);
    // By EarlyStopping after each epoch; a patience of 0 with no monitor: there is none.
    void patienceChanged(const netwright::Patience& state);
    void warned(const netwright::Text& sentence);
    void told(const netwright::Text& sentence);
    void finished(const netwright::Text& reason); // empty: all epochs done
    void failed(const netwright::Text& sentence); // the drawing and earlier epochs are kept
    void exported(const QString& file);
    void modelChanged(); // other weights than before: trained, reset, restored

private:
    Q_INVOKABLE void takeReports(); // called through the event loop by the training thread
    void begin(const Request& request, void (Control::*command)());
    void setState(State state);
    void followControl();
    void drain();
    void updateStatus();

    void show(const BatchFigures& figures);
    void tellLosses(const std::vector<BatchLoss>& losses, std::int64_t last, const Logs& logs);
    void show(const EpochFinished& epoch);
    void show(const TrainingWarning& warning);
    void show(const TrainingMessage& message);
    void show(const TrainingStopped&) { } // RunEnded comes later, when all is written
    void show(const CheckpointSaved& checkpoint);
    void show(const PatienceChanged& patience);
    class ReportReader;

    std::unique_ptr<TrainingThread> m_thread;
    State m_state = State::idle;
    bool m_hasModel = false;
    int m_forgettings = 0; // under way: reports and events are those of another project
    bool m_endsByForgetting = false; // the training that was active then
    bool m_wantsBest = false;
    bool m_hasWarnedOfLoss = false;
    int m_batchSize = 1;
    std::optional<Request> m_lastRequest;
    TrainingStatus m_status;
    SpeedMeter m_speed; // batches
    QElapsedTimer m_clock, m_memoryAge, m_statusAge;
    QTimer m_timer; // of drain(), while a training is active
};

} // namespace netwright
