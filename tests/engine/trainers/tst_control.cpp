#include "engine/trainers/control.h"

#include "tests/support/test.h"

#include <atomic>
#include <thread>

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
