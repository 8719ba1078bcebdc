#include "tests/engine/optimizers/stepper.h"
#include "tests/support/published.h"
#include "tests/support/test.h"

using namespace netwright;
using namespace netwright::test;

namespace {

const Config kSettings
    = {{"inner_optimizer",
           {{"class_name", "SGD"}, {"config", {{"learning_rate", 1}, {"momentum", 0.5}}}}},
        {"initial_scale", 4}, {"dynamic_growth_steps", 2}};

double scaleOf(Stepper& stepper)
{
    return stepper.optimizer().lossScale()->value.at(0);
}

} // namespace

class LossScaleOptimizerTest : public QObject {
    Q_OBJECT
private slots:
    void isPublished() { NW_EXPECT_PUBLISHED(Optimizer, "LossScaleOptimizer", kSettings); }

    void dividesTheGradients()
    {
        Stepper scaled("LossScaleOptimizer", kSettings, {1, 2});
        scaled.step({8, -4});
        NW_COMPARE_FLOATS(scaled.weights(), {-1, 3});
        QCOMPARE(scaleOf(scaled), 4.0);
    }

    void doublesTheScaleAfterGoodSteps()
    {
        Stepper scaled("LossScaleOptimizer", kSettings, {0});
        scaled.step({0});
        scaled.step({0});
        QCOMPARE(scaleOf(scaled), 8.0);
        scaled.step({8});
        NW_COMPARE_FLOATS(scaled.weights(), {-1});
    }

    // The step is left out and not counted, the scale halved, the counter begins anew.
    void leavesOutStepsThatAreNotFinite()
    {
        Stepper scaled("LossScaleOptimizer", kSettings, {0, 0});
        scaled.step({0, 0});
        scaled.step({INFINITY, 1});
        NW_COMPARE_FLOATS(scaled.weights(), {0, 0});
        QCOMPARE(scaled.optimizer().iterations(), std::int64_t(1));
        QCOMPARE(scaleOf(scaled), 2.0);
        scaled.step({NAN, 1});
        QCOMPARE(scaleOf(scaled), 1.0);
        scaled.step({0, 0});
        QCOMPARE(scaleOf(scaled), 1.0);
        scaled.step({0, 0});
        QCOMPARE(scaleOf(scaled), 2.0);
    }

    void keepsTheStateOfBothInKerasOrder()
    {
        Stepper scaled("LossScaleOptimizer", kSettings, {1});
        scaled.step({4});
        QCOMPARE(QString::fromStdString(stateText(scaled.optimizer())),
            QString("iteration 0 learning_rate 0 step_counter 1 dynamic_scale 4 "
                    "iteration 1 learning_rate 1 v0_kernel_momentum -1"));
        QCOMPARE(scaled.optimizer().state().back().owner, std::string("SGD"));
        QVERIFY(scaled.continuesFromItsState({8}));
    }

    void hasTheLearningRateOfTheOtherOne()
    {
        const auto scaled = create<Optimizer>("LossScaleOptimizer", kSettings);
        QCOMPARE(scaled->learningRate(), 1.0);
        scaled->setLearningRate(0.5);
        QCOMPARE(
            configOf(*scaled)["inner_optimizer"]["config"]["learning_rate"].get<double>(), 0.5);
    }

    void takesTheSettingsThatOlderFilesHold()
    {
        const Value old = {{"class_name", "LossScaleOptimizer"},
            {"config",
                {{"inner_optimizer", "adam"}, {"dynamic", true}, {"weight_decay", nullptr},
                    {"use_ema", false}}}};
        QVERIFY(deserialize<Optimizer>(old)->unknownKeys().empty());
    }

    void refusesToWrapItself()
    {
        const Value inner = serialize(*create<Optimizer>("LossScaleOptimizer", kSettings));
        QVERIFY_EXCEPTION_THROWN(
            create<Optimizer>("LossScaleOptimizer", {{"inner_optimizer", inner}}), ConfigError);
        QVERIFY_EXCEPTION_THROWN(create<Optimizer>("LossScaleOptimizer"), ConfigError);
    }
};

NW_TEST(LossScaleOptimizerTest)
#include "tst_loss_scale_optimizer.moc"
