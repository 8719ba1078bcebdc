#include "tests/engine/callbacks/fake_training.h"
#include "tests/support/published.h"
#include "tests/support/test.h"

using namespace netwright;
using namespace netwright::test;

class TerminateOnNaNTest : public QObject {
    Q_OBJECT
private slots:
    void isPublished() { NW_EXPECT_PUBLISHED(Callback, "TerminateOnNaN"); }

    void stopsAtALossThatIsNoNumber_data()
    {
        QTest::addColumn<double>("loss");
        QTest::addColumn<bool>("stops");
        QTest::newRow("finite") << 1e30 << false;
        QTest::newRow("NaN") << double(NAN) << true;
        QTest::newRow("infinite") << double(INFINITY) << true;
    }

    void stopsAtALossThatIsNoNumber()
    {
        QFETCH(double, loss);
        QFETCH(bool, stops);
        const auto callback = create<Callback>("TerminateOnNaN");
        QVERIFY(callback->watchesBatches());
        QVERIFY(!callback->needsBatchMetrics());
        FakeTraining training;
        Logs logs;
        logs.set("loss", loss);
        callback->onBatchEnd(training, 3, logs);
        QCOMPARE(training.isStopped, stops);
    }
};

NW_TEST(TerminateOnNaNTest)
#include "tst_terminate_on_nan.moc"
