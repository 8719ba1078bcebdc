#include "tests/engine/optimizers/stepper.h"
#include "tests/support/published.h"
#include "tests/support/test.h"

using namespace netwright;
using namespace netwright::test;

class AdamTest : public QObject {
    Q_OBJECT
private slots:
    void isPublished() { NW_EXPECT_PUBLISHED(Optimizer, "Adam"); }

    // The first step is rate * sign(g): m = 0.1 g, v = 0.001 g².
    void beginsWithStepsOfTheRate()
    {
        Stepper adam("adam", {{"learning_rate", 0.01}}, {1, 1, 1});
        adam.step({0.5F, -2, 100});
        NW_COMPARE_FLOATS(adam.weights(), {0.99, 1.01, 0.99});
    }

    // g = 1 then -1: m = 0.1, then 0.09 - 0.1 = -0.01; v = 0.001, then 0.001999;
    // alpha = 0.1 * sqrt(1 - 0.998001) / (1 - 0.81) = 0.0235316;
    // w = 0.9 + 0.0235316 * 0.01 / 0.0447102.
    void averagesGradients()
    {
        Stepper adam("Adam", {{"learning_rate", 0.1}}, {1});
        adam.step({1});
        adam.step({-1});
        NW_COMPARE_FLOATS(adam.weights(), {0.9052632});
    }

    // After g = 1 and g = 0 the peak of v stays 0.001, v itself is 0.000999.
    void keepsTheLargestSquareWithAmsgrad()
    {
        Stepper adam("Adam", {{"learning_rate", 0.1}, {"amsgrad", true}}, {1});
        adam.step({1});
        adam.step({0});
        const auto state = adam.optimizer().state();
        QCOMPARE(state.size(), std::size_t(5));
        QCOMPARE(state[4].name, std::string("v0_kernel_velocity_hat"));
        QVERIFY(std::abs(state[4].value.at(0) - 0.001) < 1e-9);
        QVERIFY(std::abs(state[3].value.at(0) - 0.000999) < 1e-9);
    }

    void putsMomentumAndVelocityOfAVariableTogether()
    {
        Stepper adam("Adam", Config::object(), {1, 2, 3}, {1, 2});
        const auto state = adam.optimizer().state();
        QStringList names;
        for (const auto& entry : state) names << QString::fromStdString(entry.name);
        QCOMPARE(names.join(' '),
            QString("iteration learning_rate v0_kernel_momentum v0_kernel_velocity "
                    "v1_kernel_momentum v1_kernel_velocity"));
    }
};

NW_TEST(AdamTest)
#include "tst_adam.moc"
