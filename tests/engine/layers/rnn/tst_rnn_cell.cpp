#include "engine/layers/rnn/rnn_cell.h"

#include "tests/engine/layers/rnn/sequence_call.h"
#include "tests/support/test.h"

namespace netwright {
using test::areClose;
using test::builtLayer;
using test::outputsOf;
using test::valuesOf;
using test::wavy;

class RnnCellTest : public QObject {
    Q_OBJECT
private slots:
    void takesStatesAsInputsOrByName()
    {
        const auto cell = builtLayer("LSTMCell", {{"units", 2}}, {{3, 4}, {3, 2}, {3, 2}});
        const Array x = wavy({3, 4}), h = wavy({3, 2}), c = wavy({3, 2});
        const auto a = outputsOf(*cell, {.inputs = {x, h, c}});
        const auto b = outputsOf(*cell, {.inputs = {x}, .named = {{"states", {h, c}}}});
        QCOMPARE(a.size(), std::size_t{3});
        for (std::size_t i = 0; i < a.size(); ++i)
            QVERIFY(areClose(valuesOf(a[i]), valuesOf(b[i])));
    }
    void refusesStatesThatDoNotFit()
    {
        QVERIFY_THROWS_EXCEPTION(ShapeError, builtLayer("GRUCell", {{"units", 2}}, {{3, 4}}));
        QVERIFY_THROWS_EXCEPTION(
            ShapeError, builtLayer("GRUCell", {{"units", 2}}, {{3, 4}, {3, 3}}));
        QVERIFY_THROWS_EXCEPTION(
            ShapeError, builtLayer("GRUCell", {{"units", 2}}, {{3, 1, 4}, {3, 2}}));
    }
    void drawsInTrainingOnly()
    {
        const auto layer = create<Layer>("LSTMCell", {{"units", 2}, {"dropout", 0.5}});
        const auto& cell = dynamic_cast<const RnnCell&>(*layer);
        CallContext inference(CallContext::Mode::inference);
        QVERIFY(!cell.draw({3, 4}, inference).input);
        CallContext training(CallContext::Mode::training);
        const RnnCell::Draws draws = cell.draw({3, 4}, training);
        QCOMPARE(draws.input.shape(), (Shape{3, 4}));
        QVERIFY(!draws.state);
    }
    void dropsNothingAtARateOfOne()
    {
        const auto layer = create<Layer>("LSTMCell", {{"units", 2}, {"dropout", 1.0}});
        CallContext training(CallContext::Mode::training);
        QVERIFY(!dynamic_cast<const RnnCell&>(*layer).draw({3, 4}, training).input);
    }
    void isBuiltForStepsOnce()
    {
        const auto layer = create<Layer>("GRUCell", {{"units", 2}});
        auto& cell = dynamic_cast<RnnCell&>(*layer);
        cell.buildForSteps({{kUnknown, 4}, DType::float32});
        cell.buildForSteps({{kUnknown, 4}, DType::float32});
        QCOMPARE(layer->weights().size(), std::size_t{3});
        QCOMPARE(layer->flops({{2, 4}}, {{2, 2}}), 2.0 * 2 * 6 * (4 + 2));
    }
};

NW_TEST(RnnCellTest)

} // namespace netwright

#include "tst_rnn_cell.moc"
