#include "tests/engine/optimizers/stepper.h"
#include "tests/support/published.h"
#include "tests/support/test.h"

using namespace netwright;
using namespace netwright::test;

namespace {

const std::vector<std::pair<std::string, Shape>> kVariables
    = {{"dense/kernel", Shape{2, 3}}, {"dense/bias", Shape{2}}};

} // namespace

class AdafactorTest : public QObject {
    Q_OBJECT
private slots:
    void isPublished() { NW_EXPECT_PUBLISHED(Optimizer, "Adafactor"); }

    // Keras's formula in float64.
    void keepsRowsAndColumnsOfMatrices()
    {
        Stepper adafactor(
            "Adafactor", {{"learning_rate", 0.5}}, {1, 2, 3, -1, -2, 1, 1, 2}, kVariables);
        adafactor.step({1, 2, -1, 0.5F, -1, 3, 1, -3});
        adafactor.step({2, -1, 1, 1, 1, -1, 0.5F, 1});
        NW_COMPARE_FLOATS(adafactor.weights(),
            {-1.57018515, 1.3851583, 2.93680637, -2.13075996, -2.16767229, 0.47571102, -0.44624722,
                2.31917511});
        const auto state = adafactor.optimizer().state();
        QCOMPARE(state.size(), std::size_t(8));
        QCOMPARE(state[2].value.shape(), Shape({2}));
        QVERIFY(std::abs(state[2].value.at(1) - 2.02865615) < 1e-6);
        QCOMPARE(state[3].value.shape(), Shape({3}));
        QVERIFY(std::abs(state[3].value.at(2) - 2.70260329) < 1e-6);
        QCOMPARE(state[5].value.dtype(), DType::int32);
        QCOMPARE(state[7].value.shape(), Shape({2}));
    }

    // Each matrix of a stack has rows and columns of its own.
    void factorsTheLastTwoAxes()
    {
        const Config config{{"learning_rate", 0.5}, {"clip_threshold", 1e9}, {"epsilon_2", 1e9}};
        const std::vector<float> slopes{1, 2, -1, 0.5F, 4, -2, 1, 3};
        Stepper stack("Adafactor", config, std::vector<float>(8), {{"k", Shape{2, 2, 2}}});
        Stepper one(
            "Adafactor", config, std::vector<float>(8), {{"a", Shape{2, 2}}, {"b", Shape{2, 2}}});
        stack.step(slopes);
        one.step(slopes);
        QCOMPARE(stack.weights(), one.weights());
    }

    void continuesFromItsState()
    {
        Stepper adafactor(
            "Adafactor", {{"learning_rate", 0.5}}, {1, 2, 3, -1, -2, 1, 1, 2}, kVariables);
        adafactor.step({1, 2, -1, 0.5F, -1, 3, 1, -3});
        QVERIFY(adafactor.continuesFromItsState({2, -1, 1, 1, 1, -1, 0.5F, 1}));
    }
};

NW_TEST(AdafactorTest)
#include "tst_adafactor.moc"
