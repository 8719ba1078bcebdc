#include "engine/layers/call_context.h"

#include "engine/base/error.h"
#include "tests/support/test.h"

namespace netwright {

class CallContextTest : public QObject {
    Q_OBJECT
private slots:
    void joinsTheNamesOfWhatWasEntered()
    {
        CallContext context(CallContext::Mode::training);
        QVERIFY(context.isTraining());
        context.enter("model");
        context.enter("dense");
        QCOMPARE(context.path(), std::string("model/dense"));
        context.leave();
        QCOMPARE(context.path(), std::string("model"));
    }
    void readsWhatWasAssigned()
    {
        CallContext context(CallContext::Mode::training);
        const Weight weight(makeVariable("count", {2}, DType::float32, false));
        QVERIFY(context.read(weight) == Tensor(weight));
        const Tensor first = placeholder({2});
        const Tensor second = placeholder({2});
        context.assign(weight, first);
        QVERIFY(context.read(weight) == first);
        context.assign(weight, second);
        QVERIFY(context.read(weight) == second);
        QCOMPARE(context.assignments().size(), std::size_t{1});
    }
    void refusesToAssignAnotherShapeOrType()
    {
        CallContext context(CallContext::Mode::training);
        const Weight weight(makeVariable("count", {2}, DType::float32, false));
        QVERIFY_THROWS_EXCEPTION(ShapeError, context.assign(weight, placeholder({3})));
        QVERIFY_THROWS_EXCEPTION(
            ShapeError, context.assign(weight, placeholder({2}, DType::int32)));
    }
    void givesEachPathAndCallItsOwnStream()
    {
        CallContext context(CallContext::Mode::training);
        context.enter("a");
        const auto first = context.stream({}).key;
        const auto second = context.stream({}).key;
        context.leave();
        context.enter("b");
        const auto other = context.stream({}).key;
        context.leave();
        QVERIFY(first != second && first != other && second != other);
        CallContext again(CallContext::Mode::training);
        again.enter("a");
        QCOMPARE(again.stream({}).key, first);
    }
    void givesASeedOneStreamWhereverItIs()
    {
        CallContext context(CallContext::Mode::training);
        context.enter("a");
        const ops::RandomStream first = context.stream(5);
        context.leave();
        context.enter("b");
        QVERIFY(first.hasOwnSeed);
        QCOMPARE(context.stream(5).key, first.key);
        QVERIFY(context.stream(5).key != first.key);
    }
    void keepsWritesOfStatesApart()
    {
        CallContext context(CallContext::Mode::inference);
        const Weight count(makeVariable("count", {2}, DType::float32, false));
        const Weight state(makeVariable("state", {2}, DType::float32, false));
        context.assign(count, placeholder({2}));
        const Tensor value = placeholder({2});
        context.assignState(state, value);
        QCOMPARE(context.assignments().size(), std::size_t{2});
        QCOMPARE(context.stateAssignments().size(), std::size_t{1});
        QVERIFY(context.stateAssignments().front().variable == state.shared());
        QVERIFY(context.read(state) == value);
    }
    void knowsWhetherSomebodyDraws()
    {
        CallContext context(CallContext::Mode::training);
        QVERIFY(!context.hasDrawn());
        context.stream({});
        QVERIFY(context.hasDrawn());
    }
};

NW_TEST(CallContextTest)

} // namespace netwright

#include "tst_call_context.moc"
