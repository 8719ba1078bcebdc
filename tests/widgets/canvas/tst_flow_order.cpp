#include "widgets/canvas/flow_order.h"

#include "tests/support/test.h"
#include "tests/support/window/fake_canvas_model.h"

using namespace netwright;
using namespace netwright::test;

class FlowOrderTest : public QObject {
    Q_OBJECT
private slots:
    void nodesComeBehindWhatTheyReadFrom()
    {
        FakeCanvasModel model;
        const int last = model.put("Dense", {0, 0}), first = model.put("Image", {0, 300});
        model.join(first, last);
        QCOMPARE(FlowOrder(model).nodes(), (QList<int>{first, last}));
    }

    void equalOnesGoFromTopLeftToBottomRight()
    {
        FakeCanvasModel model;
        model.put("Dense", {300, 0});
        model.put("Dense", {0, 0});
        model.put("Dense", {0, -10});
        QCOMPARE(FlowOrder(model).nodes(), (QList<int>{3, 2, 1}));
    }

    void aCycleIsWalkedThroughAsWell()
    {
        FakeCanvasModel model;
        model.put("Image", {0, 0});
        model.put("Dense", {0, 100});
        model.put("Dense", {0, 200});
        model.join(2, 3);
        model.join(3, 2);
        QCOMPARE(FlowOrder(model).nodes(), (QList<int>{1, 2, 3}));
    }

    void leadsAlongTheWiresAndAcross()
    {
        FakeCanvasModel model;
        model.putChain();
        const int branch = model.put("Dense", {300, 320});
        model.join(2, branch);
        const FlowOrder order(model);
        QCOMPARE(order.behind(1), 2);
        QCOMPARE(order.before(2), 1);
        QCOMPARE(order.before(1), 0);
        QCOMPARE(order.sibling(3, 1), branch);
        QCOMPARE(order.sibling(branch, -1), 3);
        QCOMPARE(order.sibling(1, 1), 0);
    }

    void tellsWhatIsLoose()
    {
        FakeCanvasModel model;
        model.putChain();
        QCOMPARE(FlowOrder(model).looseOutputs(), QList<WireEnd>{(WireEnd{4, 0})});
    }
};

NW_TEST(FlowOrderTest)
#include "tst_flow_order.moc"
