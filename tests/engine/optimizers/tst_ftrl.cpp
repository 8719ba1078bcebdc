#include "tests/engine/optimizers/stepper.h"
#include "tests/support/published.h"
#include "tests/support/test.h"

using namespace netwright;
using namespace netwright::test;

class FtrlTest : public QObject {
    Q_OBJECT
private slots:
    void isPublished() { NW_EXPECT_PUBLISHED(Optimizer, "Ftrl"); }

    // Keras's formula in float64.
    void makesKerasSteps()
    {
        Stepper ftrl("Ftrl", {{"learning_rate", 0.1}}, {1, -2});
        ftrl.step({2, -0.5F});
        ftrl.step({1, 0.25F});
        NW_COMPARE_FLOATS(ftrl.weights(), {0.70077253, -0.88536455});
    }

    void continuesFromItsState()
    {
        Stepper ftrl("Ftrl", {{"learning_rate", 0.1}}, {1, -2}, {1, 1});
        ftrl.step({2, -0.5F});
        QVERIFY(ftrl.continuesFromItsState({1, 0.25F}));
    }

    void keepsItsSlotsInKerasOrder()
    {
        Stepper ftrl("Ftrl", Config::object(), {1, -2}, {1, 1});
        QCOMPARE(QString::fromStdString(stateText(ftrl.optimizer())),
            QString("iteration 0 learning_rate 0.0010000000474974513 "
                    "v0_kernel_accumulator 0.10000000149011612 v0_kernel_linear 0 "
                    "v1_kernel_accumulator 0.10000000149011612 v1_kernel_linear 0"));
    }

    void takesAllItsSettings()
    {
        Stepper ftrl("Ftrl",
            {{"learning_rate", 0.1}, {"learning_rate_power", -0.7},
                {"l1_regularization_strength", 0.3}, {"l2_regularization_strength", 0.2},
                {"l2_shrinkage_regularization_strength", 0.1}, {"beta", 0.4}},
            {1, -2});
        ftrl.step({2, -0.5F});
        ftrl.step({1, 0.25F});
        NW_COMPARE_FLOATS(ftrl.weights(), {0.68331944, -0.49434704});
    }

    void refusesARisingRate()
    {
        QVERIFY_EXCEPTION_THROWN(
            create<Optimizer>("Ftrl", {{"learning_rate_power", 0.5}}), ConfigError);
    }
};

NW_TEST(FtrlTest)
#include "tst_ftrl.moc"
