#include "widgets/canvas/layer_drop.h"

#include "tests/widgets/canvas/canvas_test.h"
#include "widgets/palette/palette.h"

#include <QDropEvent>
#include <QMimeData>

using namespace netwright;
using namespace netwright::test;

class LayerDropTest : public QObject {
    Q_OBJECT
private slots:
    void init()
    {
        m_canvas = std::make_unique<ShownCanvas>();
        m_canvas->model.putChain();
        m_canvas->show();
        m_content.setData(kLayerMimeType, "Dense");
    }
    void cleanup() { m_canvas.reset(); }

    void ontoTheEmptyCanvasItStandsAlone()
    {
        dropAt({60, 100}, {});
        QCOMPARE(m_canvas->model.takeOrders(), "add Dense");
        QVERIFY(m_canvas->view.nodeRect(5).contains(m_canvas->view.mapToScene(60, 106)));
        QCOMPARE(m_canvas->view.selectedNodes(), QList<int>{5});
    }

    void ontoAWireItIsPutIn()
    {
        holdOver(m_canvas->wire(2, 3));
        QVERIFY(m_canvas->view.canvas().wireItem({2, 0}, {3, 0})->isLit());
        dropAt(m_canvas->wire(2, 3), {});
        QCOMPARE(m_canvas->model.takeOrders(), "add Dense from 2.0 to 3.0");
    }

    void altKeepsItOut()
    {
        dropAt(m_canvas->wire(2, 3), Qt::AltModifier);
        QCOMPARE(m_canvas->model.takeOrders(), "add Dense");
    }

    void leavingPutsTheLightOut()
    {
        holdOver(m_canvas->wire(2, 3));
        QVERIFY(m_canvas->view.canvas().wireItem({2, 0}, {3, 0})->isLit());
        QDragLeaveEvent leave;
        QCoreApplication::sendEvent(&m_canvas->board(), &leave);
        QVERIFY(!m_canvas->view.canvas().wireItem({2, 0}, {3, 0})->isLit());
    }

    void aReadOnlyDrawingTakesNothing()
    {
        m_canvas->model.setReadOnly(true);
        dropAt({60, 100}, {});
        QCOMPARE(m_canvas->model.takeOrders(), "");
    }

private:
    void holdOver(QPoint at)
    {
        QDragEnterEvent enter(at, Qt::CopyAction, &m_content, Qt::LeftButton, {});
        QCoreApplication::sendEvent(&m_canvas->board(), &enter);
        QDragMoveEvent move(at, Qt::CopyAction, &m_content, Qt::LeftButton, {});
        QCoreApplication::sendEvent(&m_canvas->board(), &move);
    }

    void dropAt(QPoint at, Qt::KeyboardModifiers modifiers)
    {
        QDragEnterEvent enter(at, Qt::CopyAction, &m_content, Qt::LeftButton, modifiers);
        QCoreApplication::sendEvent(&m_canvas->board(), &enter);
        QDropEvent drop(at, Qt::CopyAction, &m_content, Qt::LeftButton, modifiers);
        QCoreApplication::sendEvent(&m_canvas->board(), &drop);
    }

    QMimeData m_content;
    std::unique_ptr<ShownCanvas> m_canvas;
};

NW_TEST(LayerDropTest)
#include "tst_layer_drop.moc"
