#include "widgets/canvas/canvas_keys.h"

#include "tests/widgets/canvas/canvas_test.h"

#include <QSignalSpy>

using namespace netwright;
using namespace netwright::test;

class CanvasKeysTest : public QObject {
    Q_OBJECT
private slots:
    void init()
    {
        m_canvas = std::make_unique<ShownCanvas>();
        m_canvas->model.putChain();
        m_canvas->show();
    }
    void cleanup() { m_canvas.reset(); }

    void tabGoesWithTheFlow()
    {
        type(Qt::Key_Tab);
        QCOMPARE(m_canvas->view.selectedNodes(), QList<int>{1});
        type(Qt::Key_Tab);
        QCOMPARE(m_canvas->view.selectedNodes(), QList<int>{2});
        QTest::keyClick(&m_canvas->view, Qt::Key_Backtab, Qt::ShiftModifier);
        QCOMPARE(m_canvas->view.selectedNodes(), QList<int>{1});
        QVERIFY(m_canvas->view.canvas().isShowingFocus());
    }

    void altAndArrowsGoAlongTheWires()
    {
        m_canvas->view.selectNodes({2});
        type(Qt::Key_Down, Qt::AltModifier);
        QCOMPARE(m_canvas->view.selectedNodes(), QList<int>{3});
        type(Qt::Key_Up, Qt::AltModifier);
        type(Qt::Key_Up, Qt::AltModifier);
        QCOMPARE(m_canvas->view.selectedNodes(), QList<int>{1});
    }

    void arrowsNudge()
    {
        m_canvas->view.selectNodes({2});
        type(Qt::Key_Right);
        QCOMPARE(m_canvas->model.takeOrders(), "move 2 to 10,160");
    }

    void deleteRemovesWhatIsSelected()
    {
        m_canvas->view.selectNodes({2, 3});
        type(Qt::Key_Delete);
        QCOMPARE(m_canvas->model.takeOrders(), "remove nodes 2 3 notes ");
    }

    void bSwitchesOffAndOn()
    {
        m_canvas->view.selectNodes({2});
        type(Qt::Key_B);
        type(Qt::Key_B);
        QCOMPARE(m_canvas->model.takeOrders(), "bypass 2; use 2");
    }

    void enterStartsAWireAndTypingPicksTheTarget()
    {
        m_canvas->model.put("Add", {300, 300});
        emit m_canvas->model.nodesChanged({5});
        m_canvas->view.selectNodes({3});
        type(Qt::Key_Return);
        QVERIFY(m_canvas->search().isOpen());
        typeText(m_canvas->searchLine(), "add_5");
        press(m_canvas->searchLine(), Qt::Key_Return);
        QCOMPARE(m_canvas->model.takeOrders(), "connect 3.0 5.0");
        QVERIFY(m_canvas->view.hasFocus());
    }

    void searchingBehindTheSelectionAppends()
    {
        m_canvas->view.selectNodes({2});
        QTest::keyClick(&m_canvas->view, Qt::Key_K, Qt::ControlModifier);
        typeText(m_canvas->searchLine(), "dense");
        press(m_canvas->searchLine(), Qt::Key_Return);
        QCOMPARE(m_canvas->model.takeOrders(), "add Dense from 2.0");
        QVERIFY(m_canvas->view.nodeRect(5).top() > m_canvas->view.nodeRect(2).bottom());
    }

    void f2AsksForAName()
    {
        QSignalSpy asked(&m_canvas->view, &CanvasView::renameRequested);
        m_canvas->view.selectNodes({4});
        type(Qt::Key_F2);
        QCOMPARE(asked.first().first().toInt(), 4);
    }

    void zoomHasKeys()
    {
        m_canvas->view.setZoom(0.5);
        QTest::keyClick(&m_canvas->view, Qt::Key_0, Qt::ControlModifier);
        QCOMPARE(m_canvas->view.zoom(), 1.0);
        type(Qt::Key_Home);
        QVERIFY(m_canvas->view.visibleRect().contains(m_canvas->view.drawingRect()));
    }

    void aReadOnlyDrawingStaysAsItIs()
    {
        m_canvas->model.setReadOnly(true);
        m_canvas->view.selectNodes({2});
        for (const Qt::Key key :
            {Qt::Key_Delete, Qt::Key_B, Qt::Key_Right, Qt::Key_Return, Qt::Key_Space})
            type(key);
        QCOMPARE(m_canvas->model.takeOrders(), "");
        QVERIFY(!m_canvas->search().isOpen());
    }

private:
    void type(Qt::Key key, Qt::KeyboardModifiers modifiers = {})
    {
        QTest::keyClick(&m_canvas->view, key, modifiers);
    }

    std::unique_ptr<ShownCanvas> m_canvas;
};

NW_TEST(CanvasKeysTest)
#include "tst_canvas_keys.moc"
