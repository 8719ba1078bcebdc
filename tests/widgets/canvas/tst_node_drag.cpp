#include "widgets/canvas/node_drag.h"

#include "tests/widgets/canvas/canvas_test.h"

using namespace netwright;
using namespace netwright::test;

class NodeDragTest : public QObject {
    Q_OBJECT
private slots:
    void init()
    {
        m_canvas = std::make_unique<ShownCanvas>();
        m_canvas->model.putChain();
        m_loose = m_canvas->model.put("Dense", {280, 0});
        m_canvas->show();
    }
    void cleanup() { m_canvas.reset(); }

    void movesANodeInOneStep()
    {
        drag(m_canvas->board(), m_canvas->node(m_loose), m_canvas->node(m_loose) + QPoint(31, 47));
        QCOMPARE(m_canvas->model.takeOrders(), "move 5 to 311,47");
        QCOMPARE(m_canvas->view.selectedNodes(), QList<int>{m_loose});
    }

    void restsOnTheGrid()
    {
        m_canvas->view.setSnapping(true);
        drag(m_canvas->board(), m_canvas->node(m_loose), m_canvas->node(m_loose) + QPoint(33, 47));
        QCOMPARE(m_canvas->model.takeOrders(), "move 5 to 310,50");
    }

    void movesAllThatIsSelected()
    {
        m_canvas->view.selectNodes({3, 4});
        drag(m_canvas->board(), m_canvas->node(3), m_canvas->node(3) + QPoint(20, 10));
        QCOMPARE(m_canvas->model.takeOrders(), "move 3 to 20,330, 4 to 20,490");
    }

    void aFewPixelsAreAClick()
    {
        drag(m_canvas->board(), m_canvas->node(2), m_canvas->node(2) + QPoint(3, 2));
        QCOMPARE(m_canvas->model.takeOrders(), "");
        QCOMPARE(m_canvas->view.selectedNodes(), QList<int>{2});
    }

    void aLooseNodeIsPutIntoAWire()
    {
        const QPoint way = m_canvas->wire(2, 3) - m_canvas->node(m_loose);
        m_canvas->hold(m_canvas->node(m_loose), m_canvas->node(m_loose) + way);
        QVERIFY(m_canvas->view.canvas().wireItem({2, 0}, {3, 0})->isLit());
        m_canvas->letGo(m_canvas->wire(2, 3));
        QCOMPARE(m_canvas->model.takeOrders(), "insert 5 into 2.0 3.0");
    }

    void altKeepsItOutOfTheWire()
    {
        drag(m_canvas->board(), m_canvas->node(m_loose), m_canvas->wire(2, 3), Qt::AltModifier);
        QVERIFY(m_canvas->model.takeOrders().startsWith("move 5"));
    }

    void whatDoesNotFitIsNotPutIntoAWire()
    {
        drag(m_canvas->board(), m_canvas->node(m_loose), m_canvas->wire(1, 2));
        QVERIFY(m_canvas->model.takeOrders().startsWith("move 5"));
    }

    void escapePutsItBack()
    {
        m_canvas->hold(m_canvas->node(m_loose), m_canvas->node(m_loose) + QPoint(50, 50));
        press(m_canvas->view, Qt::Key_Escape);
        QCOMPARE(m_canvas->view.nodeRect(m_loose).topLeft(), QPointF(280, 0));
        m_canvas->letGo({5, 5});
        QCOMPARE(m_canvas->model.takeOrders(), "");
    }

    void aNodeThatGoesAwayUnderTheHandIsLetGo()
    {
        m_canvas->hold(m_canvas->node(m_loose), m_canvas->node(m_loose) + QPoint(50, 50));
        m_canvas->model.remove({m_loose}, {});
        m_canvas->model.takeOrders();
        m_canvas->letGo({300, 300});
        QCOMPARE(m_canvas->model.takeOrders(), "");
    }

    void aReadOnlyDrawingStaysAsItIs()
    {
        m_canvas->model.setReadOnly(true);
        drag(m_canvas->board(), m_canvas->node(2), m_canvas->node(2) + QPoint(50, 50));
        QCOMPARE(m_canvas->model.takeOrders(), "");
        QCOMPARE(m_canvas->view.nodeRect(2).topLeft(), QPointF(0, 160));
    }

private:
    std::unique_ptr<ShownCanvas> m_canvas;
    int m_loose = 0;
};

NW_TEST(NodeDragTest)
#include "tst_node_drag.moc"
