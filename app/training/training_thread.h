#pragma once

#include "app/training/training_session.h"
#include "engine/trainers/control.h"
#include "engine/trainers/events.h"

#include <atomic>
#include <condition_variable>
#include <deque>
#include <mutex>
#include <thread>
#include <variant>
#include <vector>

namespace netwright {

class BestWeights;

// What the training thread reports beside the events of a training.
struct RunStarted {
    bool isContinued = false;
    int firstEpoch = 0;
    int epochs = 0;
    int batchSize = 1;
};
struct RunEnded {
    Text reason;
    bool wasBestWanted = false; // and so looked for
};
struct RunFailed {
    Text sentence;
};
struct QuestionAnswered {
    TrainingSession::Answer answer;
};
struct QuestionFailed {
    Text sentence;
};
struct ModelExported {
    QString file;
};
struct WeightsChanged { };
struct ModelForgotten { };
using ThreadReport = std::variant<RunStarted, RunEnded, RunFailed, QuestionAnswered, QuestionFailed,
    ModelExported, WeightsChanged, ModelForgotten>;

// The thread that owns the Model, and all that runs on it. Sleeps while there is nothing to do.
// The functions are called by the thread of the window and return at once. Jobs (train, reset …)
// are given only while no training is under way; questions at any time.
class TrainingThread {
public:
    // `wake` is called on the new thread when reports are there that were not before.
    explicit TrainingThread(std::function<void()> wake);
    // Stops a training at the end of its batch, drops what else was to be done, and waits.
    ~TrainingThread();

    void train(const TrainingSession::Request& request);
    void reset();
    // Drops the Model after a training that goes on has ended.
    void forget();
    void restoreBest();
    void setLearningRate(double rate);
    void ask(const QString& key, TrainingSession::Question question);
    void exportModel(const QString& file);
    // Has a training that is about to end put the best weights back.
    void wantBest() { m_wantsBest = true; }

    std::vector<ThreadReport> takeReports();
    Control& control() { return m_control; }
    EventRing& events() { return m_events; }

private:
    struct Question {
        QString key; // empty: replaces none
        std::function<void()> work;
    };

    void loop();
    void addJob(std::function<void()> job);
    void addQuestion(Question question);
    void report(ThreadReport report);
    // --- on the new thread
    void runTraining(const TrainingSession::Request& request);
    void adopt(const TrainingSession::Request& request);
    void runProject();
    void saveOrWarn();
    void answerQuestions();
    void setTraining(bool isTraining);
    void putBestBack();
    void answer(const TrainingSession::Question& question);

    // Of the new thread alone.
    std::unique_ptr<ProjectRun> m_run;
    BestWeights* m_best = nullptr; // a callback of the run
    std::string m_identity; // of the run's project
    TrainingSession::RunOptions m_options;

    Control m_control;
    EventRing m_events;
    std::atomic<bool> m_wantsBest{false};
    std::function<void()> m_wake;

    std::mutex m_mutex; // of all below
    std::condition_variable m_changed;
    std::deque<std::function<void()>> m_jobs;
    std::deque<Question> m_questions;
    std::vector<ThreadReport> m_reports;
    bool m_isTraining = false;
    bool m_isPosted = false; // the control object will have the questions answered
    bool m_isQuitting = false;

    std::thread m_thread; // the last one: begins when all else is there
};

} // namespace netwright
