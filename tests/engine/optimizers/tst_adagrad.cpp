#include "tests/engine/optimizers/stepper.h"
#include "tests/support/published.h"
#include "tests/support/test.h"

using namespace netwright;
using namespace netwright::test;

class AdagradTest : public QObject {
    Q_OBJECT
private slots:
    void isPublished() { NW_EXPECT_PUBLISHED(Optimizer, "Adagrad"); }

    // Keras's formula in float64.
    void makesKerasSteps()
    {
        Stepper adagrad("Adagrad", {{"learning_rate", 0.1}}, {1, -2});
        adagrad.step({2, -0.5F});
        adagrad.step({1, 0.25F});
        NW_COMPARE_FLOATS(adagrad.weights(), {0.8569463, -1.95440953});
    }

    void continuesFromItsState()
    {
        Stepper adagrad("Adagrad", {{"learning_rate", 0.1}}, {1, -2}, {1, 1});
        adagrad.step({2, -0.5F});
        QVERIFY(adagrad.continuesFromItsState({1, 0.25F}));
    }

    void keepsItsSlotsInKerasOrder()
    {
        Stepper adagrad("Adagrad", Config::object(), {1, -2}, {1, 1});
        QCOMPARE(QString::fromStdString(stateText(adagrad.optimizer())),
            QString("iteration 0 learning_rate 0.0010000000474974513 "
                    "v0_kernel_accumulator 0.10000000149011612 v1_kernel_accumulator "
                    "0.10000000149011612"));
    }
};

NW_TEST(AdagradTest)
#include "tst_adagrad.moc"
