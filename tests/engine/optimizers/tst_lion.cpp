#include "tests/engine/optimizers/stepper.h"
#include "tests/support/published.h"
#include "tests/support/test.h"

using namespace netwright;
using namespace netwright::test;

class LionTest : public QObject {
    Q_OBJECT
private slots:
    void isPublished() { NW_EXPECT_PUBLISHED(Optimizer, "Lion"); }

    // Keras's formula in float64.
    void makesKerasSteps()
    {
        Stepper lion("Lion", {{"learning_rate", 0.1}}, {1, -2});
        lion.step({2, -0.5F});
        lion.step({-30, 0});
        NW_COMPARE_FLOATS(lion.weights(), {1.0, -1.8});
    }

    void continuesFromItsState()
    {
        Stepper lion("Lion", {{"learning_rate", 0.1}}, {1, -2}, {1, 1});
        lion.step({2, -0.5F});
        QVERIFY(lion.continuesFromItsState({1, 0.25F}));
    }

    void keepsItsSlotsInKerasOrder()
    {
        Stepper lion("Lion", Config::object(), {1, -2}, {1, 1});
        QCOMPARE(QString::fromStdString(stateText(lion.optimizer())),
            QString("iteration 0 learning_rate 0.0010000000474974513 "
                    "v0_kernel_momentum 0 v1_kernel_momentum 0"));
    }

    void refusesToFollowTheGradientOnly()
    {
        QVERIFY_EXCEPTION_THROWN(create<Optimizer>("Lion", {{"beta_1", 0}}), ConfigError);
    }

    void leavesWeightsWithoutAGradient()
    {
        Stepper lion("Lion", {{"learning_rate", 0.1}}, {1, 2});
        lion.step({0, 1});
        NW_COMPARE_FLOATS(lion.weights(), {1, 1.9});
    }
};

NW_TEST(LionTest)
#include "tst_lion.moc"
