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

class GruCellTest : public QObject {
    Q_OBJECT
private slots:
    void conforms_data()
    {
        QTest::addColumn<bool>("resetAfter");
        QTest::addRow("after") << true;
        QTest::addRow("before") << false;
    }
    void conforms()
    {
        QFETCH(bool, resetAfter);
        expectConforms({.layer = "GRUCell",
            .config = {{"units", 2}, {"reset_after", resetAfter}},
            .inputs = {{2, 3}, {2, 2}},
            .output = {2, 2},
            .weights = 3});
    }
    void addsBothBiases()
    {
        const auto cell = builtLayer("GRUCell", {{"units", 1}}, {{1, 1}, {1, 1}});
        setWeight(*cell, "kernel", {0, 0, 0});
        setWeight(*cell, "recurrent_kernel", {0, 0, 2});
        setWeight(*cell, "bias", {0, 0, 1, 0, 0, 3});
        const auto y = outputsOf(*cell, {.inputs = {arrayOf({1, 1}, {5}), arrayOf({1, 1}, {0.5})}});
        // z = r = 0.5, candidate tanh(1 + r * (2 h + 3))
        QVERIFY(areClose(valuesOf(y[0]), {0.25 + 0.5 * std::tanh(1 + 0.5 * 4)}));
        QVERIFY(areClose(valuesOf(y[1]), valuesOf(y[0])));
    }
};

NW_TEST(GruCellTest)

} // namespace netwright

#include "tst_gru_cell.moc"
