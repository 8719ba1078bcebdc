#include "tests/engine/callbacks/fake_training.h"
#include "tests/support/published.h"
#include "tests/support/test.h"

using namespace netwright;
using namespace netwright::test;

class ModelCheckpointTest : public QObject {
    Q_OBJECT

    static QStringList savedBy(const Config& config, const std::vector<double>& losses)
    {
        const auto callback = create<Callback>("ModelCheckpoint", config);
        FakeTraining training;
        training.run(*callback, "val_loss", losses);
        return training.saved;
    }

private slots:
    void isPublished()
    {
        NW_EXPECT_PUBLISHED(Callback, "ModelCheckpoint", {{"filepath", "best.keras"}});
    }

    void savesEveryEpoch()
    {
        QCOMPARE(savedBy({{"filepath", "e{epoch:02d}-{val_loss:.2f}.keras"}}, {0.5, 1.257}),
            (QStringList{"e01-0.50.keras", "e02-1.26.keras"}));
    }

    void savesOnlyWhatIsBetter()
    {
        QCOMPARE(
            savedBy({{"filepath", "{epoch}.keras"}, {"save_best_only", true}}, {3, 4, 2, 2, 1}),
            (QStringList{"1.keras", "3.keras", "5.keras"}));
    }

    void beginsWithAThreshold()
    {
        QCOMPARE(savedBy({{"filepath", "{epoch}.keras"}, {"save_best_only", true},
                             {"initial_value_threshold", 2.5}},
                     {3, 2}),
            QStringList{"2.keras"});
    }

    void savesWeightsAlone()
    {
        QCOMPARE(savedBy({{"filepath", "a.weights.h5"}, {"save_weights_only", true}}, {1}),
            QStringList{"a.weights.h5 (weights)"});
    }

    void savesAfterSoManyBatches()
    {
        const auto callback = create<Callback>(
            "ModelCheckpoint", {{"filepath", "{epoch}-{batch}.keras"}, {"save_freq", 3}});
        QVERIFY(callback->watchesBatches());
        FakeTraining training;
        callback->onTrainBegin(training);
        for (int epoch = 0; epoch < 2; ++epoch) {
            callback->onEpochBegin(training, epoch);
            for (int batch = 0; batch < 4; ++batch) callback->onBatchEnd(training, batch, {});
            Logs logs;
            callback->onEpochEnd(training, epoch, logs);
        }
        QCOMPARE(training.saved, (QStringList{"1-3.keras", "2-2.keras"}));
    }

    void refusesOtherFilesAndPatterns()
    {
        for (const char* file : {"best.txt", "{epoch.keras", "{epoch:x}.keras", "a}.keras"})
            QVERIFY_EXCEPTION_THROWN(
                create<Callback>("ModelCheckpoint", {{"filepath", file}}), ConfigError);
        QVERIFY_EXCEPTION_THROWN(create<Callback>("ModelCheckpoint",
                                     {{"filepath", "a.keras"}, {"save_weights_only", true}}),
            ConfigError);
        QVERIFY_EXCEPTION_THROWN(
            create<Callback>("ModelCheckpoint", {{"filepath", "a.keras"}, {"save_freq", "hourly"}}),
            ConfigError);
    }

    void namesAFigureThatDoesNotExist()
    {
        QVERIFY_EXCEPTION_THROWN(
            savedBy({{"filepath", "{val_accuracy:.2f}.keras"}}, {1}), ConfigError);
    }
};

NW_TEST(ModelCheckpointTest)
#include "tst_model_checkpoint.moc"
