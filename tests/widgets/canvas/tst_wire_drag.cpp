#include "widgets/canvas/wire_drag.h"

#include "tests/widgets/canvas/canvas_test.h"

#include <QMenu>

using namespace netwright;
using namespace netwright::test;

class WireDragTest : public QObject {
    Q_OBJECT
private slots:
    void init()
    {
        m_canvas = std::make_unique<ShownCanvas>();
        m_canvas->model.put("Image", {0, 0}); // 1
        m_canvas->model.put("Flat", {-150, 250}); // 2
        m_canvas->model.put("Dense", {150, 250}); // 3
        m_canvas->model.put("Dense", {0, 450}); // 4
        m_canvas->show();
    }
    void cleanup() { m_canvas.reset(); }

    void aDragFromAnOutputConnectsAnInput()
    {
        drag(m_canvas->board(), m_canvas->output(1), m_canvas->input(2));
        QCOMPARE(m_canvas->model.takeOrders(), "connect 1.0 2.0");
    }

    void aDragFromAnInputFindsAnOutput()
    {
        drag(m_canvas->board(), m_canvas->input(4), m_canvas->output(2));
        QCOMPARE(m_canvas->model.takeOrders(), "connect 2.0 4.0");
    }

    void snapsToTheNearestGoodPort()
    {
        drag(m_canvas->board(), m_canvas->output(1), m_canvas->input(2) + QPoint(-14, -14));
        QCOMPARE(m_canvas->model.takeOrders(), "connect 1.0 2.0");
    }

    void portsThatFitAreLitAndTheOthersSayWhyNot()
    {
        m_canvas->hold(m_canvas->output(1), m_canvas->input(3));
        const CanvasScene& scene = m_canvas->view.canvas();
        QVERIFY(waitFor([&] { return scene.nodeItem(4)->markOf({true, 0}) == PortMark::bad; }));
        QCOMPARE(scene.nodeItem(2)->markOf({true, 0}), PortMark::good);
        QCOMPARE(scene.nodeItem(3)->markOf({true, 0}), PortMark::bad);
        const auto* reason = m_canvas->board().findChild<QLabel*>("wireReason");
        QVERIFY(reason->isVisible());
        QVERIFY(reason->text().startsWith("Dense: expected numbers"));
        keepPicture(m_canvas->view, "canvas_wire_drag");
        press(m_canvas->view, Qt::Key_Escape);
        QCOMPARE(scene.nodeItem(2)->markOf({true, 0}), PortMark::none);
        m_canvas->letGo(m_canvas->input(3));
        QCOMPARE(m_canvas->model.takeOrders(), "");
    }

    void aRefusedPortOffersWhatWouldMakeItRight()
    {
        drag(m_canvas->board(), m_canvas->output(1), m_canvas->input(3));
        auto* menu = m_canvas->view.findChild<QMenu*>("adapterMenu");
        QVERIFY(menu);
        QCOMPARE(menu->actions().first()->text(), "Insert Flat (? × 28 × 28 × 1 → ? × 784)");
        QTest::keyClick(menu, Qt::Key_Return);
        QCOMPARE(m_canvas->model.takeOrders(), "connect 1.0 3.0 through Flat");
    }

    void onTheEmptyCanvasTheSearchIsOpened()
    {
        drag(m_canvas->board(), m_canvas->output(1), m_canvas->output(1) + QPoint(250, 40));
        QVERIFY(m_canvas->search().isOpen());
        typeText(m_canvas->searchLine(), "flat");
        press(m_canvas->searchLine(), Qt::Key_Return);
        QCOMPARE(m_canvas->model.takeOrders(), "add Flat from 1.0");
        QCOMPARE(m_canvas->view.selectedNodes(), QList<int>{5});
    }

    void backwardsFromAnInputToo()
    {
        drag(m_canvas->board(), m_canvas->input(4), m_canvas->input(4) + QPoint(260, -40));
        press(m_canvas->searchLine(), Qt::Key_Return);
        QCOMPARE(m_canvas->model.takeOrders(), "add Dense to 4.0");
    }

    void escapeInTheSearchLeavesEverythingAsItWas()
    {
        drag(m_canvas->board(), m_canvas->output(1), m_canvas->output(1) + QPoint(250, 40));
        press(m_canvas->searchLine(), Qt::Key_Escape);
        QCOMPARE(m_canvas->model.takeOrders(), "");
    }

    void anOccupiedInputGivesItsWireAway()
    {
        m_canvas->model.connectPorts({2, 0}, {4, 0});
        m_canvas->model.takeOrders();
        drag(m_canvas->board(), m_canvas->input(4), m_canvas->input(3));
        QCOMPARE(m_canvas->model.takeOrders(), "replug 2.0 4.0 to 3.0");
        drag(m_canvas->board(), m_canvas->input(3), m_canvas->input(3) + QPoint(230, -60));
        QCOMPARE(m_canvas->model.takeOrders(), "disconnect 2.0 3.0");
    }

    void aWirePutBackWhereItWasChangesNothing()
    {
        m_canvas->model.connectPorts({2, 0}, {4, 0});
        m_canvas->model.takeOrders();
        drag(m_canvas->board(), m_canvas->input(4), m_canvas->input(4) + QPoint(10, 8));
        QCOMPARE(m_canvas->model.takeOrders(), "");
        QVERIFY(m_canvas->view.canvas().wireItem({2, 0}, {4, 0})->isVisible());
    }

    void aReadOnlyDrawingStaysAsItIs()
    {
        m_canvas->model.setReadOnly(true);
        drag(m_canvas->board(), m_canvas->output(1), m_canvas->input(2));
        QCOMPARE(m_canvas->model.takeOrders(), "");
    }

private:
    std::unique_ptr<ShownCanvas> m_canvas;
};

NW_TEST(WireDragTest)
#include "tst_wire_drag.moc"
