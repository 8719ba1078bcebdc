#include "tests/engine/layers/rnn/sequence_call.h"
#include "tests/support/conforms.h"
#include "tests/support/test.h"

namespace netwright {
using test::areClose;
using test::arrayOf;
using test::builtLayer;
using test::expectConforms;
using test::maskOfSteps;
using test::outputsOf;
using test::setWeight;
using test::valuesOf;
using test::wavy;

namespace {

Value recurrent(const std::string& name, Config config)
{
    config["units"] = config.value("units", 2);
    return {{"class_name", name}, {"config", config}};
}

// Two layers that add their inputs up.
std::unique_ptr<Layer> addingLayer(const Value& mergeMode, const Config& config)
{
    Config inner = config;
    inner["units"] = 1;
    inner["activation"] = "relu";
    inner["use_bias"] = false;
    for (const char* key : {"kernel_initializer", "recurrent_initializer"}) inner[key] = "ones";
    return builtLayer("Bidirectional",
        {{"layer", recurrent("SimpleRNN", inner)}, {"merge_mode", mergeMode}}, {{1, 3, 1}});
}

} // namespace

class BidirectionalTest : public QObject {
    Q_OBJECT
private slots:
    void conforms_data()
    {
        QTest::addColumn<QString>("mode");
        QTest::addColumn<int>("width");
        QTest::addRow("concat") << "concat" << 4;
        QTest::addRow("sum") << "sum" << 2;
        QTest::addRow("mul") << "mul" << 2;
        QTest::addRow("ave") << "ave" << 2;
    }
    void conforms()
    {
        QFETCH(QString, mode);
        QFETCH(int, width);
        expectConforms({.layer = "Bidirectional",
            .config = {{"layer", recurrent("GRU", {{"return_sequences", true}})},
                {"merge_mode", mode.toStdString()}},
            .input = {2, 3, 3},
            .output = {2, 3, width},
            .weights = 6});
    }
    void conformsWithBothOutputsAndStates()
    {
        expectConforms({.layer = "Bidirectional",
            .config
            = {{"layer", recurrent("LSTM", {{"return_state", true}})}, {"merge_mode", nullptr}},
            .input = {2, 3, 3},
            .output = {2, 2},
            .weights = 6});
    }
    void readsInBothDirections()
    {
        const Array x = arrayOf({1, 3, 1}, {1, 2, 4});
        const Config all{{"return_sequences", true}};
        const auto both = addingLayer("concat", all);
        QVERIFY(areClose(valuesOf(outputsOf(*both, {.inputs = {x}}).front()), {1, 7, 3, 6, 7, 4}));
        const auto sum = addingLayer("sum", all);
        QVERIFY(areClose(valuesOf(outputsOf(*sum, {.inputs = {x}}).front()), {8, 9, 11}));
        const auto product = addingLayer("mul", all);
        QVERIFY(areClose(valuesOf(outputsOf(*product, {.inputs = {x}}).front()), {7, 18, 28}));
        const auto mean = addingLayer("ave", Config::object());
        QVERIFY(areClose(valuesOf(outputsOf(*mean, {.inputs = {x}}).front()), {7}));
        const auto apart = outputsOf(*addingLayer(nullptr, all), {.inputs = {x}});
        QCOMPARE(apart.size(), std::size_t{2});
        QVERIFY(areClose(valuesOf(apart[1]), {7, 6, 4}));
    }
    void putsZerosWhereItIsMasked()
    {
        const auto layer = addingLayer("concat", {{"return_sequences", true}});
        const auto y = outputsOf(*layer,
            {.inputs = {arrayOf({1, 3, 1}, {1, 2, 4})}, .masks = {maskOfSteps({1, 3}, {1, 1, 0})}});
        QVERIFY(areClose(valuesOf(y.front()), {1, 3, 3, 2, 0, 0}));
    }
    void givesEachLayerItsHalfOfTheStates()
    {
        const auto layer = addingLayer("concat", {{"return_state", true}});
        const Array x = arrayOf({1, 3, 1}, {1, 2, 4});
        const Array ten = arrayOf({1, 1}, {10}), hundred = arrayOf({1, 1}, {100});
        const auto named
            = outputsOf(*layer, {.inputs = {x}, .named = {{"initial_state", {ten, hundred}}}});
        QCOMPARE(named.size(), std::size_t{3});
        QVERIFY(areClose(valuesOf(named[0]), {17, 107}));
        QVERIFY(areClose(valuesOf(named[2]), {107}));
        const auto inputs = outputsOf(*layer, {.inputs = {x, ten, hundred}});
        QVERIFY(areClose(valuesOf(inputs[0]), {17, 107}));
        QVERIFY_THROWS_EXCEPTION(ShapeError, outputsOf(*layer, {.inputs = {x, ten}}));
    }
    void masksItsOutputsButNotTheStates()
    {
        const auto layer
            = addingLayer(nullptr, {{"return_state", true}, {"return_sequences", true}});
        const Tensor x = placeholder({1, 3, 1}), mask = placeholder({1, 3}, DType::boolean);
        const Tensors masks = layer->computeMasks({.inputs = {x}, .masks = {mask}}, Tensors(4, x));
        QVERIFY(masks[0] == mask && masks[1] == mask);
        QVERIFY(!masks[2] && !masks[3]);
    }
    void namesBothLayersAsKerasDoes()
    {
        const auto layer = builtLayer(
            "Bidirectional", {{"layer", recurrent("LSTM", {{"name", "lstm"}})}}, {{1, 2, 1}});
        layer->setPath("bidirectional");
        QCOMPARE(layer->weights()[0]->weight.variable().path,
            std::string("bidirectional/forward_lstm/lstm_cell/kernel"));
        QCOMPARE(layer->weights()[3]->weight.variable().path,
            std::string("bidirectional/backward_lstm/lstm_cell/kernel"));
        const Config config = configOf(*layer);
        QCOMPARE(config["layer"]["config"]["name"], Value("forward_lstm"));
        QCOMPARE(config["backward_layer"]["config"]["go_backwards"], Value(true));
        QCOMPARE(configOf(*create<Layer>("Bidirectional", config)), config);
    }
    void takesABackwardLayer()
    {
        const Config config{{"layer", recurrent("LSTM", Config::object())},
            {"backward_layer", recurrent("GRU", {{"units", 3}, {"go_backwards", true}})}};
        const auto layer = builtLayer("Bidirectional", config, {{2, 3, 1}});
        QCOMPARE(outputsOf(*layer, {.inputs = {wavy({2, 3, 1})}}).front().shape(), (Shape{2, 5}));
        Config summed = config;
        summed["merge_mode"] = "sum";
        QVERIFY_THROWS_EXCEPTION(ShapeError, builtLayer("Bidirectional", summed, {{2, 3, 1}}));
    }
    void refusesLayersThatContradict()
    {
        const Value lstm = recurrent("LSTM", Config::object());
        QVERIFY_THROWS_EXCEPTION(ConfigError,
            create<Layer>("Bidirectional", {{"layer", lstm}, {"backward_layer", lstm}}));
        const Value sequences
            = recurrent("LSTM", {{"go_backwards", true}, {"return_sequences", true}});
        QVERIFY_THROWS_EXCEPTION(ConfigError,
            create<Layer>("Bidirectional", {{"layer", lstm}, {"backward_layer", sequences}}));
        QVERIFY_THROWS_EXCEPTION(ConfigError,
            create<Layer>("Bidirectional", {{"layer", recurrent("Dense", Config::object())}}));
        QVERIFY_THROWS_EXCEPTION(
            ConfigError, create<Layer>("Bidirectional", {{"layer", lstm}, {"merge_mode", "max"}}));
        QVERIFY_THROWS_EXCEPTION(ConfigError, create<Layer>("Bidirectional"));
    }
    void followsAChangeOfItsLayer()
    {
        const auto layer
            = create<Layer>("Bidirectional", {{"layer", recurrent("LSTM", Config::object())}});
        setParam(*layer, "layer", recurrent("GRU", {{"units", 5}}));
        QCOMPARE(configOf(*layer)["backward_layer"]["class_name"], Value("GRU"));
        Layer* const backward = layer->sublayers()[1].second;
        setParam(*layer, "merge_mode", "sum");
        QCOMPARE(layer->sublayers()[1].second, backward);
    }
    void staysWholeWhereAChangeIsRefused()
    {
        const auto layer
            = create<Layer>("Bidirectional", {{"layer", recurrent("LSTM", Config::object())}});
        const Config before = configOf(*layer);
        QVERIFY_THROWS_EXCEPTION(ConfigError, setParam(*layer, "layer", nullptr));
        QCOMPARE(configOf(*layer), before);
        QCOMPARE(layer->sublayers()[0].second->schema().name, std::string("LSTM"));
    }
};

NW_TEST(BidirectionalTest)

} // namespace netwright

#include "tst_bidirectional.moc"
