#include "tests/engine/layers/rnn/sequence_call.h"
#include "tests/support/conforms.h"
#include "tests/support/test.h"

namespace netwright {
using test::areClose;
using test::builtLayer;
using test::callLayer;
using test::copyWeights;
using test::expectConforms;
using test::keysOf;
using test::kStepwise;
using test::maskOfSteps;
using test::outputsOf;
using test::valuesOf;
using test::wavy;

class LstmTest : public QObject {
    Q_OBJECT
private slots:
    void conforms()
    {
        expectConforms({.layer = "LSTM",
            .config = {{"units", 2}},
            .input = {2, 3, 3},
            .output = {2, 2},
            .weights = 3});
    }
    void conformsWithSequencesAndStates()
    {
        expectConforms({.layer = "LSTM",
            .config = {{"units", 2}, {"return_sequences", true}, {"return_state", true},
                {"go_backwards", true}},
            .input = {2, 3, 3},
            .output = {2, 3, 2},
            .weights = 3});
    }
    void conformsStepByStep()
    {
        expectConforms({.layer = "LSTM",
            .config = {{"units", 2}, {"use_bias", false}, {"activation", "softsign"},
                {"recurrent_activation", "hard_sigmoid"}, {"return_sequences", true}},
            .input = {2, 3, 2},
            .output = {2, 3, 2},
            .weights = 2});
    }
    void conformsWithDropout()
    {
        expectConforms({.layer = "LSTM",
            .config = {{"units", 2}, {"dropout", 0.5}, {"recurrent_dropout", 0.5}},
            .input = {2, 3, 8},
            .output = {2, 2},
            .weights = 3,
            .isRandom = true});
    }
    void takesInitialStates()
    {
        const std::vector<Shape> shapes{{2, 3, 3}, {2, 2}, {2, 2}};
        expectConforms({.layer = "LSTM",
            .config = {{"units", 2}, {"return_state", true}},
            .inputs = shapes,
            .output = {2, 2},
            .weights = 3});
        const auto layer = builtLayer("LSTM", {{"units", 2}}, {{2, 3, 3}});
        const Array x = wavy({2, 3, 3}), h = wavy({2, 2}), c = wavy({2, 2});
        const Array positional = outputsOf(*layer, {.inputs = {x, h, c}}).front();
        const Array named
            = outputsOf(*layer, {.inputs = {x}, .named = {{"initial_state", {h, c}}}}).front();
        QVERIFY(areClose(valuesOf(positional), valuesOf(named)));
        const Array fromZero = outputsOf(*layer, {.inputs = {x}}).front();
        QVERIFY(!areClose(valuesOf(named), valuesOf(fromZero)));
    }
    void givesTheSameAtOnceAndStepByStep_data()
    {
        QTest::addColumn<bool>("hasMask");
        QTest::addColumn<bool>("hasStates");
        QTest::addColumn<bool>("givesZeros");
        for (const int number : {0, 1, 2, 3, 4, 5, 6, 7})
            QTest::addRow("%d", number) << bool(number & 1) << bool(number & 2) << bool(number & 4);
    }
    void givesTheSameAtOnceAndStepByStep()
    {
        QFETCH(bool, hasMask);
        QFETCH(bool, hasStates);
        QFETCH(bool, givesZeros);
        Config config{{"units", 2}, {"return_sequences", true}, {"return_state", true},
            {"go_backwards", true}, {"zero_output_for_mask", givesZeros}};
        const auto atOnce = builtLayer("LSTM", config, {{2, 4, 3}});
        config["activation"] = kStepwise;
        const auto stepwise = builtLayer("LSTM", config, {{2, 4, 3}});
        copyWeights(*atOnce, *stepwise);
        test::SequenceCall call{.inputs = {wavy({2, 4, 3})}};
        if (hasStates) call.named["initial_state"] = {wavy({2, 2}), wavy({2, 2})};
        if (hasMask) call.masks = {maskOfSteps({2, 4}, {1, 1, 0, 0, 0, 1, 1, 1})};
        const auto a = outputsOf(*atOnce, call), b = outputsOf(*stepwise, call);
        QCOMPARE(a.size(), std::size_t{3});
        for (std::size_t i = 0; i < a.size(); ++i)
            QVERIFY(areClose(valuesOf(a[i]), valuesOf(b[i])));
    }
    void dropsTheSameInputsAtEveryStep()
    {
        const auto layer = builtLayer("LSTM",
            {{"units", 1}, {"dropout", 0.5}, {"return_sequences", true}, {"seed", 4}}, {{1, 6, 1}});
        test::setWeight(*layer, "recurrent_kernel", {0, 0, 0, 0});
        test::setWeight(*layer, "bias", {0, -100, 0, 0}); // forgets, so that all steps are alike
        const Array x = test::arrayOf({1, 6, 1}, {1, 1, 1, 1, 1, 1});
        const auto y = valuesOf(
            outputsOf(*layer, {.inputs = {x}, .mode = CallContext::Mode::training}).front());
        for (const double value : y) QVERIFY(areClose({value}, {y.front()}));
    }
    void countsSteps()
    {
        const auto layer = builtLayer("LSTM", {{"units", 2}}, {{1, 5, 3}});
        QCOMPARE(layer->flops({{1, 5, 3}}, {{1, 2}}), 5.0 * 2 * 8 * (3 + 2));
        QCOMPARE(layer->flops({{kUnknown, kUnknown, 3}}, {{kUnknown, 2}}), 2.0 * 8 * (3 + 2));
    }
    void startsWithOpenForgetGates()
    {
        const auto layer = builtLayer("LSTM", {{"units", 2}}, {{1, 1, 1}});
        const Array& bias = layer->weights()[2]->weight.variable().value;
        QCOMPARE(valuesOf(bias), (std::vector<double>{0, 0, 1, 1, 0, 0, 0, 0}));
        const auto shut
            = builtLayer("LSTM", {{"units", 1}, {"unit_forget_bias", false}}, {{1, 1, 1}});
        QCOMPARE(valuesOf(shut->weights()[2]->weight.variable().value),
            (std::vector<double>{0, 0, 0, 0}));
    }
    void namesItsWeightsAsKerasDoes()
    {
        const auto layer = builtLayer("LSTM", {{"units", 2}}, {{1, 1, 1}});
        layer->setPath("lstm");
        std::vector<std::string> paths;
        for (const LayerWeight* weight : layer->weights())
            paths.push_back(weight->weight.variable().path);
        QCOMPARE(paths,
            (std::vector<std::string>{"lstm/lstm_cell/kernel", "lstm/lstm_cell/recurrent_kernel",
                "lstm/lstm_cell/bias"}));
        QCOMPARE(layer->sublayers().front().first, std::string("cell"));
    }
    void writesItsSettingsInKerasOrder()
    {
        const auto layer = create<Layer>("LSTM", {{"units", 2}});
        QCOMPARE(keysOf(configOf(*layer)),
            (std::vector<std::string>{"trainable", "dtype", "return_sequences", "return_state",
                "go_backwards", "stateful", "unroll", "zero_output_for_mask", "units", "activation",
                "recurrent_activation", "use_bias", "kernel_initializer", "recurrent_initializer",
                "bias_initializer", "unit_forget_bias", "kernel_regularizer",
                "recurrent_regularizer", "bias_regularizer", "activity_regularizer",
                "kernel_constraint", "recurrent_constraint", "bias_constraint", "dropout",
                "recurrent_dropout", "seed"}));
    }
    void takesKeysOfKeras2FromFiles()
    {
        const Value old = Value::parse(R"({"class_name": "LSTM",
            "config": {"units": 2, "implementation": 2, "time_major": false}})");
        QVERIFY(deserialize<Layer>(old)->unknownKeys().empty());
    }
    void acceptsOnlySensibleSettings()
    {
        QVERIFY_THROWS_EXCEPTION(ConfigError, create<Layer>("LSTM"));
        QVERIFY_THROWS_EXCEPTION(ConfigError, create<Layer>("LSTM", {{"units", 0}}));
        QVERIFY_THROWS_EXCEPTION(
            ConfigError, create<Layer>("LSTM", {{"units", 1}, {"dropout", 1.5}}));
        QVERIFY_THROWS_EXCEPTION(
            ConfigError, create<Layer>("LSTM", {{"units", 1}, {"use_cudnn", "perhaps"}}));
        create<Layer>("LSTM", {{"units", 1}, {"use_cudnn", false}});
    }
};

NW_TEST(LstmTest)

} // namespace netwright

#include "tst_lstm.moc"
