#include "widgets/canvas/node_painter.h"

#include "tests/support/test.h"
#include "widgets/common/theme.h"

using namespace netwright;

namespace {

CanvasNode paintedDense()
{
    CanvasNode node;
    node.title = "hidden";
    node.className = "Dense";
    node.category = "core";
    node.cost = "320 parameters";
    node.inputs = node.outputs = 1;
    return node;
}

QImage painted(const CanvasNode& node, const NodeLook& look = {}, Detail detail = Detail::full)
{
    QImage image(260, 140, QImage::Format_ARGB32_Premultiplied);
    image.fill(theme().canvas);
    QPainter painter(&image);
    painter.translate(30, 30);
    NodePainter().paint(painter, node, nodeGeometry(node, Qt::Vertical), look, detail);
    return image;
}

} // namespace

class NodePainterTest : public QObject {
    Q_OBJECT
private slots:
    void eachStateLooksDifferent()
    {
        CanvasNode faulty = paintedDense(), blocked = paintedDense(), bypassed = paintedDense(),
                   shared = paintedDense();
        faulty.state = CanvasNode::State::faulty;
        faulty.badge = "It is wrong.";
        CanvasNode warned = faulty;
        warned.state = CanvasNode::State::warned;
        blocked.state = CanvasNode::State::blocked;
        bypassed.isBypassed = true;
        shared.isShared = true;
        const QList<CanvasNode> nodes = {paintedDense(), faulty, warned, blocked, bypassed, shared};
        for (int i = 0; i < nodes.size(); ++i)
            for (int j = 0; j < i; ++j) QVERIFY(painted(nodes[i]) != painted(nodes[j]));
    }

    void marksAndSelectionAreSeen()
    {
        NodeLook selected, focused, flashing, marked;
        selected.isSelected = true;
        focused.isFocused = true;
        flashing.flash = 1;
        marked.marks[{true, 0}] = PortMark::good;
        for (const NodeLook& look : {selected, focused, flashing, marked})
            QVERIFY(painted(paintedDense(), look) != painted(paintedDense()));
    }

    void fromFarAwayThereIsNoText()
    {
        CanvasNode other = paintedDense();
        other.title = "another";
        QVERIFY(painted(other) != painted(paintedDense()));
        QCOMPARE(painted(other, {}, Detail::noText), painted(paintedDense(), {}, Detail::noText));
        QCOMPARE(painted(other, {}, Detail::blocks), painted(paintedDense(), {}, Detail::blocks));
    }

    void theShapeOfALooseOutputIsShown()
    {
        CanvasNode node = paintedDense();
        node.shapes = {"? × 32"};
        NodeLook used;
        used.usedOutputs = {true};
        QVERIFY(painted(node) != painted(paintedDense()));
        QCOMPARE(painted(node, used), painted(paintedDense()));
    }
};

NW_TEST(NodePainterTest)
#include "tst_node_painter.moc"
