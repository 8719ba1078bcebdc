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

class ConvLstm2dTest : public QObject {
    Q_OBJECT
private slots:
    void conforms()
    {
        expectConforms({.layer = "ConvLSTM2D",
            .config = {{"filters", 1}, {"kernel_size", 2}, {"padding", "same"}},
            .input = {1, 2, 3, 2, 2},
            .output = {1, 3, 2, 1},
            .weights = 3});
    }
    void conformsWithChannelsFirst()
    {
        expectConforms({.layer = "ConvLSTM2D",
            .config = {{"filters", 2}, {"kernel_size", {2, 1}}, {"strides", 2},
                {"data_format", "channels_first"}, {"return_sequences", true}, {"use_bias", false}},
            .input = {1, 2, 1, 4, 3},
            .output = {1, 2, 2, 2, 2},
            .weights = 2});
    }
    void givesTheSameInBothDataFormats()
    {
        Config config{{"filters", 2}, {"kernel_size", 2}, {"return_sequences", true}};
        const auto last = builtLayer("ConvLSTM2D", config, {{1, 2, 3, 3, 1}});
        config["data_format"] = "channels_first";
        const auto first = builtLayer("ConvLSTM2D", config, {{1, 2, 1, 3, 3}});
        copyWeights(*last, *first);
        const Array x = wavy({1, 2, 3, 3, 1});
        const auto a = valuesOf(outputsOf(*last, {.inputs = {x}}).front());
        const auto b
            = valuesOf(outputsOf(*first, {.inputs = {x.reshaped({1, 2, 1, 3, 3})}}).front());
        for (std::size_t step = 0; step < 2; ++step)
            for (std::size_t place = 0; place < 4; ++place)
                for (std::size_t channel = 0; channel < 2; ++channel)
                    QVERIFY(areClose({a[(step * 4 + place) * 2 + channel]},
                        {b[(step * 2 + channel) * 4 + place]}));
    }
    void leavesMaskedStepsOut()
    {
        const auto layer = builtLayer("ConvLSTM2D",
            {{"filters", 1}, {"kernel_size", 2}, {"return_state", true}}, {{1, 3, 2, 2, 1}});
        const Array x = wavy({1, 3, 2, 2, 1});
        const auto masked
            = outputsOf(*layer, {.inputs = {x}, .masks = {maskOfSteps({1, 3}, {1, 0, 0})}});
        Array first({1, 1, 2, 2, 1}, DType::float32);
        for (std::size_t i = 0; i < 4; ++i) first.set(i, x.at(i));
        const auto alone = outputsOf(*layer, {.inputs = {first}});
        for (std::size_t i = 0; i < 3; ++i)
            QVERIFY(areClose(valuesOf(masked[i]), valuesOf(alone[i])));
    }
    void namesItsWeightsAsKerasDoes()
    {
        const auto layer
            = builtLayer("ConvLSTM2D", {{"filters", 1}, {"kernel_size", 2}}, {{1, 3, 2, 2, 1}});
        layer->setPath("conv_lstm2d");
        QCOMPARE(layer->weights()[0]->weight.variable().path,
            std::string("conv_lstm2d/conv_lstm_cell/kernel"));
        QCOMPARE(layer->weights()[1]->weight.variable().shape, (Shape{2, 2, 1, 4}));
        QCOMPARE(layer->flops({{1, 3, 2, 2, 1}}, {{1, 1, 1, 1}}), 3.0 * 2 * (16 + 16));
    }
    void writesNoCell()
    {
        const auto layer = create<Layer>("ConvLSTM2D", {{"filters", 1}, {"kernel_size", 2}});
        QVERIFY(!configOf(*layer).contains("cell"));
        QCOMPARE(configOf(*layer)["kernel_size"], (Value{2, 2}));
    }
};

NW_TEST(ConvLstm2dTest)

} // namespace netwright

#include "tst_conv_lstm2d.moc"
