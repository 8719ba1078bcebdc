#include "widgets/canvas/rubber_band.h"

#include "tests/widgets/canvas/canvas_test.h"

using namespace netwright;
using namespace netwright::test;

class RubberBandTest : public QObject {
    Q_OBJECT
private slots:
    void selectsWhatItTouches()
    {
        ShownCanvas canvas;
        canvas.model.putChain();
        canvas.show();
        const QPoint outside = canvas.seen(canvas.view.nodeRect(2).topLeft()) - QPoint(40, 10);
        drag(canvas.board(), outside, canvas.node(3));
        QCOMPARE(canvas.view.selectedNodes(), (QList<int>{2, 3}));
        const QPoint below = canvas.seen(canvas.view.nodeRect(4).bottomLeft()) + QPoint(-40, 10);
        drag(canvas.board(), below, canvas.node(4), Qt::ShiftModifier);
        QCOMPARE(canvas.view.selectedNodes(), (QList<int>{2, 3, 4}));
        drag(canvas.board(), below, canvas.node(4));
        QCOMPARE(canvas.view.selectedNodes(), QList<int>{4});
    }
};

NW_TEST(RubberBandTest)
#include "tst_rubber_band.moc"
