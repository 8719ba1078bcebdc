#include "tests/engine/optimizers/stepper.h"
#include "tests/support/published.h"
#include "tests/support/test.h"

using namespace netwright;
using namespace netwright::test;

class RMSpropTest : public QObject {
    Q_OBJECT
private slots:
    void isPublished() { NW_EXPECT_PUBLISHED(Optimizer, "RMSprop"); }

    // v = 0.1 * 4 = 0.4, step 0.1 * 2 / sqrt(0.4) = 0.3162278.
    void dividesByTheRootOfTheAverage()
    {
        Stepper rms("RMSprop", {{"learning_rate", 0.1}}, {1});
        rms.step({2});
        NW_COMPARE_FLOATS(rms.weights(), {0.6837722});
    }

    // The second increment is 0.1 * 2 / sqrt(0.76) = 0.2294157, the move 0.5 * 0.3162278 + that.
    void addsMomentum()
    {
        Stepper rms("rmsprop", {{"learning_rate", 0.1}, {"momentum", 0.5}}, {1});
        rms.step({2});
        rms.step({2});
        NW_COMPARE_FLOATS(rms.weights(), {0.6837722 - 0.1581139 - 0.2294157});
    }

    // The average is 0.2, so v - average² = 0.36 and the step 0.2 / 0.6.
    void takesOffTheMeanWhenCentered()
    {
        Stepper rms("RMSprop", {{"learning_rate", 0.1}, {"centered", true}}, {1});
        rms.step({2});
        NW_COMPARE_FLOATS(rms.weights(), {1 - 0.2 / 0.6});
    }

    void keepsAllSlotsOfAKindTogether()
    {
        Stepper rms("RMSprop", {{"momentum", 0.5}, {"centered", true}}, {1, 2}, {1, 1});
        const auto state = rms.optimizer().state();
        QCOMPARE(state.size(), std::size_t(8));
        QCOMPARE(state[2].name, std::string("v0_kernel_velocity"));
        QCOMPARE(state[3].name, std::string("v1_kernel_velocity"));
        QCOMPARE(state[4].name, std::string("v0_kernel_momentum"));
        QCOMPARE(state[7].name, std::string("v1_kernel_average_gradient"));
    }
};

NW_TEST(RMSpropTest)
#include "tst_rmsprop.moc"
