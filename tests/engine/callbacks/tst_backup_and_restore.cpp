#include "tests/engine/callbacks/fake_training.h"
#include "tests/support/places.h"
#include "tests/support/published.h"
#include "tests/support/test.h"

#include <fstream>

using namespace netwright;
using namespace netwright::test;

namespace {

class BackupTraining final : public FakeTraining {
public:
    BackupTraining() { place = temporaryFolder().toStdString(); }
    void backUp(const std::filesystem::path& file) override
    {
        std::ofstream(file) << ++backups;
        batches << batch;
    }
    bool isInterrupted() const override { return isEnded; }

    // Batches of an epoch, counted on over epochs.
    void epoch(Callback& callback, int count)
    {
        Logs logs;
        for (int i = 0; i < count; ++i, ++batch) callback.onBatchEnd(*this, i, logs);
        callback.onEpochEnd(*this, 0, logs);
    }

    int backups = 0, batch = 0;
    bool isEnded = false;
    QList<int> batches;
};

} // namespace

class BackupAndRestoreTest : public QObject {
    Q_OBJECT

    static std::unique_ptr<Callback> make(Config config = Config::object())
    {
        config["backup_dir"] = "backup/";
        return create<Callback>("BackupAndRestore", config);
    }

private slots:
    void isPublished()
    {
        NW_EXPECT_PUBLISHED(Callback, "BackupAndRestore", {{"backup_dir", "backup"}});
    }

    void backsUpAfterEachEpoch()
    {
        BackupTraining training;
        const auto callback = make();
        QVERIFY(!callback->watchesBatches());
        callback->onTrainBegin(training);
        training.epoch(*callback, 5);
        training.epoch(*callback, 5);
        QCOMPARE(training.backups, 2);
        const auto file = callback->backup(training.place);
        QVERIFY(std::filesystem::exists(file));
        QCOMPARE(file.parent_path(), training.place / "backup");
        callback->onTrainEnd(training, {});
        QVERIFY(!std::filesystem::exists(file.parent_path()));
    }

    // As Keras counts: the first batch of a training counts for one.
    void backsUpAfterBatches()
    {
        BackupTraining training;
        const auto callback = make({{"save_freq", 3}});
        QVERIFY(callback->watchesBatches());
        callback->onTrainBegin(training);
        for (int i = 0; i < 3; ++i) training.epoch(*callback, 4);
        QCOMPARE(training.batches, (QList<int>{2, 5, 8, 11}));
    }

    void goesOnCountingBatches()
    {
        BackupTraining training;
        const auto first = make({{"save_freq", 3}}), second = make({{"save_freq", 3}});
        Logs logs;
        first->onTrainBegin(training);
        first->onBatchEnd(training, 0, logs);
        first->onBatchEnd(training, 1, logs);
        second->onTrainResume(training, first->state());
        second->onBatchEnd(training, 2, logs);
        QCOMPARE(training.backups, 1);
    }

    void keepsTheBackupBeforeTheLast()
    {
        BackupTraining training;
        const auto callback = make({{"double_checkpoint", true}, {"delete_checkpoint", false}});
        callback->onTrainBegin(training);
        for (int i = 0; i < 3; ++i) training.epoch(*callback, 1);
        callback->onTrainEnd(training, {});
        const auto numberIn = [](const std::filesystem::path& file) {
            int number = 0;
            std::ifstream(file) >> number;
            return number;
        };
        const auto file = callback->backup(training.place);
        QCOMPARE(numberIn(file), 3);
        QCOMPARE(numberIn(file.string() + ".bkp"), 2);
    }

    void keepsTheBackupOfATrainingThatAPersonEnded()
    {
        BackupTraining training;
        const auto callback = make();
        callback->onTrainBegin(training);
        training.epoch(*callback, 1);
        training.isEnded = true;
        callback->onTrainEnd(training, {});
        QVERIFY(std::filesystem::exists(callback->backup(training.place)));
    }

    void deletesNothingElse()
    {
        BackupTraining training;
        const auto callback = make();
        callback->onTrainBegin(training);
        training.epoch(*callback, 1);
        std::ofstream(training.place / "backup" / "mine.txt") << "mine";
        callback->onTrainEnd(training, {});
        QVERIFY(std::filesystem::exists(training.place / "backup" / "mine.txt"));
        QVERIFY(!std::filesystem::exists(callback->backup(training.place)));
    }

    void refusesWhatIsNoFrequency()
    {
        for (const Value& wrong : {Value("batch"), Value(0), Value(1.5), Value()})
            QVERIFY_EXCEPTION_THROWN(make({{"save_freq", wrong}}), ConfigError);
        QVERIFY_EXCEPTION_THROWN(
            create<Callback>("BackupAndRestore", {{"backup_dir", ""}}), ConfigError);
    }
};

NW_TEST(BackupAndRestoreTest)
#include "tst_backup_and_restore.moc"
