#include "tests/engine/callbacks/fake_training.h"
#include "tests/support/published.h"
#include "tests/support/test.h"

using namespace netwright;
using namespace netwright::test;

class ProgbarLoggerTest : public QObject {
    Q_OBJECT
private slots:
    void isPublished() { NW_EXPECT_PUBLISHED(Callback, "ProgbarLogger"); }

    void tellsEpochsAndFiguresAsKerasDoes()
    {
        FakeTraining training;
        training.run(*create<Callback>("ProgbarLogger"), "loss", {0.123456, 0.0005});
        QCOMPARE(training.notes,
            (QStringList{
                "Epoch 1/100", "10/10 - loss: 0.1235", "Epoch 2/100", "10/10 - loss: 5.0000e-04"}));
    }
};

NW_TEST(ProgbarLoggerTest)
#include "tst_progbar_logger.moc"
