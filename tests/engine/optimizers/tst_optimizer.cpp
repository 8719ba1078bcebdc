#include "tests/engine/optimizers/stepper.h"
#include "tests/support/test.h"

using namespace netwright;
using namespace netwright::test;

// Settings that all optimizers share, shown on SGD.
class OptimizerTest : public QObject {
    Q_OBJECT
private slots:
    // Norm 5 becomes 1 for the first variable; the second is short enough.
    void clipsTheNormOfEachVariable()
    {
        Stepper sgd("SGD", {{"learning_rate", 1}, {"clipnorm", 1}}, {0, 0, 0}, {2, 1});
        sgd.step({3, 4, 0.5F});
        NW_COMPARE_FLOATS(sgd.weights(), {-0.6, -0.8, -0.5});
    }

    void clipsTheNormOfAllVariables()
    {
        Stepper sgd("SGD", {{"learning_rate", 1}, {"global_clipnorm", 2.5}}, {0, 0}, {1, 1});
        sgd.step({3, 4});
        NW_COMPARE_FLOATS(sgd.weights(), {-1.5, -2});
    }

    void clipsValues()
    {
        Stepper sgd("SGD", {{"learning_rate", 1}, {"clipvalue", 1}}, {0, 0});
        sgd.step({3, -0.5F});
        NW_COMPARE_FLOATS(sgd.weights(), {-1, 0.5});
    }

    void refusesTwoKindsOfClipping()
    {
        QVERIFY_EXCEPTION_THROWN(
            create<Optimizer>("SGD", {{"clipvalue", 1}, {"clipnorm", 1}}), ConfigError);
    }

    // w - w * decay * rate, then the step.
    void decaysWeightsFirst()
    {
        Stepper sgd("SGD", {{"learning_rate", 0.1}, {"weight_decay", 0.5}}, {2});
        sgd.step({1});
        NW_COMPARE_FLOATS(sgd.weights(), {2 - 2 * 0.5 * 0.1 - 0.1});
    }

    void takesTheMeanOfAccumulatedGradients()
    {
        Stepper sgd("SGD", {{"learning_rate", 1}, {"gradient_accumulation_steps", 2}}, {0});
        sgd.step({1});
        NW_COMPARE_FLOATS(sgd.weights(), {0});
        sgd.step({3});
        NW_COMPARE_FLOATS(sgd.weights(), {-2});
        sgd.step({7});
        NW_COMPARE_FLOATS(sgd.weights(), {-2});
        QCOMPARE(QString::fromStdString(stateText(sgd.optimizer())),
            QString("iteration 3 learning_rate 1 v0_kernel_gradient_accumulator 7"));
    }

    void dividesByTheLossScale()
    {
        Stepper sgd("SGD", {{"learning_rate", 1}, {"loss_scale_factor", 4}}, {0});
        sgd.step({8});
        NW_COMPARE_FLOATS(sgd.weights(), {-2});
    }

    // The average begins with the first weights: -1, then 0.5 * -1 + 0.5 * -2.
    void putsTheMovingAverageInTheEnd()
    {
        Stepper sgd("SGD", {{"learning_rate", 1}, {"use_ema", true}, {"ema_momentum", 0.5}}, {0});
        sgd.step({1});
        sgd.step({1});
        NW_COMPARE_FLOATS(sgd.weights(), {-2});
        sgd.optimizer().finalizeWeights();
        NW_COMPARE_FLOATS(sgd.weights(), {-1.5});
    }

    void overwritesWeightsByTheAverageNowAndThen()
    {
        Stepper sgd("SGD",
            {{"learning_rate", 1}, {"use_ema", true}, {"ema_momentum", 0.5},
                {"ema_overwrite_frequency", 2}},
            {0});
        sgd.step({1});
        sgd.step({1});
        NW_COMPARE_FLOATS(sgd.weights(), {-1.5});
    }

    void leavesFrozenVariablesAlone()
    {
        auto sgd = create<Optimizer>("SGD", {{"learning_rate", 1}, {"momentum", 0.5}});
        std::vector<float> weights(48), gradients(48, 1);
        sgd->build({{"a", {4}, 0}, {"b", {4}, 16, false}, {"c", {4}, 32}}, weights, gradients);
        sgd->apply();
        QCOMPARE(weights[3], -1.0F);
        QCOMPARE(weights[16], 0.0F);
        QCOMPARE(weights[35], -1.0F);
        QCOMPARE(sgd->state().size(), std::size_t(4));
    }

    void givesTheSameOnSeveralThreads()
    {
        std::vector<float> weights[2], gradients[2];
        for (const int i : {0, 1}) {
            weights[i].assign(300'001, 1);
            gradients[i].resize(300'001);
            for (std::size_t k = 0; k < gradients[i].size(); ++k)
                gradients[i][k] = static_cast<float>(k % 17) - 8;
            auto adam = create<Optimizer>("Adam");
            adam->setThreads(i == 0 ? 1 : 4);
            adam->build({{"a", {300'001}, 0}}, weights[i], gradients[i]);
            for (int step = 0; step < 3; ++step) adam->apply();
        }
        QCOMPARE(weights[0], weights[1]);
    }

    void continuesFromASavedState()
    {
        const Config config{{"learning_rate", 0.1}};
        Stepper first("Adam", config, {1, 2}, {1, 1}), whole("Adam", config, {1, 2}, {1, 1});
        first.step({1, -1});
        whole.step({1, -1});
        Stepper second("Adam", config, first.weights(), {1, 1});
        std::vector<Array> values;
        for (const auto& state : first.optimizer().state()) values.push_back(state.value);
        second.optimizer().setState(values);
        second.step({0.5F, 3});
        whole.step({0.5F, 3});
        QCOMPARE(second.weights(), whole.weights());
        values.pop_back();
        QVERIFY_EXCEPTION_THROWN(second.optimizer().setState(values), FormatError);
    }

    void writesTheRateAsKerasDoes()
    {
        auto sgd = create<Optimizer>("SGD", {{"learning_rate", 0.1}});
        QCOMPARE(configOf(*sgd)["learning_rate"].get<double>(), 0.10000000149011612);
        sgd->setLearningRate(0.25);
        QCOMPARE(configOf(*sgd)["learning_rate"].get<double>(), 0.25);
        QVERIFY_EXCEPTION_THROWN(sgd->setLearningRate(-1), ConfigError);
    }

    void excludesWeightsFromTheDecay()
    {
        auto sgd = create<Optimizer>("SGD", {{"learning_rate", 0.5}, {"weight_decay", 1}});
        std::vector<float> weights{2, 2, 2}, gradients(3);
        sgd->excludeFromWeightDecay({"b/kernel"}, {"^bi"});
        QVERIFY_EXCEPTION_THROWN(sgd->excludeFromWeightDecay({}, {"(("}), ConfigError);
        sgd->build(
            {{"bi/kernel", {1}, 0}, {"b/kernel", {1}, 1}, {"b/bias", {1}, 2}}, weights, gradients);
        sgd->apply();
        NW_COMPARE_FLOATS(weights, {1, 2, 2});
        QVERIFY_EXCEPTION_THROWN(sgd->excludeFromWeightDecay({}, {}), ConfigError);
    }

    void changesWeightsForTheirAverages()
    {
        Stepper sgd("SGD", {{"learning_rate", 1}, {"use_ema", true}, {"ema_momentum", 0.5}}, {0});
        sgd.step({1});
        sgd.step({1});
        sgd.optimizer().swapAverages();
        NW_COMPARE_FLOATS(sgd.weights(), {-1.5});
        sgd.optimizer().swapAverages();
        NW_COMPARE_FLOATS(sgd.weights(), {-2});
        sgd.optimizer().setAveragesToWeights();
        sgd.optimizer().finalizeWeights();
        NW_COMPARE_FLOATS(sgd.weights(), {-2});
        QVERIFY_EXCEPTION_THROWN(create<Optimizer>("SGD")->swapAverages(), ConfigError);
    }

    // A schedule follows the batches, also those that only accumulate, and cannot be set.
    void followsASchedule()
    {
        const Value schedule = {{"class_name", "PiecewiseConstantDecay"},
            {"config", {{"boundaries", {0}}, {"values", {1, 0.5}}}}};
        Stepper sgd("SGD", {{"learning_rate", schedule}}, {0});
        sgd.step({1});
        QCOMPARE(sgd.optimizer().learningRate(), 0.5);
        sgd.step({1});
        NW_COMPARE_FLOATS(sgd.weights(), {-1.5});
        QVERIFY(sgd.optimizer().hasSchedule());
        QVERIFY_EXCEPTION_THROWN(sgd.optimizer().setLearningRate(1), ConfigError);
        const Value written = configOf(sgd.optimizer())["learning_rate"];
        QCOMPARE(QString::fromStdString(written.dump()),
            QString(
                "{\"module\":\"keras.optimizers.schedules\",\"class_name\":"
                "\"PiecewiseConstantDecay\",\"config\":{\"boundaries\":[0],\"values\":[1.0,0.5],"
                "\"name\":\"PiecewiseConstant\"},\"registered_name\":null}"));
    }

    void refusesARateThatIsNone()
    {
        QVERIFY_EXCEPTION_THROWN(create<Optimizer>("SGD", {{"learning_rate", -1}}), ConfigError);
        QVERIFY_EXCEPTION_THROWN(
            create<Optimizer>("SGD", {{"learning_rate", "fast"}}), ConfigError);
    }
};

NW_TEST(OptimizerTest)
#include "tst_optimizer.moc"
