#include "tests/engine/layers/rnn/sequence_call.h"
#include "tests/support/conforms.h"
#include "tests/support/test.h"

namespace netwright {
using test::areClose;
using test::arrayOf;
using test::builtLayer;
using test::callLayer;
using test::expectConforms;
using test::outputsOf;
using test::valuesOf;
using test::wavy;

namespace {

Value inner(const std::string& name, const Config& config)
{
    return {{"class_name", name}, {"config", config}};
}

} // namespace

class TimeDistributedTest : public QObject {
    Q_OBJECT
private slots:
    void conforms()
    {
        expectConforms({.layer = "TimeDistributed",
            .config = {{"layer", inner("Dense", {{"units", 2}, {"activation", "tanh"}})}},
            .input = {2, 3, 4},
            .output = {2, 3, 2},
            .weights = 2});
    }
    void conformsOnImages()
    {
        expectConforms({.layer = "TimeDistributed",
            .config = {{"layer", inner("Conv2D", {{"filters", 2}, {"kernel_size", 2}})}},
            .input = {2, 2, 3, 3, 1},
            .output = {2, 2, 2, 2, 2},
            .weights = 2});
    }
    void conformsWithDraws()
    {
        expectConforms({.layer = "TimeDistributed",
            .config = {{"layer", inner("Dropout", {{"rate", 0.5}})}},
            .input = {2, 3, 4},
            .output = {2, 3, 4},
            .isRandom = true});
    }
    // Each step is a batch of its own, and the moving statistics are written for each.
    void normalizesEachStepByItself()
    {
        const auto layer = builtLayer("TimeDistributed",
            {{"layer", inner("BatchNormalization", {{"momentum", 0.5}, {"epsilon", 0.0}})}},
            {{2, 2, 1}});
        const auto called = callLayer(
            *layer, {arrayOf({2, 2, 1}, {1, 10, 3, 30})}, {.mode = CallContext::Mode::training});
        QVERIFY(areClose(valuesOf(called.output), {-1, -1, 1, 1}));
        QVERIFY(areClose(valuesOf(called.written.at("moving_mean")), {2 * 0.25 + 20 * 0.5}));
    }
    void callsALayerOnSequences()
    {
        const auto layer = builtLayer(
            "TimeDistributed", {{"layer", inner("LSTM", {{"units", 2}})}}, {{2, 3, 4, 1}});
        QCOMPARE(
            outputsOf(*layer, {.inputs = {wavy({2, 3, 4, 1})}}).front().shape(), (Shape{2, 3, 2}));
    }
    void handsStatesFromStepToStep()
    {
        const auto layer = builtLayer("TimeDistributed",
            {{"layer",
                inner("SimpleRNN",
                    {{"units", 1}, {"activation", "relu"}, {"kernel_initializer", "ones"},
                        {"recurrent_initializer", "ones"}, {"stateful", true}})}},
            {{1, 2, 2, 1}});
        const auto y = outputsOf(*layer, {.inputs = {arrayOf({1, 2, 2, 1}, {1, 2, 3, 4})}});
        QVERIFY(areClose(valuesOf(y.front()), {3, 10}));
    }
    // Keras calls the layer's call(), which adds no penalty.
    void addsNoPenaltyOfTheLayerInside()
    {
        const auto layer = builtLayer("TimeDistributed",
            {{"layer", inner("Dense", {{"units", 1}, {"activity_regularizer", "l2"}})}},
            {{1, 2, 1}});
        QCOMPARE(callLayer(*layer, {wavy({1, 2, 1})}).loss, 0.0);
        QVERIFY(configOf(*layer)["layer"]["config"].contains("activity_regularizer"));
    }
    void knowsShapesWithoutTheNumberOfSteps()
    {
        const auto layer
            = create<Layer>("TimeDistributed", {{"layer", inner("Dense", {{"units", 2}})}});
        CallContext context(CallContext::Mode::training);
        const Tensors y = (*layer)({.inputs = {placeholder({kUnknown, kUnknown, 4})}}, context);
        QCOMPARE(y.front().shape(), (Shape{kUnknown, kUnknown, 2}));
    }
    void passesTheMaskOn()
    {
        const auto layer
            = create<Layer>("TimeDistributed", {{"layer", inner("Dense", {{"units", 2}})}});
        const Tensor x = placeholder({1, 3, 1}), mask = placeholder({1, 3}, DType::boolean);
        QVERIFY(layer->computeMasks({.inputs = {x}, .masks = {mask}}, {x}).front() == mask);
    }
    void refusesWhatDoesNotFit()
    {
        const Value dense = inner("Dense", {{"units", 2}});
        QVERIFY_THROWS_EXCEPTION(
            ShapeError, builtLayer("TimeDistributed", {{"layer", dense}}, {{2, 3}}));
        QVERIFY_THROWS_EXCEPTION(ConfigError, create<Layer>("TimeDistributed"));
        QVERIFY_THROWS_EXCEPTION(
            ConfigError, create<Layer>("TimeDistributed", {{"layer", nullptr}}));
        const auto drawing
            = create<Layer>("TimeDistributed", {{"layer", inner("Dropout", {{"rate", 0.5}})}});
        CallContext training(CallContext::Mode::training);
        QVERIFY_THROWS_EXCEPTION(
            ShapeError, (*drawing)({.inputs = {placeholder({2, 0, 4})}}, training));
        const Value two = inner("LSTM", {{"units", 2}, {"return_state", true}});
        QVERIFY_THROWS_EXCEPTION(
            ShapeError, builtLayer("TimeDistributed", {{"layer", two}}, {{2, 3, 4, 1}}));
        const auto layer = builtLayer("TimeDistributed", {{"layer", dense}}, {{2, 3, 1}});
        QVERIFY_THROWS_EXCEPTION(ShapeError,
            outputsOf(*layer,
                {.inputs = {wavy({2, 3, 1})}, .masks = {test::maskOfSteps({2, 2}, {1, 1, 1, 1})}}));
    }
    void namesTheWeightsInside()
    {
        const auto layer = builtLayer(
            "TimeDistributed", {{"layer", inner("Dense", {{"units", 2}})}}, {{2, 3, 1}});
        layer->setPath("time_distributed");
        QCOMPARE(layer->weights()[0]->weight.variable().path,
            std::string("time_distributed/dense/kernel"));
        QCOMPARE(layer->sublayers().front().first, std::string("layer"));
    }
    void countsSteps()
    {
        const auto layer = builtLayer(
            "TimeDistributed", {{"layer", inner("Dense", {{"units", 2}})}}, {{2, 3, 4}});
        QCOMPARE(layer->flops({{2, 3, 4}}, {{2, 3, 2}}), 3.0 * 2 * 2 * 2 * 4);
    }
};

NW_TEST(TimeDistributedTest)

} // namespace netwright

#include "tst_time_distributed.moc"
