#include "app/training/training_session.h"

#include "engine/formats/json.h"
#include "engine/saving/load.h"
#include "tests/app/training/small_project.h"
#include "tests/support/places.h"
#include "tests/support/test.h"

#include <QDir>
#include <QFile>

#include <cmath>

using namespace netwright;
using namespace netwright::test;

class TrainingSessionTest : public QObject {
    Q_OBJECT

    using State = TrainingSession::State;
    static constexpr int kForever = 1'000'000'000;
    static constexpr int kBatches = 7; // of an epoch

    std::unique_ptr<TrainingSession> m_session;
    std::unique_ptr<SessionLog> m_log;
    QString m_folder;

    TrainingSession::Request request(int epochs, int units = 8) const
    {
        return requestOf(smallProject(epochs, units), m_folder);
    }
    void trainForever()
    {
        m_session->start(request(kForever));
        QVERIFY(waitUntil([this] { return m_log->epochs.size() > 3; }));
    }
    void stop()
    {
        m_session->stopAndKeep();
        QVERIFY(waitForIdle(*m_session));
    }

private slots:
    void init()
    {
        m_folder = temporaryFolder();
        m_session = std::make_unique<TrainingSession>();
        m_log = std::make_unique<SessionLog>(*m_session);
    }
    void cleanup()
    {
        m_session = nullptr;
        m_log = nullptr;
    }

    void trainsAllEpochs()
    {
        QVERIFY(!m_session->isActive());
        QVERIFY(!m_session->hasModel());
        m_session->start(request(3));
        QCOMPARE(m_session->state(), State::preparing);
        m_session->start(request(3)); // ignored
        QVERIFY(waitForIdle(*m_session));
        QCOMPARE(m_log->states, (QList<State>{State::preparing, State::running, State::idle}));
        QCOMPARE(m_log->starts, QList<bool>{false});
        QCOMPARE(m_log->finished, QStringList{""});
        QCOMPARE(m_log->failed, QStringList());
        QCOMPARE(m_log->epochs.size(), 3);
        QCOMPARE(m_log->epochs.last().step, 3 * kBatches);
        QVERIFY(m_log->epochs.last().find("val_accuracy") >= 0);
        QCOMPARE(m_log->steps.size(), 3 * kBatches);
        for (int i = 0; i < m_log->steps.size(); ++i) QCOMPARE(m_log->steps[i], i + 1);
        QVERIFY(m_session->hasModel());
        QVERIFY(m_log->modelChanges > 0);
        const TrainingStatus& status = m_session->status();
        QCOMPARE(status.epoch, 2);
        QCOMPARE(status.epochs, 3);
        QCOMPARE(status.batch, kBatches);
        QCOMPARE(status.step, 3 * kBatches);
        QVERIFY(std::abs(status.learningRate - 0.01) < 1e-6);
        QVERIFY(status.memoryBytes > 0);
        QCOMPARE(
            loadModel((m_folder + "/model.keras").toStdString())->layers().size(), std::size_t(2));
    }

    void goesOnWhereTheDrawingIsTheSame()
    {
        m_session->start(request(3));
        QVERIFY(waitForIdle(*m_session));
        TrainingSession::Request moved = request(2);
        moved.project["model"]["blueprint"]["nodes"][1]["at"] = {500, 500};
        m_session->start(moved);
        QVERIFY(waitForIdle(*m_session));
        QCOMPARE(m_log->starts, (QList<bool>{false, true}));
        QCOMPARE(m_log->epochs.size(), 5);
        QCOMPARE(m_log->epochs.last().number, 4);
        QCOMPARE(m_log->steps.last(), 5 * kBatches);
        m_session->start(request(2, 9));
        QVERIFY(waitForIdle(*m_session));
        QCOMPARE(m_log->starts, (QList<bool>{false, true, false}));
        QCOMPARE(m_log->epochs.last().number, 1);
        QCOMPARE(weightsOf(*m_session).size(), std::size_t(2 * 9 + 9 + 9 + 1));
    }

    void pausesAndGoesOn()
    {
        trainForever();
        QCOMPARE(m_session->state(), State::running);
        m_session->pause();
        QCOMPARE(m_session->state(), State::paused);
        const std::vector<float> weights = weightsOf(*m_session);
        QCOMPARE(weightsOf(*m_session), weights); // nothing moves
        m_session->resume();
        QCOMPARE(m_session->state(), State::running);
        QVERIFY(waitUntil([&] { return weightsOf(*m_session) != weights; }));
        stop();
        QCOMPARE(m_log->finished, QStringList{"Stopped by the user."});
        // Every batch was told, once.
        for (int i = 0; i < m_log->steps.size(); ++i) QCOMPARE(m_log->steps[i], i + 1);
    }

    void stepsFromTheBeginning()
    {
        m_session->stepBatch(); // there is no request yet
        QVERIFY(!m_session->isActive());
        m_session->stepBatch(request(kForever));
        QVERIFY(waitUntil([this] { return m_session->state() == State::paused; }));
        QVERIFY(waitUntil([this] { return m_log->steps.size() == 1; }));
        m_session->stepBatch();
        QCOMPARE(m_session->state(), State::paused);
        QVERIFY(waitUntil([this] { return m_log->steps.size() == 2; }));
        QCOMPARE(m_session->status().batch, 2);
        m_session->stepEpoch();
        QVERIFY(waitUntil([this] { return m_log->steps.size() == kBatches; }));
        QVERIFY(waitUntil([this] { return m_session->state() == State::paused; }));
        QCOMPARE(m_log->epochs.size(), 1);
        stop();
        m_session->stepEpoch(); // the last request
        QVERIFY(waitUntil([this] { return m_log->epochs.size() == 2; }));
        QVERIFY(waitUntil([this] { return m_session->state() == State::paused; }));
        QCOMPARE(m_log->starts, (QList<bool>{false, true}));
    }

    void canBeCommandedWhilePreparing()
    {
        m_session->start(request(kForever));
        m_session->pause();
        QCOMPARE(m_session->state(), State::preparing);
        QVERIFY(waitUntil([this] { return m_session->state() == State::paused; }));
        QVERIFY(m_log->steps.isEmpty());
        stop();
        m_session->start(request(kForever));
        m_session->stopAndKeep();
        QCOMPARE(m_session->state(), State::stopping);
        QVERIFY(waitForIdle(*m_session));
        QVERIFY(m_log->epochs.isEmpty());
    }

    void restoresTheBestEpoch()
    {
        trainForever();
        QVERIFY(waitUntil([this] { return m_log->epochs.size() > 20; }));
        m_session->setLearningRate(30); // from here it gets worse
        const auto bad = m_log->epochs.size() + 50;
        QVERIFY(waitUntil([&] { return m_log->epochs.size() > bad; }));
        QVERIFY(m_session->status().learningRate == 30);
        m_session->stopAndRestoreBest();
        QCOMPARE(m_session->state(), State::stopping);
        QVERIFY(waitForIdle(*m_session));
        double best = HUGE_VAL;
        for (const SessionLog::Epoch& epoch : m_log->epochs)
            best = std::fmin(best, epoch.find("val_loss"));
        const double last = m_log->epochs.last().find("val_loss");
        QVERIFY(!(last <= best * 1.01));
        QVERIFY(m_log->told.last().contains("are back"));
        const Value figures = evaluateProject(
            smallProject(1), {}, (m_folder + "/model.keras").toStdString(), {.outputFolder = {}});
        QVERIFY(std::abs(figures["loss"].get<double>() - best) < 1e-5);
        const auto model = loadModel((m_folder + "/model.keras").toStdString());
        std::vector<float> saved;
        for (const LayerWeight* weight : model->weights())
            for (const float value : std::as_const(weight->weight.variable().value).as<float>())
                saved.push_back(value);
        QCOMPARE(weightsOf(*m_session), saved);
    }

    void saysWhenThereIsNothingToRestore()
    {
        m_session->stepBatch(request(kForever));
        QVERIFY(waitUntil([this] { return m_log->steps.size() == 1; }));
        m_session->stopAndRestoreBest();
        QVERIFY(waitForIdle(*m_session));
        QVERIFY(waitUntil([this] { return m_log->told.last().startsWith("No epoch"); }));
    }

    void answersQuestionsAtAnyTime()
    {
        bool isAnswered = false;
        m_session->ask("early",
            [&](Model&, const TrainingSession::RunOptions&) { return [&] { isAnswered = true; }; });
        m_session->exportModel(m_folder + "/none.keras");
        QVERIFY(waitUntil([this] { return m_log->failed.size() == 1; })); // after the question
        m_session->start(request(2));
        QVERIFY(waitForIdle(*m_session));
        QCOMPARE(weightsOf(*m_session).size(), std::size_t(2 * 8 + 8 + 8 + 1)); // idle
        QVERIFY(!isAnswered);
        m_session->start(request(kForever));
        const std::vector<float> first = weightsOf(*m_session);
        QVERIFY(waitUntil([&] { return weightsOf(*m_session) != first; })); // running
        m_session->pause();
        QCOMPARE(weightsOf(*m_session).size(), first.size()); // paused
    }

    void predictsWithTheWeightsOfTheMoment()
    {
        trainForever();
        const auto predicted = [this] {
            std::optional<double> result;
            m_session->ask(
                "predict", [&result](Model& model, const TrainingSession::RunOptions& options) {
                    const Samples samples = readAll(*options.validation);
                    const double sum
                        = predict(model, samples.inputs, 32, options.backend, options.threads)[0]
                              .at(0);
                    return [&result, sum] { result = sum; };
                });
            if (!waitUntil([&result] { return result.has_value(); })) qWarning("No answer.");
            return result.value_or(0);
        };
        const double before = predicted();
        QVERIFY(waitUntil([&] { return predicted() != before; }));
        m_session->pause();
        const double paused = predicted();
        QCOMPARE(predicted(), paused);
    }

    void replacesUnansweredQuestions()
    {
        m_session->start(request(1));
        QVERIFY(waitForIdle(*m_session));
        std::mutex mutex;
        std::unique_lock lock(mutex);
        m_session->ask("block", [&mutex](Model&, const TrainingSession::RunOptions&) {
            const std::lock_guard waiting(mutex);
            return [] {};
        });
        QStringList answers;
        const auto ask = [&](const QString& key, const QString& answer) {
            m_session->ask(key, [&answers, answer](Model&, const TrainingSession::RunOptions&) {
                return [&answers, answer] { answers << answer; };
            });
        };
        ask("a", "first");
        ask("b", "other");
        ask("a", "second");
        lock.unlock();
        QVERIFY(waitUntil([&answers] { return answers.size() == 2; }));
        weightsOf(*m_session);
        QCOMPARE(answers, (QStringList{"other", "second"}));
    }

    void tellsWhenAQuestionFails()
    {
        m_session->start(request(1));
        QVERIFY(waitForIdle(*m_session));
        m_session->ask("wrong", [](Model&, const TrainingSession::RunOptions&) {
            throw ShapeError("Lens: this does not fit.");
            return TrainingSession::Answer();
        });
        QVERIFY(waitUntil([this] { return m_log->failed.size() == 1; }));
        QCOMPARE(m_log->failed.first(), QString("Lens: this does not fit."));
        QVERIFY(!weightsOf(*m_session).empty());
    }

    void failsWithASentenceAndKeepsTheModel()
    {
        m_session->start(request(2));
        QVERIFY(waitForIdle(*m_session));
        const std::vector<float> weights = weightsOf(*m_session);
        QList<Value> wrong(4, smallProject(2, 5));
        wrong[0]["data"].erase("train");
        wrong[1]["model"]["blueprint"]["nodes"][1]["config"]["units"] = 0;
        wrong[2]["model"]["blueprint"]["nodes"][2]["config"]["units"] = 3; // the target has 1
        wrong[3]["data"]["train"] = {{"npz", "missing.npz"}};
        for (const Value& project : wrong) {
            m_log->failed.clear();
            m_session->start(requestOf(project, m_folder));
            QVERIFY(waitForIdle(*m_session));
            QCOMPARE(m_log->failed.size(), 1);
            QVERIFY(!m_log->failed.first().isEmpty());
            QCOMPARE(weightsOf(*m_session), weights);
        }
        QCOMPARE(m_log->starts.size(), 1);
        m_session->start(request(1)); // goes on
        QVERIFY(waitForIdle(*m_session));
        QCOMPARE(m_log->starts.last(), true);
    }

    void resetsTheWeights()
    {
        m_session->resetWeights(); // nothing there
        m_session->start(request(2));
        QVERIFY(waitForIdle(*m_session));
        const QList<SessionLog::Epoch> first = m_log->epochs;
        const int changes = m_log->modelChanges;
        m_session->resetWeights();
        QVERIFY(waitUntil([&] { return m_log->modelChanges > changes; }));
        QCOMPARE(m_session->status().step, 0);
        m_log->epochs.clear();
        m_session->start(request(2));
        QVERIFY(waitForIdle(*m_session));
        QCOMPARE(m_log->starts, (QList<bool>{false, false}));
        QCOMPARE(m_log->epochs.size(), 2);
        for (int i = 0; i < 2; ++i) QCOMPARE(m_log->epochs[i].figures, first[i].figures);
    }

    void stopsWithAReason()
    {
        TrainingSession::Request given = request(kForever);
        given.project["compile"]["optimizer"]
            = {{"class_name", "SGD"}, {"config", {{"learning_rate", 1e30}}}};
        given.project["compile"]["loss"] = "mse";
        given.project["model"]["blueprint"]["nodes"][2]["config"]["activation"] = "linear";
        given.project["callbacks"]
            = {{{"class_name", "TerminateOnNaN"}, {"config", Value::object()}}};
        m_session->start(given);
        QVERIFY(waitForIdle(*m_session));
        QCOMPARE(m_log->finished.size(), 1);
        QVERIFY(m_log->finished.first().startsWith("TerminateOnNaN"));
        QCOMPARE(m_log->warned.size(), 1); // the loss
    }

    void tellsOfPatienceAndCheckpoints()
    {
        TrainingSession::Request given = request(kForever);
        given.project["callbacks"]
            = {{{"class_name", "EarlyStopping"},
                   {"config", {{"monitor", "val_loss"}, {"patience", 3}, {"min_delta", 100}}}},
                {{"class_name", "ModelCheckpoint"}, {"config", {{"filepath", "best.keras"}}}}};
        m_session->start(given);
        QVERIFY(waitForIdle(*m_session));
        QVERIFY(m_log->finished.first().startsWith("EarlyStopping"));
        QCOMPARE(m_log->patience.first().patience, 0); // a new run
        QCOMPARE(m_log->patience.last().waited, 3);
        QCOMPARE(m_log->checkpoints.size(), m_log->epochs.size());
        QVERIFY(m_log->checkpoints.first().endsWith("best.keras"));
    }

    void goesOnWhereTheFolderVanished()
    {
        trainForever();
        QVERIFY(QDir(m_folder).removeRecursively());
        QFile inItsPlace(m_folder);
        QVERIFY(inItsPlace.open(QIODevice::WriteOnly));
        QVERIFY(waitUntil([this] { return m_log->warned.size() == 1; }));
        const auto epochs = m_log->epochs.size();
        QVERIFY(waitUntil([&] { return m_log->epochs.size() > epochs; }));
        stop();
        QCOMPARE(m_log->warned.size(), 2); // and at the end
        QCOMPARE(m_log->failed, QStringList());
        QVERIFY(!weightsOf(*m_session).empty());
        QVERIFY(inItsPlace.remove());
        const QString file = temporaryFolder() + "/saved.keras";
        m_session->exportModel(file);
        QVERIFY(waitUntil([this] { return m_log->exported.size() == 1; }));
    }

    void exportsTheModel()
    {
        m_session->exportModel(m_folder + "/early.keras");
        QVERIFY(waitUntil([this] { return m_log->failed.size() == 1; }));
        trainForever();
        m_session->pause();
        const std::vector<float> weights = weightsOf(*m_session);
        for (const char* name : {"a.keras", "b.h5", "c.weights.h5", "d.json"})
            m_session->exportModel(m_folder + "/" + name);
        QVERIFY(waitUntil([this] { return m_log->exported.size() == 4; }));
        const auto model = loadModel((m_folder + "/b.h5").toStdString());
        QCOMPARE(
            std::as_const(model->weights()[0]->weight.variable().value).as<float>()[0], weights[0]);
        QVERIFY(!loadOptimizerState((m_folder + "/a.keras").toStdString()).empty());
        m_session->exportModel(m_folder + "/missing/a.keras");
        QVERIFY(waitUntil([this] { return m_log->failed.size() == 2; }));
        QCOMPARE(m_session->state(), State::paused);
    }

    void setsTheLearningRateWhileIdle()
    {
        m_session->start(request(1));
        QVERIFY(waitForIdle(*m_session));
        m_session->setLearningRate(0.25);
        m_session->setLearningRate(-1); // ignored
        m_session->start(request(1));
        QVERIFY(waitForIdle(*m_session));
        QCOMPARE(m_session->status().learningRate, 0.25);
    }

    void endsWhileItTrains()
    {
        trainForever();
        bool isAnswered = false;
        m_session->ask("late",
            [&](Model&, const TrainingSession::RunOptions&) { return [&] { isAnswered = true; }; });
        m_session = nullptr;
        QCoreApplication::processEvents();
        QVERIFY(!isAnswered);
        QVERIFY(QFile::exists(m_folder + "/model.keras"));
        const Value history = readJsonFile((m_folder + "/history.json").toStdString());
        QVERIFY(history["val_loss"].size() > 3);
    }

    void forgetsForAnotherProject()
    {
        trainForever();
        m_session->forget();
        QCOMPARE(m_session->state(), State::stopping);
        const auto epochs = m_log->epochs.size();
        QVERIFY(waitForIdle(*m_session));
        QVERIFY(!m_session->hasModel());
        QCOMPARE(m_log->epochs.size(), epochs); // of the old project nothing more is told
        QCOMPARE(m_log->finished, QStringList());
        QVERIFY(QFile::exists(m_folder + "/model.keras"));
        m_session->start(request(2));
        QVERIFY(waitForIdle(*m_session));
        QCOMPARE(m_log->starts, (QList<bool>{false, false}));
        m_session->forget();
        m_session->start(request(2)); // at once
        QCOMPARE(m_session->state(), State::preparing);
        QVERIFY(waitForIdle(*m_session));
        QCOMPARE(m_log->starts.size(), 3);
        QCOMPARE(m_log->finished.size(), 2);
        QVERIFY(m_session->hasModel());
        QVERIFY(m_session->status().learningRate > 0);
        const QSignalSpy told(m_session.get(), &TrainingSession::statusChanged);
        m_session->forget(); // nothing is trained
        QVERIFY(waitUntil([&told] { return !told.isEmpty(); }));
        QCOMPARE(m_session->status().learningRate, 0.0);
    }

    void measuresItsSpeed()
    {
        trainForever();
        QVERIFY(waitUntil([this] { return m_session->status().secondsLeft > 0; }));
        QVERIFY(m_session->status().samplesPerSecond > 0);
    }
};

NW_TEST(TrainingSessionTest)
#include "tst_training_session.moc"
