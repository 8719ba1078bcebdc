#include "widgets/canvas/node_geometry.h"

#include "tests/support/test.h"
#include "widgets/common/theme.h"

using namespace netwright;

namespace {

CanvasNode withPorts(int inputs, int outputs)
{
    CanvasNode node;
    node.inputs = inputs;
    node.outputs = outputs;
    return node;
}

} // namespace

class NodeGeometryTest : public QObject {
    Q_OBJECT
private slots:
    void cleanup() { Look::instance().apply(Theme::Kind::light, 100); }

    void portsAreOnTheSidesOfTheFlow()
    {
        const NodeGeometry down = nodeGeometry(withPorts(1, 2), Qt::Vertical);
        QCOMPARE(down.inputs.first(), QPointF(down.box.center().x(), 0));
        QCOMPARE(down.outputs.size(), 2);
        QCOMPARE(down.outputs.last().y(), down.box.bottom());
        const NodeGeometry right = nodeGeometry(withPorts(1, 1), Qt::Horizontal);
        QCOMPARE(right.inputs.first(), QPointF(0, right.box.center().y()));
        QCOMPARE(right.outputs.first().x(), right.box.right());
    }

    void manyPortsHaveRoom()
    {
        const NodeGeometry wide = nodeGeometry(withPorts(30, 1), Qt::Vertical);
        QVERIFY(wide.inputs[1].x() - wide.inputs[0].x() >= 19);
        const NodeGeometry high = nodeGeometry(withPorts(30, 1), Qt::Horizontal);
        QVERIFY(high.inputs[1].y() - high.inputs[0].y() >= 19);
    }

    void theHeightDoesNotDependOnWhatIsWrong()
    {
        CanvasNode node = withPorts(1, 1);
        const QRectF box = nodeGeometry(node, Qt::Vertical).box;
        node.badge = "Something is wrong here.";
        node.state = CanvasNode::State::faulty;
        QCOMPARE(nodeGeometry(node, Qt::Vertical).box, box);
        QCOMPARE(usualNodeSize(), box.size());
    }

    void theRowsLieInsideWhateverTheText()
    {
        for (const int percent : {100, 150, 200}) {
            Look::instance().apply(Theme::Kind::light, percent);
            const NodeGeometry geometry = nodeGeometry(withPorts(1, 1), Qt::Vertical);
            QVERIFY(geometry.box.contains(geometry.foot));
            QVERIFY(!geometry.header.intersects(geometry.detail));
            QVERIFY(!geometry.detail.intersects(geometry.foot));
        }
    }
};

NW_TEST(NodeGeometryTest)
#include "tst_node_geometry.moc"
