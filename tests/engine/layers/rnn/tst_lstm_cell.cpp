#include "tests/engine/layers/rnn/sequence_call.h"
#include "tests/support/conforms.h"
#include "tests/support/test.h"

#include <cmath>

namespace netwright {
using test::areClose;
using test::arrayOf;
using test::builtLayer;
using test::expectConforms;
using test::keysOf;
using test::outputsOf;
using test::setWeight;
using test::valuesOf;

class LstmCellTest : public QObject {
    Q_OBJECT
private slots:
    void conforms()
    {
        expectConforms({.layer = "LSTMCell",
            .config = {{"units", 2}},
            .inputs = {{2, 3}, {2, 2}, {2, 2}},
            .output = {2, 2},
            .weights = 3});
    }
    void conformsWithDropout()
    {
        expectConforms({.layer = "LSTMCell",
            .config = {{"units", 2}, {"dropout", 0.5}, {"recurrent_dropout", 0.4}},
            .inputs = {{3, 8}, {3, 2}, {3, 2}},
            .output = {3, 2},
            .weights = 3,
            .isRandom = true});
    }
    void givesOutputAndBothStates()
    {
        const auto cell = builtLayer("LSTMCell", {{"units", 1}}, {{1, 1}, {1, 1}, {1, 1}});
        setWeight(*cell, "kernel", {0, 0, 0, 0});
        setWeight(*cell, "recurrent_kernel", {0, 0, 0, 0});
        setWeight(*cell, "bias", {0, 0, 0, 0});
        const Array zero = arrayOf({1, 1}, {0});
        const auto y = outputsOf(*cell, {.inputs = {zero, zero, arrayOf({1, 1}, {2})}});
        const double h = 0.5 * std::tanh(1.0);
        QVERIFY(areClose(valuesOf(y[0]), {h}));
        QVERIFY(areClose(valuesOf(y[1]), {h}));
        QVERIFY(areClose(valuesOf(y[2]), {1}));
    }
    void writesItsSettingsInKerasOrder()
    {
        const auto keys = keysOf(configOf(*create<Layer>("LSTMCell", {{"units", 2}})));
        QCOMPARE((std::vector<std::string>(keys.begin() + 2, keys.begin() + 8)),
            (std::vector<std::string>{"units", "activation", "recurrent_activation", "use_bias",
                "unit_forget_bias", "kernel_initializer"}));
    }
};

NW_TEST(LstmCellTest)

} // namespace netwright

#include "tst_lstm_cell.moc"
