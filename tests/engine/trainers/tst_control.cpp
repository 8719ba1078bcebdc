#include "engine/trainers/control.h"

#include "tests/support/test.h"

#include <atomic>
#include <thread>
#include <vector>

using namespace netwright;

namespace {

// A thread that does what a training does between batches.
class Worker {
public:
    explicit Worker(Control& control, int batchesOfAnEpoch = 1'000'000'000)
        : m_thread([this, &control, batchesOfAnEpoch] {
              for (;;) {
                  if (control.isPending() && !control.waitForBatch()) return;
                  if (const auto rate = control.takeLearningRate()) m_rate = *rate;
                  if (++m_batches % batchesOfAnEpoch == 0) control.epochFinished();
                  std::this_thread::yield();
              }
          })
    {
    }
    ~Worker() { m_thread.join(); }
    int batches() const { return m_batches; }
    double rate() const { return m_rate; }

private:
    std::atomic<int> m_batches = 0;
    std::atomic<double> m_rate = 0;
    std::thread m_thread;
};

} // namespace

class ControlTest : public QObject {
    Q_OBJECT
private slots:
    void asksForNothingAtFirst()
    {
        Control control;
        QVERIFY(!control.isPending());
        QVERIFY(!control.isStopped());
    }

    void pausesAndGoesOn()
    {
        Control control;
        Worker worker(control);
        QTRY_VERIFY(worker.batches() > 10);
        control.pause();
        QTRY_VERIFY(control.isWaiting());
        const int batches = worker.batches();
        QTest::qWait(20);
        QCOMPARE(worker.batches(), batches);
        control.resume();
        QTRY_VERIFY(worker.batches() > batches);
        control.stop();
    }

    void stepsOneBatch()
    {
        Control control;
        control.pause();
        Worker worker(control);
        QTRY_VERIFY(control.isWaiting());
        for (int expected = 1; expected <= 3; ++expected) {
            control.stepBatch();
            QTRY_COMPARE(worker.batches(), expected);
            QTest::qWait(5);
            QCOMPARE(worker.batches(), expected);
        }
        control.stop();
    }

    void stepsToTheEndOfTheEpoch()
    {
        Control control;
        control.pause();
        Worker worker(control, 5);
        control.stepEpoch();
        QTRY_COMPARE(worker.batches(), 5);
        QTRY_VERIFY(control.isWaiting());
        control.stepEpoch();
        QTRY_COMPARE(worker.batches(), 10);
        control.stop();
    }

    void stopsWhilePaused()
    {
        Control control;
        control.pause();
        {
            Worker worker(control);
            QTRY_VERIFY(control.isWaiting());
            control.stop();
            control.resume(); // does not undo a stop
        }
        QVERIFY(control.isStopped());
        control.reset();
        QVERIFY(!control.isStopped());
    }

    void runsWhatIsPostedBetweenBatches()
    {
        Control control;
        Worker worker(control);
        std::atomic<int> runs = 0;
        for (int i = 0; i < 100; ++i) control.post([&runs] { ++runs; });
        QTRY_COMPARE(runs.load(), 100);
        const int batches = worker.batches();
        QTRY_VERIFY(worker.batches() > batches);
        QTRY_VERIFY(!control.isPending()); // costs nothing any more
        control.stop();
    }

    void runsWhatIsPostedWhilePausedAndStaysPaused()
    {
        Control control;
        control.pause();
        Worker worker(control);
        QTRY_VERIFY(control.isWaiting());
        std::vector<int> order;
        std::atomic<bool> isDone = false;
        for (int i = 0; i < 3; ++i) control.post([&order, i] { order.push_back(i); });
        control.post([&isDone] { isDone = true; });
        QTRY_VERIFY(isDone);
        QCOMPARE(order, (std::vector<int>{0, 1, 2}));
        QTRY_VERIFY(control.isWaiting());
        QCOMPARE(worker.batches(), 0);
        control.stop();
    }

    void takesCommandsFromWhatIsPosted()
    {
        Control control;
        control.pause();
        Worker worker(control);
        control.post([&control] { control.stepBatch(); });
        QTRY_COMPARE(worker.batches(), 1);
        QTRY_VERIFY(control.isWaiting());
        control.post([&control] { control.stop(); });
        QTRY_VERIFY(control.isStopped());
    }

    void forgetsWhatIsPostedWhenReset()
    {
        Control control;
        bool hasRun = false;
        control.post([&hasRun] { hasRun = true; });
        QVERIFY(control.isPending());
        control.reset();
        QVERIFY(!control.isPending());
        QVERIFY(control.waitForBatch());
        QVERIFY(!hasRun);
    }

    void handsOverTheLearningRate()
    {
        Control control;
        Worker worker(control);
        control.setLearningRate(0.25);
        QTRY_COMPARE(worker.rate(), 0.25);
        control.stop();
    }
};

NW_TEST(ControlTest)
#include "tst_control.moc"
