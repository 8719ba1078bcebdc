#include "app/training/recovery_checkpoint.h"

#include "engine/base/error.h"
#include "tests/engine/callbacks/fake_training.h"
#include "tests/support/test.h"

using namespace netwright;
using namespace netwright::test;

class RecoveryCheckpointTest : public QObject {
    Q_OBJECT

    static constexpr RecoveryCheckpoint::Pace kAlways{.seconds = 0, .timesDuration = 0};

private slots:
    void savesAfterAnEpoch()
    {
        int saved = 0;
        RecoveryCheckpoint checkpoint([&saved] { ++saved; }, kAlways);
        FakeTraining training;
        training.run(checkpoint, "loss", {1, 2, 3});
        QCOMPARE(saved, 3);
    }

    void savesNowAndThenOnly()
    {
        int saved = 0;
        RecoveryCheckpoint checkpoint([&saved] { ++saved; }, {.seconds = 3600});
        FakeTraining training;
        training.run(checkpoint, "loss", std::vector<double>(100, 1));
        QCOMPARE(saved, 1);
    }

    void warnsOnceAndGoesOn()
    {
        bool isBroken = true;
        RecoveryCheckpoint checkpoint(
            [&isBroken] {
                if (isBroken) throw FormatError("model.keras: the disk is full.");
            },
            kAlways);
        FakeTraining training;
        QCOMPARE(training.run(checkpoint, "loss", {1, 1, 1, 1}), 4);
        QCOMPARE(training.warnings, QStringList{"model.keras: the disk is full."});
        isBroken = false;
        training.run(checkpoint, "loss", {1, 1});
        QCOMPARE(training.warnings.size(), 1);
    }
};

NW_TEST(RecoveryCheckpointTest)
#include "tst_recovery_checkpoint.moc"
