#include "widgets/canvas/canvas_mouse.h"

#include "tests/widgets/canvas/canvas_test.h"

#include <QScrollBar>
#include <QSignalSpy>

using namespace netwright;
using namespace netwright::test;

class CanvasMouseTest : public QObject {
    Q_OBJECT
private slots:
    void init()
    {
        m_canvas = std::make_unique<ShownCanvas>();
        m_canvas->model.putChain();
        m_canvas->show();
    }
    void cleanup() { m_canvas.reset(); }

    void aClickSelectsOneNode()
    {
        QSignalSpy changed(&m_canvas->view, &CanvasView::selectionChanged);
        click(m_canvas->node(1));
        click(m_canvas->node(2));
        QCOMPARE(m_canvas->view.selectedNodes(), QList<int>{2});
        QVERIFY(changed.size() >= 2);
    }

    void controlTogglesAndShiftAdds()
    {
        click(m_canvas->node(1));
        click(m_canvas->node(2), Qt::ControlModifier);
        click(m_canvas->node(3), Qt::ShiftModifier);
        click(m_canvas->node(3), Qt::ShiftModifier);
        click(m_canvas->node(1), Qt::ControlModifier);
        QCOMPARE(m_canvas->view.selectedNodes(), (QList<int>{2, 3}));
    }

    void aClickOnOneOfManySelectsItAlone()
    {
        m_canvas->view.selectNodes({1, 2, 3});
        click(m_canvas->node(2));
        QCOMPARE(m_canvas->view.selectedNodes(), QList<int>{2});
    }

    void aClickOnTheEmptyCanvasSelectsNothing()
    {
        click(m_canvas->node(1));
        click({5, 5});
        QVERIFY(m_canvas->view.selectedNodes().isEmpty());
    }

    void aWireIsSelectedAndDeleted()
    {
        click(m_canvas->wire(2, 3));
        QVERIFY(m_canvas->view.canvas().wireItem({2, 0}, {3, 0})->isSelected());
        press(m_canvas->view, Qt::Key_Delete);
        QCOMPARE(m_canvas->model.takeOrders(), "disconnect 2.0 3.0");
    }

    void altBreaksAPortsWires()
    {
        click(m_canvas->output(2), Qt::AltModifier);
        QCOMPARE(m_canvas->model.takeOrders(), "disconnect 2.0 3.0");
    }

    void theMiddleButtonPans()
    {
        const QPoint before = m_canvas->node(1);
        drag(m_canvas->board(), {50, 50}, {90, 80}, {}, Qt::MiddleButton);
        QCOMPARE(m_canvas->node(1) - before, QPoint(40, 30));
    }

    void draggingWithSpacePansAndATapSearches()
    {
        const QPoint before = m_canvas->node(1);
        QTest::keyPress(&m_canvas->view, Qt::Key_Space);
        drag(m_canvas->board(), m_canvas->node(1), m_canvas->node(1) + QPoint(40, 30));
        QTest::keyRelease(&m_canvas->view, Qt::Key_Space);
        QCOMPARE(m_canvas->node(1) - before, QPoint(40, 30));
        QVERIFY(!m_canvas->search().isOpen());
        QTest::keyClick(&m_canvas->view, Qt::Key_Space);
        QVERIFY(m_canvas->search().isOpen());
    }

    void aDoubleClickOnTheCanvasSearches()
    {
        QTest::mouseDClick(&m_canvas->board(), Qt::LeftButton, {}, {60, 200});
        QVERIFY(m_canvas->search().isOpen());
        typeText(m_canvas->searchLine(), "add");
        press(m_canvas->searchLine(), Qt::Key_Return);
        QCOMPARE(m_canvas->model.takeOrders(), "add Add");
        QVERIFY(m_canvas->view.nodeRect(5).contains(m_canvas->view.mapToScene(60, 205)));
    }

    void theContextMenuSelectsWhatItIsFor()
    {
        QSignalSpy asked(&m_canvas->view, &CanvasView::contextMenuRequested);
        const QPoint at = m_canvas->node(3);
        QContextMenuEvent event(QContextMenuEvent::Mouse, at, m_canvas->board().mapToGlobal(at));
        QCoreApplication::sendEvent(&m_canvas->board(), &event);
        QCOMPARE(asked.size(), 1);
        QCOMPARE(m_canvas->view.selectedNodes(), QList<int>{3});
    }

private:
    void click(QPoint at, Qt::KeyboardModifiers modifiers = {})
    {
        QTest::mouseClick(&m_canvas->board(), Qt::LeftButton, modifiers, at);
    }

    std::unique_ptr<ShownCanvas> m_canvas;
};

NW_TEST(CanvasMouseTest)
#include "tst_canvas_mouse.moc"
