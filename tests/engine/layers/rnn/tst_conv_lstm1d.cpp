#include "tests/engine/layers/rnn/sequence_call.h"
#include "tests/support/conforms.h"
#include "tests/support/test.h"

namespace netwright {
using test::areClose;
using test::builtLayer;
using test::expectConforms;
using test::outputsOf;
using test::valuesOf;
using test::wavy;

class ConvLstm1dTest : public QObject {
    Q_OBJECT
private slots:
    void conforms()
    {
        expectConforms({.layer = "ConvLSTM1D",
            .config = {{"filters", 2}, {"kernel_size", 2}},
            .input = {2, 2, 4, 2},
            .output = {2, 3, 2},
            .weights = 3});
    }
    void conformsWithDilationAndSequences()
    {
        expectConforms({.layer = "ConvLSTM1D",
            .config = {{"filters", 1}, {"kernel_size", {2}}, {"dilation_rate", 2},
                {"padding", "same"}, {"return_sequences", true}, {"return_state", true}},
            .input = {1, 3, 4, 1},
            .output = {1, 3, 4, 1},
            .weights = 3});
    }
    void conformsWithDropout()
    {
        expectConforms({.layer = "ConvLSTM1D",
            .config
            = {{"filters", 1}, {"kernel_size", 2}, {"dropout", 0.5}, {"recurrent_dropout", 0.3}},
            .input = {2, 2, 4, 2},
            .output = {2, 3, 1},
            .weights = 3,
            .isRandom = true});
    }
    // With a kernel that covers one cell and one cell there is, it is an LSTM.
    void isAnLstmWhereThereIsOneCell()
    {
        const auto conv = builtLayer("ConvLSTM1D",
            {{"filters", 2}, {"kernel_size", 1}, {"return_sequences", true}}, {{2, 3, 1, 4}});
        const auto dense
            = builtLayer("LSTM", {{"units", 2}, {"return_sequences", true}}, {{2, 3, 4}});
        for (std::size_t i = 0; i < 3; ++i) {
            Variable& target = dense->weights()[i]->weight.variable();
            target.value.assign(conv->weights()[i]->weight.variable().value.reshaped(target.shape));
            ++target.version;
        }
        const Array x = wavy({2, 3, 4});
        QVERIFY(areClose(valuesOf(outputsOf(*conv, {.inputs = {x.reshaped({2, 3, 1, 4})}}).front()),
            valuesOf(outputsOf(*dense, {.inputs = {x}}).front())));
    }
    void needsToKnowItsLengths()
    {
        QVERIFY_THROWS_EXCEPTION(ShapeError,
            builtLayer("ConvLSTM1D", {{"filters", 1}, {"kernel_size", 2}}, {{2, 3, kUnknown, 1}}));
        QVERIFY_THROWS_EXCEPTION(ShapeError,
            builtLayer("ConvLSTM1D", {{"filters", 1}, {"kernel_size", 2}}, {{2, 3, 4}}));
        QVERIFY_THROWS_EXCEPTION(ShapeError,
            builtLayer("ConvLSTM1D", {{"filters", 1}, {"kernel_size", 5}}, {{2, 3, 4, 1}}));
    }
    void refusesStridesWithDilation()
    {
        QVERIFY_THROWS_EXCEPTION(ConfigError,
            create<Layer>("ConvLSTM1D",
                {{"filters", 1}, {"kernel_size", 2}, {"strides", 2}, {"dilation_rate", 2}}));
        QVERIFY_THROWS_EXCEPTION(ConfigError,
            create<Layer>(
                "ConvLSTM1D", {{"filters", 1}, {"kernel_size", 2}, {"padding", "causal"}}));
    }
};

NW_TEST(ConvLstm1dTest)

} // namespace netwright

#include "tst_conv_lstm1d.moc"
