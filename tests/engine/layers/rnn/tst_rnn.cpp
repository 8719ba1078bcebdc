#include "tests/engine/layers/rnn/sequence_call.h"
#include "tests/support/conforms.h"
#include "tests/support/test.h"

namespace netwright {
using test::areClose;
using test::builtLayer;
using test::copyWeights;
using test::expectConforms;
using test::maskOfSteps;
using test::outputsOf;
using test::valuesOf;
using test::wavy;

namespace {

Value cell(const std::string& name, int units, const std::string& activation = "tanh")
{
    return {{"class_name", name}, {"config", {{"units", units}, {"activation", activation}}}};
}

} // namespace

class RnnTest : public QObject {
    Q_OBJECT
private slots:
    void conforms()
    {
        expectConforms({.layer = "RNN",
            .config = {{"cell", cell("GRUCell", 2)}, {"return_sequences", true}},
            .input = {2, 3, 3},
            .output = {2, 3, 2},
            .weights = 3});
    }
    void conformsWithSeveralCells()
    {
        const Value cells{cell("LSTMCell", 2), cell("SimpleRNNCell", 3)};
        expectConforms({.layer = "RNN",
            .config
            = {{"cell", {{"class_name", "StackedRNNCells"}, {"config", {{"cells", cells}}}}},
                {"return_state", true}},
            .input = {2, 3, 2},
            .output = {2, 3},
            .weights = 6});
    }
    void stacksCellsInAList()
    {
        const auto layer
            = create<Layer>("RNN", {{"cell", {cell("LSTMCell", 2), cell("LSTMCell", 3)}}});
        QCOMPARE(configOf(*layer)["cell"]["class_name"], Value("StackedRNNCells"));
        QCOMPARE(layer->sublayers().front().second->name, std::string("stacked_rnn_cells"));
    }
    // One cell after the other does its whole sequence, or all do one step after the other.
    void givesTheSameAtOnceAndStepByStep()
    {
        const auto make = [](const std::string& upper) {
            return builtLayer("RNN",
                {{"cell",
                     {cell("LSTMCell", 2), cell("GRUCell", 3), cell("SimpleRNNCell", 2, upper)}},
                    {"return_sequences", true}, {"return_state", true}},
                {{2, 4, 3}});
        };
        const auto atOnce = make("relu");
        const auto stepwise = make("leaky_relu");
        setParam(*stepwise->sublayers()[0].second->sublayers()[2].second, "activation",
            {{"class_name", "relu"}, {"config", Value::object()}});
        copyWeights(*atOnce, *stepwise);
        const test::SequenceCall call{.inputs = {wavy({2, 4, 3})},
            .masks = {maskOfSteps({2, 4}, {0, 1, 0, 1, 1, 1, 1, 0})},
            .named = {{"initial_state", {wavy({2, 2}), wavy({2, 2}), wavy({2, 3}), wavy({2, 2})}}}};
        const auto a = outputsOf(*atOnce, call), b = outputsOf(*stepwise, call);
        QCOMPARE(a.size(), std::size_t{5});
        for (std::size_t i = 0; i < a.size(); ++i)
            QVERIFY(areClose(valuesOf(a[i]), valuesOf(b[i])));
    }
    void doesWhatTheLayerOfItsCellDoes()
    {
        const auto layer = builtLayer("LSTM", {{"units", 2}}, {{2, 4, 3}});
        const auto rnn = builtLayer("RNN", {{"cell", cell("LSTMCell", 2)}}, {{2, 4, 3}});
        copyWeights(*layer, *rnn);
        const Array x = wavy({2, 4, 3});
        QVERIFY(areClose(valuesOf(outputsOf(*layer, {.inputs = {x}}).front()),
            valuesOf(outputsOf(*rnn, {.inputs = {x}}).front())));
    }
    void needsACell()
    {
        QVERIFY_THROWS_EXCEPTION(ConfigError, create<Layer>("RNN"));
        QVERIFY_THROWS_EXCEPTION(ConfigError, create<Layer>("RNN", {{"cell", nullptr}}));
        QVERIFY_THROWS_EXCEPTION(ConfigError, create<Layer>("RNN", {{"cell", cell("Dense", 2)}}));
    }
    void namesItsWeightsAsKerasDoes()
    {
        const auto layer
            = builtLayer("RNN", {{"cell", {cell("LSTMCell", 2), cell("GRUCell", 3)}}}, {{2, 4, 3}});
        layer->setPath("rnn");
        QCOMPARE(layer->weights()[3]->weight.variable().path,
            std::string("rnn/stacked_rnn_cells/gru_cell/kernel"));
    }
};

NW_TEST(RnnTest)

} // namespace netwright

#include "tst_rnn.moc"
