#include "engine/layers/rnn/base_rnn.h"

#include "tests/engine/layers/rnn/sequence_call.h"
#include "tests/support/test.h"

namespace netwright {
using test::areClose;
using test::arrayOf;
using test::builtLayer;
using test::callLayer;
using test::maskOfSteps;
using test::outputsOf;
using test::setWeight;
using test::valuesOf;
using test::wavy;

namespace {

// Adds the inputs up: h' = relu(x + h).
std::unique_ptr<Layer> adder(Config config, const Shape& input)
{
    config["units"] = 1;
    config["activation"] = "relu";
    config["use_bias"] = false;
    auto layer = builtLayer("SimpleRNN", config, {input});
    setWeight(*layer, "kernel", {1});
    setWeight(*layer, "recurrent_kernel", {1});
    return layer;
}

// The same, step by step and not by one op.
std::unique_ptr<Layer> slowAdder(Config config, const Shape& input)
{
    config["units"] = 1;
    config["activation"] = "linear";
    config["use_bias"] = false;
    auto layer = builtLayer("SimpleRNN", config, {input});
    setWeight(*layer, "kernel", {1});
    setWeight(*layer, "recurrent_kernel", {1});
    return layer;
}

Tensors called(Layer& layer, const Shape& input)
{
    CallContext context(CallContext::Mode::training);
    return layer({.inputs = {placeholder(input)}}, context);
}

} // namespace

class BaseRnnTest : public QObject {
    Q_OBJECT
private slots:
    void givesTheLastOutputOrAll()
    {
        const Array x = arrayOf({1, 3, 1}, {1, 2, 4});
        const auto last = adder(Config::object(), {1, 3, 1});
        QVERIFY(areClose(valuesOf(outputsOf(*last, {.inputs = {x}}).front()), {7}));
        const auto all = adder({{"return_sequences", true}}, {1, 3, 1});
        QVERIFY(areClose(valuesOf(outputsOf(*all, {.inputs = {x}}).front()), {1, 3, 7}));
    }
    void givesTheOrderOfTheStepsTaken()
    {
        const auto layer = adder({{"return_sequences", true}, {"go_backwards", true}}, {1, 3, 1});
        const auto y = outputsOf(*layer, {.inputs = {arrayOf({1, 3, 1}, {1, 2, 4})}});
        QVERIFY(areClose(valuesOf(y.front()), {4, 6, 7}));
    }
    void givesTheStatesToo()
    {
        const auto layer = adder({{"return_state", true}}, {1, 3, 1});
        const auto y = outputsOf(*layer, {.inputs = {arrayOf({1, 3, 1}, {1, 2, 4})}});
        QCOMPARE(y.size(), std::size_t{2});
        QVERIFY(areClose(valuesOf(y[1]), {7}));
    }
    void leavesMaskedStepsOut_data()
    {
        QTest::addColumn<bool>("isSlow");
        QTest::addRow("at once") << false;
        QTest::addRow("step by step") << true;
    }
    // Before the first step that counts the output is zero, even where a state was given.
    void leavesMaskedStepsOut()
    {
        QFETCH(bool, isSlow);
        const auto make = isSlow ? slowAdder : adder;
        const Config settings{{"return_sequences", true}, {"return_state", true}};
        const auto layer = make(settings, {1, 4, 1});
        const Array x = arrayOf({1, 4, 1}, {1, 2, 4, 8});
        const Array mask = maskOfSteps({1, 4}, {0, 1, 0, 1});
        const auto y = outputsOf(*layer, {.inputs = {x}, .masks = {mask}});
        QVERIFY(areClose(valuesOf(y[0]), {0, 2, 2, 10}));
        QVERIFY(areClose(valuesOf(y[1]), {10}));
        const auto begun
            = outputsOf(*layer, {.inputs = {x, arrayOf({1, 1}, {100})}, .masks = {mask, mask}});
        QVERIFY(areClose(valuesOf(begun[0]), {0, 102, 102, 110}));
        const Array last = maskOfSteps({1, 4}, {1, 1, 1, 0});
        const auto ended = outputsOf(*layer, {.inputs = {x}, .masks = {last}});
        QVERIFY(areClose(valuesOf(ended[0]), {1, 3, 7, 7}));
        QVERIFY(areClose(valuesOf(ended[1]), {7}));
    }
    void putsZerosWhereItIsMaskedIfTold_data() { leavesMaskedStepsOut_data(); }
    void putsZerosWhereItIsMaskedIfTold()
    {
        QFETCH(bool, isSlow);
        const auto make = isSlow ? slowAdder : adder;
        const Config settings{
            {"return_sequences", true}, {"return_state", true}, {"zero_output_for_mask", true}};
        const auto layer = make(settings, {1, 4, 1});
        const auto y = outputsOf(*layer,
            {.inputs = {arrayOf({1, 4, 1}, {1, 2, 4, 8})},
                .masks = {maskOfSteps({1, 4}, {1, 0, 1, 0})}});
        QVERIFY(areClose(valuesOf(y[0]), {1, 0, 5, 0}));
        QVERIFY(areClose(valuesOf(y[1]), {5}));
    }
    void turnsTheMaskRoundWithTheSequence()
    {
        const auto layer = adder({{"return_sequences", true}, {"go_backwards", true}}, {1, 3, 1});
        const auto y = outputsOf(*layer,
            {.inputs = {arrayOf({1, 3, 1}, {1, 2, 4})}, .masks = {maskOfSteps({1, 3}, {1, 0, 1})}});
        QVERIFY(areClose(valuesOf(y.front()), {4, 4, 5}));
    }
    void passesTheMaskWithSequencesOnly()
    {
        for (const bool returnSequences : {false, true}) {
            const auto layer
                = adder({{"return_sequences", returnSequences}, {"return_state", true}}, {1, 3, 1});
            const Tensor x = placeholder({1, 3, 1}), mask = placeholder({1, 3}, DType::boolean);
            const Tensors masks
                = layer->computeMasks({.inputs = {x}, .masks = {mask}}, Tensors{x, x});
            QCOMPARE(masks.size(), std::size_t{2});
            QVERIFY((masks[0] == mask) == returnSequences);
            QVERIFY(!masks[1]);
        }
    }
    void handsItsStatesOnWhereItIsStateful()
    {
        const auto layer = adder({{"stateful", true}}, {1, 2, 1});
        const Array x = arrayOf({1, 2, 1}, {1, 2});
        QVERIFY(areClose(valuesOf(outputsOf(*layer, {.inputs = {x}}).front()), {3}));
        QVERIFY(areClose(valuesOf(outputsOf(*layer, {.inputs = {x}}).front()), {6}));
        dynamic_cast<BaseRnn&>(*layer).resetStates();
        QVERIFY(areClose(valuesOf(outputsOf(*layer, {.inputs = {x}}).front()), {3}));
        QCOMPARE(layer->weights().size(), std::size_t{2});
    }
    void needsAFixedBatchWhereItIsStateful()
    {
        const Config config{{"units", 1}, {"stateful", true}};
        QVERIFY_THROWS_EXCEPTION(ShapeError, builtLayer("LSTM", config, {{kUnknown, 3, 1}}));
        const auto layer = builtLayer("LSTM", config, {{2, 3, 1}});
        QVERIFY_THROWS_EXCEPTION(ShapeError, called(*layer, {3, 3, 1}));
    }
    void knowsShapesWithoutTheNumberOfSteps()
    {
        const auto layer = create<Layer>("LSTM",
            {{"units", 4}, {"return_sequences", true}, {"return_state", true}, {"dropout", 0.5}});
        const Tensors y = called(*layer, {kUnknown, kUnknown, 3});
        QCOMPARE(y.size(), std::size_t{3});
        QCOMPARE(y[0].shape(), (Shape{kUnknown, kUnknown, 4}));
        QCOMPARE(y[1].shape(), (Shape{kUnknown, 4}));
        const auto last = create<Layer>("GRU", {{"units", 4}, {"activation", "relu"}});
        QCOMPARE(called(*last, {kUnknown, kUnknown, 3}).front().shape(), (Shape{kUnknown, 4}));
    }
    void takesAnyNumberOfSteps()
    {
        const auto layer = adder(Config::object(), {1, 3, 1});
        const auto y = outputsOf(*layer, {.inputs = {arrayOf({1, 1, 1}, {5})}});
        QVERIFY(areClose(valuesOf(y.front()), {5}));
        QVERIFY_THROWS_EXCEPTION(ShapeError, called(*layer, {1, 0, 1}));
    }
    void unrollsOnlyWhatHasALength()
    {
        const auto layer = create<Layer>("GRU", {{"units", 4}, {"unroll", true}});
        QVERIFY_THROWS_EXCEPTION(ShapeError, called(*layer, {2, kUnknown, 3}));
        QCOMPARE(called(*layer, {2, 5, 3}).front().shape(), (Shape{2, 4}));
    }
    void refusesWhatDoesNotFit()
    {
        const auto layer = builtLayer("LSTM", {{"units", 2}}, {{2, 3, 4}});
        QVERIFY_THROWS_EXCEPTION(ShapeError, called(*layer, {2, 3, 5}));
        QVERIFY_THROWS_EXCEPTION(ShapeError, called(*layer, {2, 3}));
        QVERIFY_THROWS_EXCEPTION(ShapeError, builtLayer("LSTM", {{"units", 2}}, {{2, 3}}));
        QVERIFY_THROWS_EXCEPTION(
            ShapeError, builtLayer("LSTM", {{"units", 2}}, {{2, 3, kUnknown}}));
        const Array x = wavy({2, 3, 4});
        QVERIFY_THROWS_EXCEPTION(ShapeError, outputsOf(*layer, {.inputs = {x, wavy({2, 2})}}));
        QVERIFY_THROWS_EXCEPTION(
            ShapeError, outputsOf(*layer, {.inputs = {x, wavy({2, 3}), wavy({2, 3})}}));
        QVERIFY_THROWS_EXCEPTION(ShapeError,
            outputsOf(*layer, {.inputs = {x}, .masks = {maskOfSteps({2, 2}, {1, 1, 1, 1})}}));
        QVERIFY_THROWS_EXCEPTION(ConfigError,
            outputsOf(*layer, {.inputs = {x}, .named = {{"constants", {wavy({2, 2})}}}}));
    }
    void computesIntegersAsFloats()
    {
        const auto layer = adder(Config::object(), {1, 3, 1});
        const Array x = arrayOf({1, 3, 1}, {1, 2, 4}).cast(DType::int32);
        QVERIFY(areClose(valuesOf(outputsOf(*layer, {.inputs = {x}}).front()), {7}));
    }
    void keepsItsWeightsWhereASettingChanges()
    {
        for (const char* name : {"LSTM", "GRU", "ConvLSTM1D"}) {
            const bool isDense = std::string(name) != "ConvLSTM1D";
            const Config config
                = isDense ? Config{{"units", 2}} : Config{{"filters", 2}, {"kernel_size", 1}};
            const Shape shape = isDense ? Shape{1, 2, 3} : Shape{1, 2, 1, 3};
            const auto layer = builtLayer(name, config, {shape});
            const auto before = outputsOf(*layer, {.inputs = {wavy(shape)}});
            setParam(*layer, "dropout", 0.5);
            const auto after = outputsOf(*layer, {.inputs = {wavy(shape)}});
            QVERIFY(areClose(valuesOf(after.front()), valuesOf(before.front())));
        }
    }
    void countsItsStates()
    {
        const auto layer = builtLayer("LSTM", {{"units", 2}}, {{2, 3, 4}});
        QCOMPARE(dynamic_cast<BaseRnn&>(*layer).stateCount({2, 3, 4}), std::size_t{2});
    }
};

NW_TEST(BaseRnnTest)

} // namespace netwright

#include "tst_base_rnn.moc"
