#include "tests/engine/optimizers/stepper.h"
#include "tests/support/published.h"
#include "tests/support/test.h"

using namespace netwright;
using namespace netwright::test;

class AdadeltaTest : public QObject {
    Q_OBJECT
private slots:
    void isPublished() { NW_EXPECT_PUBLISHED(Optimizer, "Adadelta"); }

    // Keras's formula in float64.
    void makesKerasSteps()
    {
        Stepper adadelta("Adadelta", {{"learning_rate", 0.1}, {"epsilon", 1e-3}}, {1, -2});
        adadelta.step({2, -0.5F});
        adadelta.step({1, 0.25F});
        NW_COMPARE_FLOATS(adadelta.weights(), {0.97679467, -1.99506533});
    }

    void continuesFromItsState()
    {
        Stepper adadelta("Adadelta", {{"learning_rate", 0.1}, {"epsilon", 1e-3}}, {1, -2}, {1, 1});
        adadelta.step({2, -0.5F});
        QVERIFY(adadelta.continuesFromItsState({1, 0.25F}));
    }

    void keepsItsSlotsInKerasOrder()
    {
        Stepper adadelta("Adadelta", Config::object(), {1, -2}, {1, 1});
        QCOMPARE(QString::fromStdString(stateText(adadelta.optimizer())),
            QString("iteration 0 learning_rate 0.0010000000474974513 "
                    "v0_kernel_accumulated_grad 0 v0_kernel_accumulated_delta_var 0 "
                    "v1_kernel_accumulated_grad 0 v1_kernel_accumulated_delta_var 0"));
    }
};

NW_TEST(AdadeltaTest)
#include "tst_adadelta.moc"
