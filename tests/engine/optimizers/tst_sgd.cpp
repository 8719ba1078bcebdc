#include "tests/engine/optimizers/stepper.h"
#include "tests/support/published.h"
#include "tests/support/test.h"

using namespace netwright;
using namespace netwright::test;

class SGDTest : public QObject {
    Q_OBJECT
private slots:
    void isPublished() { NW_EXPECT_PUBLISHED(Optimizer, "SGD"); }

    void goesDownTheGradient()
    {
        Stepper sgd("SGD", {{"learning_rate", 0.1}}, {1, 2});
        sgd.step({1, -2});
        NW_COMPARE_FLOATS(sgd.weights(), {0.9, 2.2});
    }

    // v1 = -0.1, v2 = 0.9 * -0.1 - 0.1 = -0.19.
    void keepsMomentum()
    {
        Stepper sgd("SGD", {{"learning_rate", 0.1}, {"momentum", 0.9}}, {1});
        sgd.step({1});
        NW_COMPARE_FLOATS(sgd.weights(), {0.9});
        sgd.step({1});
        NW_COMPARE_FLOATS(sgd.weights(), {0.71});
    }

    // w1 = 1 + 0.9 * -0.1 - 0.1, v2 = -0.19, w2 = w1 + 0.9 * -0.19 - 0.1.
    void looksAheadWithNesterov()
    {
        Stepper sgd("SGD", {{"learning_rate", 0.1}, {"momentum", 0.9}, {"nesterov", true}}, {1});
        sgd.step({1});
        NW_COMPARE_FLOATS(sgd.weights(), {0.81});
        sgd.step({1});
        NW_COMPARE_FLOATS(sgd.weights(), {0.539});
    }

    void hasASlotOnlyWithMomentum()
    {
        QVERIFY(create<Optimizer>("SGD")->slotNames().empty());
        QCOMPARE(create<Optimizer>("SGD", {{"momentum", 0.5}})->slotNames().size(), std::size_t(1));
    }
};

NW_TEST(SGDTest)
#include "tst_sgd.moc"
