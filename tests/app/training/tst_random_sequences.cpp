#include "tests/app/training/small_project.h"
#include "tests/support/places.h"
#include "tests/support/test.h"

#include <QDir>

#include <cmath>
#include <random>

using namespace netwright;
using namespace netwright::test;

namespace {

using State = TrainingSession::State;

bool isAllowed(State from, State to)
{
    switch (from) {
    case State::idle: return to == State::preparing;
    case State::preparing: return to != State::preparing;
    case State::running: return to != State::preparing;
    case State::paused: return to != State::preparing;
    case State::stopping: return to == State::idle;
    }
    return false;
}

// A person who presses whatever there is, and edits the drawing meanwhile.
class Player {
public:
    Player(unsigned seed, const QString& folder)
        : m_random(seed),
          m_folder(folder),
          m_project(smallProject(40)),
          m_session(std::make_unique<TrainingSession>()),
          m_log(std::make_unique<SessionLog>(*m_session))
    {
    }

    void play(int moves)
    {
        for (int i = 0; i < moves; ++i) {
            move();
            // Half of the time the next thing comes before anything was answered.
            if (below(2) == 0) QTest::qWait(below(4) * 3);
        }
    }

    // Closed in the middle, or everything comes to its end.
    bool endsWell()
    {
        if (below(3) == 0) {
            m_session = nullptr;
            return true;
        }
        m_session->stopAndKeep();
        if (!waitForIdle(*m_session)) return false;
        State before = State::idle;
        for (const State state : m_log->states) {
            if (!isAllowed(before, state)) return false;
            before = state;
        }
        if (!m_session->hasModel()) return true;
        for (const float weight : weightsOf(*m_session))
            if (!std::isfinite(weight)) return false;
        return true;
    }

private:
    int below(int bound) { return std::uniform_int_distribution<int>(0, bound - 1)(m_random); }
    TrainingSession::Request request() const { return requestOf(m_project, m_folder); }

    void move()
    {
        switch (below(15)) {
        case 0:
        case 1: return m_session->start(request());
        case 2: return m_session->pause();
        case 3: return m_session->resume();
        case 4: return m_session->stepBatch(request());
        case 5: return m_session->stepEpoch(request());
        case 6: return m_session->stopAndKeep();
        case 7: return m_session->stopAndRestoreBest();
        case 8: return m_session->resetWeights();
        case 9: return m_session->setLearningRate(below(100) * 1e-4);
        case 10:
        case 11: return ask();
        case 12: return m_session->exportModel(m_folder + "/exported.keras");
        case 13: return m_session->forget();
        default: return edit();
        }
    }

    void ask()
    {
        m_session->ask(QString::number(below(3)),
            [](Model& model, const TrainingSession::RunOptions& options) {
                const Samples samples = readAll(*options.validation);
                const std::vector<Array> outputs
                    = predict(model, samples.inputs, 16, options.backend, options.threads);
                return [rows = outputs[0].shape()[0]] { QCOMPARE(rows, Dimension(50)); };
            });
    }

    void edit()
    {
        Value& node = m_project["model"]["blueprint"]["nodes"][1];
        switch (below(4)) {
        case 0: node["at"] = {below(500), below(500)}; break;
        case 1: node["config"]["units"] = below(4); break; // 0 is refused
        case 2: m_project["fit"]["epochs"] = 1 + below(60); break;
        default: m_project["compile"]["optimizer"]["config"]["learning_rate"] = below(9) * 1e-3;
        }
    }

    std::mt19937 m_random;
    QString m_folder;
    Value m_project;
    std::unique_ptr<TrainingSession> m_session;
    std::unique_ptr<SessionLog> m_log;
};

} // namespace

// Needs no window: it runs under the thread sanitizer.
class RandomSequencesTest : public QObject {
    Q_OBJECT
private slots:
    void endWell()
    {
        for (unsigned seed = 1; seed <= 300; ++seed) {
            const QString folder = temporaryFolder();
            Player player(seed, folder);
            player.play(20);
            QVERIFY2(player.endsWell(), qPrintable(QString("sequence %1").arg(seed)));
            QDir(folder).removeRecursively();
        }
    }
};

NW_TEST(RandomSequencesTest)
#include "tst_random_sequences.moc"
