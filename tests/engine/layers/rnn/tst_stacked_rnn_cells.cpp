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

namespace {

Value plainCell(const std::string& name, int units)
{
    return {{"class_name", name}, {"config", {{"units", units}}}};
}

} // namespace

class StackedRnnCellsTest : public QObject {
    Q_OBJECT
private slots:
    void conforms()
    {
        expectConforms({.layer = "StackedRNNCells",
            .config = {{"cells", {plainCell("LSTMCell", 2), plainCell("GRUCell", 3)}}},
            .inputs = {{2, 4}, {2, 2}, {2, 2}, {2, 3}},
            .output = {2, 3},
            .weights = 6});
    }
    void givesEachCellWhatTheOneBeforePutOut()
    {
        const auto stack = builtLayer("StackedRNNCells",
            {{"cells", {plainCell("SimpleRNNCell", 2), plainCell("SimpleRNNCell", 3)}}},
            {{2, 4}, {2, 2}, {2, 3}});
        const Array x = wavy({2, 4}), first = wavy({2, 2}), second = wavy({2, 3});
        const auto all = outputsOf(*stack, {.inputs = {x, first, second}});
        QCOMPARE(all.size(), std::size_t{3});
        const auto inner = stack->sublayers();
        const auto lower = outputsOf(*inner[0].second, {.inputs = {x, first}});
        const auto upper = outputsOf(*inner[1].second, {.inputs = {lower[0], second}});
        QVERIFY(areClose(valuesOf(all[0]), valuesOf(upper[0])));
        QVERIFY(areClose(valuesOf(all[1]), valuesOf(lower[1])));
        QVERIFY(areClose(valuesOf(all[2]), valuesOf(upper[1])));
    }
    void namesItsCellsAsFilesDo()
    {
        const auto stack = create<Layer>("StackedRNNCells",
            {{"cells",
                {plainCell("LSTMCell", 2), plainCell("GRUCell", 3), plainCell("LSTMCell", 4)}}});
        const auto inner = stack->sublayers();
        QCOMPARE(inner[0].first, std::string("cells/lstm_cell"));
        QCOMPARE(inner[1].first, std::string("cells/gru_cell"));
        QCOMPARE(inner[2].first, std::string("cells/lstm_cell_1"));
        QCOMPARE(inner[2].second->name, std::string("lstm_cell_1"));
    }
    void addsUpTheFlops()
    {
        const auto stack = create<Layer>("StackedRNNCells",
            {{"cells", {plainCell("SimpleRNNCell", 2), plainCell("SimpleRNNCell", 3)}}});
        builtLayer("RNN", {{"cell", serialize(*stack)}}, {{1, 2, 4}});
        CallContext context(CallContext::Mode::inference);
        (*stack)(
            {.inputs = {placeholder({1, 4}), placeholder({1, 2}), placeholder({1, 3})}}, context);
        QCOMPARE(stack->flops({{1, 4}}, {{1, 3}}), 2.0 * (2 * (4 + 2) + 3 * (2 + 3)));
    }
    void takesCellsOnly()
    {
        QVERIFY_THROWS_EXCEPTION(
            ConfigError, create<Layer>("StackedRNNCells", {{"cells", Value::array()}}));
        QVERIFY_THROWS_EXCEPTION(
            ConfigError, create<Layer>("StackedRNNCells", {{"cells", {plainCell("Dense", 2)}}}));
        QVERIFY_THROWS_EXCEPTION(ConfigError, create<Layer>("StackedRNNCells"));
    }
};

NW_TEST(StackedRnnCellsTest)

} // namespace netwright

#include "tst_stacked_rnn_cells.moc"
