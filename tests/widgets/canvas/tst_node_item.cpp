#include "widgets/canvas/node_item.h"

#include "tests/support/test.h"

using namespace netwright;

namespace {

CanvasNode dense()
{
    CanvasNode node;
    node.id = 1;
    node.title = "hidden";
    node.className = "Dense";
    node.category = "core";
    node.detail = "32, relu";
    node.cost = "320 parameters";
    node.shapes = {"? × 32"};
    node.at = {100, 50};
    node.inputs = node.outputs = 1;
    return node;
}

} // namespace

class NodeItemTest : public QObject {
    Q_OBJECT
private slots:
    void standsWhereItsNodeIs()
    {
        NodeItem item(dense(), Qt::Vertical);
        QCOMPARE(item.box().topLeft(), QPointF(100, 50));
        QCOMPARE(item.port({true, 0}).y(), 50.0);
        QVERIFY(item.sceneBoundingRect().contains(item.box()));
        item.setDirection(Qt::Horizontal);
        QCOMPARE(item.port({true, 0}).x(), 100.0);
        QVERIFY(item.isOnTitle({130, 55}));
        QVERIFY(!item.isOnTitle(item.box().bottomRight()));
    }

    void takesWhatIsNew()
    {
        NodeItem item(dense(), Qt::Vertical);
        CanvasNode node = dense();
        node.at = {0, 0};
        node.inputs = 3;
        item.setNode(node);
        QCOMPARE(item.pos(), QPointF(0, 0));
        QCOMPARE(item.ports().size(), 4);
    }

    void portsAreMarkedAndUnmarked()
    {
        NodeItem item(dense(), Qt::Vertical);
        item.mark({true, 0}, PortMark::good);
        QCOMPARE(item.markOf({true, 0}), PortMark::good);
        QCOMPARE(item.markOf({false, 0}), PortMark::none);
        item.clearMarks();
        QCOMPARE(item.markOf({true, 0}), PortMark::none);
    }

    void tellsEverythingInSentences()
    {
        CanvasNode node = dense();
        QCOMPARE(NodeItem(node, Qt::Vertical).description(),
            "hidden, a layer of class Dense: 32, relu. Output shape: ? × 32. Cost: 320 "
            "parameters.");
        node.badge = "Dense: units must be at least 1, received 0.";
        node.isBypassed = true;
        const QString told = NodeItem(node, Qt::Vertical).description();
        QVERIFY(told.contains(node.badge));
        QVERIFY(told.endsWith("Switched off: it passes its input on."));
    }
};

NW_TEST(NodeItemTest)
#include "tst_node_item.moc"
