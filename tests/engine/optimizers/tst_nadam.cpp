#include "tests/engine/optimizers/stepper.h"
#include "tests/support/published.h"
#include "tests/support/test.h"

using namespace netwright;
using namespace netwright::test;

class NadamTest : public QObject {
    Q_OBJECT
private slots:
    void isPublished() { NW_EXPECT_PUBLISHED(Optimizer, "Nadam"); }

    // Keras's formula in float64.
    void makesKerasSteps()
    {
        Stepper nadam("Nadam", {{"learning_rate", 0.1}}, {1, -2});
        nadam.step({2, -0.5F});
        nadam.step({1, 0.25F});
        NW_COMPARE_FLOATS(nadam.weights(), {0.84156305, -1.93298076});
    }

    void continuesFromItsState()
    {
        Stepper nadam("Nadam", {{"learning_rate", 0.1}}, {1, -2}, {1, 1});
        nadam.step({2, -0.5F});
        QVERIFY(nadam.continuesFromItsState({1, 0.25F}));
    }

    void keepsItsSlotsInKerasOrder()
    {
        Stepper nadam("Nadam", Config::object(), {1, -2}, {1, 1});
        QCOMPARE(QString::fromStdString(stateText(nadam.optimizer())),
            QString("iteration 0 learning_rate 0.0010000000474974513 "
                    "v0_kernel_momentum 0 v0_kernel_velocity 0 v1_kernel_momentum 0 "
                    "v1_kernel_velocity 0 u_product 1"));
    }
};

NW_TEST(NadamTest)
#include "tst_nadam.moc"
