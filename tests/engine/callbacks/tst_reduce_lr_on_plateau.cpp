#include "tests/engine/callbacks/fake_training.h"
#include "tests/support/published.h"
#include "tests/support/test.h"

using namespace netwright;
using namespace netwright::test;

class ReduceLROnPlateauTest : public QObject {
    Q_OBJECT

    static std::vector<double> ratesFor(const Config& config, const std::vector<double>& losses)
    {
        const auto callback = create<Callback>("ReduceLROnPlateau", config);
        FakeTraining training;
        training.run(*callback, "val_loss", losses);
        return training.rates;
    }

private slots:
    void isPublished() { NW_EXPECT_PUBLISHED(Callback, "ReduceLROnPlateau"); }

    void reducesAfterPatience()
    {
        QCOMPARE(ratesFor({{"factor", 0.5}, {"patience", 2}}, {3, 3, 3, 3, 3}),
            (std::vector<double>{1, 1, 0.5, 0.5, 0.25}));
    }

    void countsOnlyChangesBeyondMinDelta()
    {
        QCOMPARE(ratesFor({{"factor", 0.5}, {"patience", 1}, {"min_delta", 1}}, {3, 2.5, 1.5}),
            (std::vector<double>{1, 0.5, 0.5}));
    }

    // After a reduction two epochs pass uncounted; the second ends the pause and counts itself.
    void waitsWhileItCoolsDown()
    {
        QCOMPARE(ratesFor({{"factor", 0.5}, {"patience", 1}, {"cooldown", 2}}, {3, 3, 3, 3, 3}),
            (std::vector<double>{1, 0.5, 0.5, 0.25, 0.25}));
    }

    void staysAboveTheLeastRate()
    {
        QCOMPARE(ratesFor({{"factor", 0.1}, {"patience", 1}, {"min_lr", 0.25}}, {3, 3, 3}),
            (std::vector<double>{1, 0.25, 0.25}));
    }

    void addsTheRateOfTheEpochToTheLogs()
    {
        const auto callback = create<Callback>("ReduceLROnPlateau", {{"patience", 0}});
        FakeTraining training;
        callback->onTrainBegin(training);
        Logs logs;
        logs.set("val_loss", 1);
        callback->onEpochEnd(training, 0, logs);
        logs.set("val_loss", NAN);
        callback->onEpochEnd(training, 1, logs);
        QCOMPARE(logs.find("learning_rate"), std::optional<double>(1));
        QCOMPARE(training.rate, 0.1);
    }

    void refusesAFactorOfOne()
    {
        QVERIFY_EXCEPTION_THROWN(
            create<Callback>("ReduceLROnPlateau", {{"factor", 1}}), ConfigError);
    }
};

NW_TEST(ReduceLROnPlateauTest)
#include "tst_reduce_lr_on_plateau.moc"
