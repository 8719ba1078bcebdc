#include "tests/engine/layers/rnn/sequence_call.h"
#include "tests/support/conforms.h"
#include "tests/support/test.h"

#include <cmath>

namespace netwright {
using test::areClose;
using test::arrayOf;
using test::builtLayer;
using test::expectConforms;
using test::outputsOf;
using test::setWeight;
using test::valuesOf;

class SimpleRnnCellTest : public QObject {
    Q_OBJECT
private slots:
    void conforms()
    {
        expectConforms({.layer = "SimpleRNNCell",
            .config = {{"units", 2}},
            .inputs = {{2, 3}, {2, 2}},
            .output = {2, 2},
            .weights = 3});
    }
    void conformsWithDropout()
    {
        expectConforms({.layer = "SimpleRNNCell",
            .config = {{"units", 2}, {"recurrent_dropout", 0.5}, {"activation", "relu"}},
            .inputs = {{4, 3}, {4, 2}},
            .output = {4, 2},
            .weights = 3,
            .isRandom = true});
    }
    void addsInputAndState()
    {
        const auto cell = builtLayer("SimpleRNNCell", {{"units", 1}}, {{1, 1}, {1, 1}});
        setWeight(*cell, "kernel", {2});
        setWeight(*cell, "recurrent_kernel", {0.5});
        setWeight(*cell, "bias", {0.25});
        const auto y
            = outputsOf(*cell, {.inputs = {arrayOf({1, 1}, {0.5}), arrayOf({1, 1}, {-3})}});
        QVERIFY(areClose(valuesOf(y[0]), {std::tanh(1 - 1.5 + 0.25)}));
        QVERIFY(areClose(valuesOf(y[1]), valuesOf(y[0])));
    }
};

NW_TEST(SimpleRnnCellTest)

} // namespace netwright

#include "tst_simple_rnn_cell.moc"
