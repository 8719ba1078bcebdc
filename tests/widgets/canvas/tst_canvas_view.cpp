#include "widgets/canvas/canvas_view.h"

#include "tests/widgets/canvas/canvas_test.h"
#include "widgets/common/theme.h"

#include <QSignalSpy>
#include <QWheelEvent>

using namespace netwright;
using namespace netwright::test;

namespace {

void wheel(ShownCanvas& canvas, QPoint at, int angle)
{
    QWheelEvent event(at, canvas.board().mapToGlobal(at), {}, {0, angle}, Qt::NoButton,
        Qt::NoModifier, Qt::NoScrollPhase, false);
    QCoreApplication::sendEvent(&canvas.board(), &event);
}

} // namespace

class CanvasViewTest : public QObject {
    Q_OBJECT
private slots:
    void init()
    {
        m_canvas = std::make_unique<ShownCanvas>();
        m_canvas->model.putChain();
    }
    void cleanup()
    {
        m_canvas.reset();
        Look::instance().apply(Theme::Kind::light, 100);
    }

    void theWheelZoomsAboutTheCursor()
    {
        m_canvas->show();
        const QPoint at(200, 150);
        const QPointF before = m_canvas->view.mapToScene(at);
        QSignalSpy zoomed(&m_canvas->view, &CanvasView::zoomChanged);
        wheel(*m_canvas, at, 120);
        QCOMPARE(m_canvas->view.zoom(), 1.1);
        QCOMPARE(zoomed.size(), 1);
        QVERIFY(QLineF(before, m_canvas->view.mapToScene(at)).length() < 2);
        wheel(*m_canvas, at, -120);
        QCOMPARE(m_canvas->view.zoom(), 1.0);
    }

    void zoomHasLimits()
    {
        m_canvas->show();
        m_canvas->view.setZoom(100);
        QCOMPARE(m_canvas->view.zoom(), 4.0);
        m_canvas->view.setZoom(0.0001);
        QCOMPARE(m_canvas->view.zoom(), 0.05);
    }

    void fittingShowsEverything()
    {
        m_canvas->model.put("Dense", {4000, 3000});
        m_canvas->show();
        m_canvas->view.fitAll();
        QVERIFY(m_canvas->view.visibleRect().contains(m_canvas->view.drawingRect()));
        m_canvas->view.selectNodes({1});
        m_canvas->view.fitSelection();
        QCOMPARE(m_canvas->view.zoom(), 1.0);
        QVERIFY(m_canvas->view.visibleRect().contains(m_canvas->view.nodeRect(1)));
    }

    void centresANodeAndSelectsIt()
    {
        m_canvas->model.put("Dense", {4000, 3000});
        m_canvas->show();
        m_canvas->view.setZoom(0.1);
        m_canvas->view.centerOnNode(5);
        QCOMPARE(m_canvas->view.selectedNodes(), QList<int>{5});
        const QPoint middle = m_canvas->board().rect().center();
        QVERIFY((m_canvas->node(5) - middle).manhattanLength() < 4);
        QCOMPARE(m_canvas->view.zoom(), 1.0);
    }

    void appendingFollowsTheSelectionAndWires()
    {
        m_canvas->show();
        m_canvas->view.selectNodes({2});
        m_canvas->view.append("Dense");
        QCOMPARE(m_canvas->model.takeOrders(), "add Dense from 2.0");
        QCOMPARE(m_canvas->view.selectedNodes(), QList<int>{5});
    }

    void nodesGoToNewPlacesAsOneStep()
    {
        m_canvas->show();
        m_canvas->view.animateTo({{1, {500, 0}}, {2, {500, 200}}});
        QVERIFY(waitFor([&] { return !m_canvas->model.orders().isEmpty(); }));
        QCOMPARE(m_canvas->model.takeOrders(), "move 1 to 500,0, 2 to 500,200");
    }

    void aPictureHasTheDrawingAndNoMarks()
    {
        m_canvas->show();
        const auto picture = [&] {
            QImage image(400, 800, QImage::Format_ARGB32);
            image.fill(Qt::white);
            QPainter painter(&image);
            m_canvas->view.renderDrawing(painter, image.rect());
            return image;
        };
        const QImage before = picture();
        m_canvas->view.selectAll();
        QCOMPARE(picture(), before);
        QImage blank(400, 800, QImage::Format_ARGB32);
        blank.fill(Qt::white);
        QVERIFY(before != blank);
    }

    void aDoubleClickOnATitleAsksForAName()
    {
        m_canvas->model.shown(2).hasInside = true;
        m_canvas->show();
        QSignalSpy rename(&m_canvas->view, &CanvasView::renameRequested);
        QSignalSpy open(&m_canvas->view, &CanvasView::openInsideRequested);
        const QRectF box = m_canvas->view.nodeRect(2);
        QTest::mouseDClick(&m_canvas->board(), Qt::LeftButton, {},
            m_canvas->seen(box.topLeft() + QPointF(60, 10)));
        QCOMPARE(rename.size(), 1);
        QTest::mouseDClick(
            &m_canvas->board(), Qt::LeftButton, {}, m_canvas->seen(box.center() + QPointF(0, 20)));
        QCOMPARE(open.size(), 1);
        QCOMPARE(open.first().first().toInt(), 2);
    }

    void tellsWhatTheKeyboardIsAt()
    {
        m_canvas->model.shown(3).badge = "Dense: units must be at least 1, received 0.";
        m_canvas->model.shown(3).state = CanvasNode::State::faulty;
        m_canvas->show();
        m_canvas->view.selectNodes({3});
        const QString told = m_canvas->view.accessibleDescription();
        QVERIFY(told.contains("dense_3"));
        QVERIFY(told.contains("units must be at least 1"));
        QVERIFY(told.contains("Reads from flat_2."));
    }

    void looksFinishedInEveryLook_data()
    {
        QTest::addColumn<int>("kind");
        QTest::addColumn<int>("percent");
        QTest::newRow("light") << int(Theme::Kind::light) << 100;
        QTest::newRow("light_200") << int(Theme::Kind::light) << 200;
        QTest::newRow("dark") << int(Theme::Kind::dark) << 100;
        QTest::newRow("contrast") << int(Theme::Kind::highContrast) << 100;
    }
    void looksFinishedInEveryLook()
    {
        QFETCH(const int, kind);
        QFETCH(const int, percent);
        Look::instance().apply(static_cast<Theme::Kind>(kind), percent);
        FakeCanvasModel& model = m_canvas->model;
        const int branch = model.put("Dense", {280, 320});
        const int sum = model.put("Add", {140, 640});
        model.join(2, branch);
        model.join(4, sum);
        model.join(branch, sum, 1);
        model.shown(branch).state = CanvasNode::State::faulty;
        model.shown(branch).badge = "Dense: units must be at least 1, received 0.";
        model.shown(branch).isShared = true;
        model.shown(sum).state = CanvasNode::State::blocked;
        model.shown(3).isBypassed = true;
        model.shown(4).state = CanvasNode::State::warned;
        model.shown(4).badge = "The activation relu before a softmax loses information.";
        CanvasNote note;
        note.id = 1;
        note.text = "The picture becomes a row of numbers here.";
        note.at = {290, 120};
        note.arrow = QPointF(210, 200);
        model.putNote(note);
        m_canvas->show();
        m_canvas->view.fitAll();
        m_canvas->view.selectNodes({2});
        QCOMPARE(m_canvas->view.selectedNodes(), QList<int>{2});
        keepPicture(m_canvas->view, QString("canvas_%1").arg(QTest::currentDataTag()));
    }

    void anEmptyCanvasSaysWhatToDo()
    {
        m_canvas->model.remove(m_canvas->model.nodes(), {});
        m_canvas->show();
        keepPicture(m_canvas->view, "canvas_empty");
        QVERIFY(m_canvas->view.drawingRect().isEmpty());
    }

    void aThousandNodesAreDrawn()
    {
        m_canvas->model.putMany(1000);
        m_canvas->show();
        m_canvas->view.fitAll();
        keepPicture(m_canvas->view, "canvas_1000");
        QCOMPARE(m_canvas->view.canvas().nodeItems().size(), 1004);
    }

private:
    std::unique_ptr<ShownCanvas> m_canvas;
};

NW_TEST(CanvasViewTest)
#include "tst_canvas_view.moc"
