#include "tests/engine/optimizers/stepper.h"
#include "tests/support/published.h"
#include "tests/support/test.h"

using namespace netwright;
using namespace netwright::test;

class LambTest : public QObject {
    Q_OBJECT
private slots:
    void isPublished() { NW_EXPECT_PUBLISHED(Optimizer, "Lamb"); }

    // Keras's formula in float64; the second variable is 0, so its first step is not scaled.
    void scalesStepsByTheSizeOfEachVariable()
    {
        Stepper lamb("Lamb", {{"learning_rate", 0.1}}, {3, 4, 0}, {2, 1});
        lamb.step({2, -0.5F, 1});
        lamb.step({1, 0.25F, 1});
        NW_COMPARE_FLOATS(lamb.weights(), {2.15656822, 4.49351859, -0.10999999});
    }

    void continuesFromItsState()
    {
        Stepper lamb("Lamb", {{"learning_rate", 0.1}}, {3, 4, 0}, {2, 1});
        lamb.step({2, -0.5F, 1});
        QVERIFY(lamb.continuesFromItsState({1, 0.25F, 1}));
    }
};

NW_TEST(LambTest)
#include "tst_lamb.moc"
