#include "widgets/canvas/pan_drag.h"

#include "tests/support/test.h"
#include "tests/support/window/driver.h"

#include <QGraphicsView>

using namespace netwright;

class PanDragTest : public QObject {
    Q_OBJECT
private slots:
    void theSceneFollowsTheHand()
    {
        QGraphicsScene scene(-5000, -5000, 10000, 10000);
        QGraphicsView view(&scene);
        view.resize(300, 200);
        test::showAndWait(view);
        const QPoint before = view.mapFromScene(0, 0);
        {
            PanDrag pan(view, {10, 10});
            QCOMPARE(view.viewport()->cursor().shape(), Qt::ClosedHandCursor);
            pan.moveTo({30, 15}, {});
            pan.finish({40, 5}, {});
        }
        QCOMPARE(view.mapFromScene(0, 0) - before, QPoint(30, -5));
        QVERIFY(view.viewport()->cursor().shape() != Qt::ClosedHandCursor);
    }
};

NW_TEST(PanDragTest)
#include "tst_pan_drag.moc"
