#include "tests/engine/optimizers/stepper.h"
#include "tests/support/published.h"
#include "tests/support/test.h"

using namespace netwright;
using namespace netwright::test;

class AdamWTest : public QObject {
    Q_OBJECT
private slots:
    void isPublished() { NW_EXPECT_PUBLISHED(Optimizer, "AdamW"); }

    // Keras's formula in float64.
    void makesKerasSteps()
    {
        Stepper adam("AdamW", {{"learning_rate", 0.1}, {"weight_decay", 0.5}}, {1, -2});
        adam.step({2, -0.5F});
        adam.step({1, 0.25F});
        NW_COMPARE_FLOATS(adam.weights(), {0.71428231, -1.68336704});
    }

    void continuesFromItsState()
    {
        Stepper adam("AdamW", {{"learning_rate", 0.1}, {"weight_decay", 0.5}}, {1, -2}, {1, 1});
        adam.step({2, -0.5F});
        QVERIFY(adam.continuesFromItsState({1, 0.25F}));
    }

    void keepsItsSlotsInKerasOrder()
    {
        Stepper adam("AdamW", Config::object(), {1, -2}, {1, 1});
        QCOMPARE(QString::fromStdString(stateText(adam.optimizer())),
            QString("iteration 0 learning_rate 0.0010000000474974513 "
                    "v0_kernel_momentum 0 v0_kernel_velocity 0 v1_kernel_momentum 0 "
                    "v1_kernel_velocity 0"));
    }

    void decaysUnlessItIsTold()
    {
        QCOMPARE(configOf(*create<Optimizer>("adamw"))["weight_decay"].get<double>(), 0.004);
        QVERIFY_EXCEPTION_THROWN(
            create<Optimizer>("AdamW", {{"weight_decay", nullptr}}), ConfigError);
    }
};

NW_TEST(AdamWTest)
#include "tst_adam_w.moc"
