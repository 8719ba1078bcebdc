#include "tests/engine/callbacks/fake_training.h"
#include "tests/support/published.h"
#include "tests/support/test.h"

using namespace netwright;
using namespace netwright::test;

class LearningRateSchedulerTest : public QObject {
    Q_OBJECT
private slots:
    void isPublished()
    {
        NW_EXPECT_PUBLISHED(Callback, "LearningRateScheduler", {{"schedule", {0.1, 0.2}}});
    }

    void followsItsTableAndKeepsTheLastRate()
    {
        const auto callback
            = create<Callback>("LearningRateScheduler", {{"schedule", {0.5, 0.2, 0.1}}});
        FakeTraining training;
        training.run(*callback, "loss", {1, 1, 1, 1});
        QCOMPARE(training.rates, (std::vector<double>{0.5, 0.2, 0.1, 0.1}));
    }

    void addsTheRateToTheLogs()
    {
        const auto callback = create<Callback>("LearningRateScheduler", {{"schedule", {0.5}}});
        FakeTraining training;
        callback->onEpochBegin(training, 0);
        Logs logs;
        callback->onEpochEnd(training, 0, logs);
        QCOMPARE(logs.find("learning_rate"), std::optional<double>(0.5));
    }

    void refusesAnEmptyTable()
    {
        QVERIFY_EXCEPTION_THROWN(
            create<Callback>("LearningRateScheduler", {{"schedule", Value::array()}}), ConfigError);
        QVERIFY_EXCEPTION_THROWN(create<Callback>("LearningRateScheduler"), ConfigError);
    }
};

NW_TEST(LearningRateSchedulerTest)
#include "tst_learning_rate_scheduler.moc"
