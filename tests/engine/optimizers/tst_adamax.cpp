#include "tests/engine/optimizers/stepper.h"
#include "tests/support/published.h"
#include "tests/support/test.h"

using namespace netwright;
using namespace netwright::test;

class AdamaxTest : public QObject {
    Q_OBJECT
private slots:
    void isPublished() { NW_EXPECT_PUBLISHED(Optimizer, "Adamax"); }

    // Keras's formula in float64.
    void makesKerasSteps()
    {
        Stepper adamax("Adamax", {{"learning_rate", 0.1}}, {1, -2});
        adamax.step({2, -0.5F});
        adamax.step({1, 0.25F});
        NW_COMPARE_FLOATS(adamax.weights(), {0.82624204, -1.87892632});
    }

    void continuesFromItsState()
    {
        Stepper adamax("Adamax", {{"learning_rate", 0.1}}, {1, -2}, {1, 1});
        adamax.step({2, -0.5F});
        QVERIFY(adamax.continuesFromItsState({1, 0.25F}));
    }

    void keepsItsSlotsInKerasOrder()
    {
        Stepper adamax("Adamax", Config::object(), {1, -2}, {1, 1});
        QCOMPARE(QString::fromStdString(stateText(adamax.optimizer())),
            QString("iteration 0 learning_rate 0.0010000000474974513 "
                    "v0_kernel_momentum 0 v0_kernel_norm 0 v1_kernel_momentum 0 v1_kernel_norm 0"));
    }
};

NW_TEST(AdamaxTest)
#include "tst_adamax.moc"
