#include "widgets/canvas/wire_item.h"

#include "tests/support/test.h"

using namespace netwright;

class WireItemTest : public QObject {
    Q_OBJECT
private slots:
    void leadsBetweenItsEnds()
    {
        WireItem item(CanvasWire{{1, 0}, {2, 0}, "? × 32", false});
        item.setEnds({0, 0}, {0, 200}, Qt::Vertical);
        QCOMPARE(item.middle(), QPointF(0, 100));
        QVERIFY(item.isNear({4, 60}, 5));
        QVERIFY(!item.isNear({9, 60}, 5));
        QVERIFY(item.shape().contains({0, 60}));
        QVERIFY(item.boundingRect().contains(QPointF(20, 100)));
    }

    void makesRoomForALongerShape()
    {
        WireItem item(CanvasWire{{1, 0}, {2, 0}, "? × 32", false});
        item.setEnds({0, 0}, {0, 200}, Qt::Vertical);
        const double width = item.boundingRect().width();
        item.setWire({{1, 0}, {2, 0}, "? × 28 × 28 × 1024", true});
        QVERIFY(item.boundingRect().width() > width);
        QVERIFY(item.wire().isFaulty);
    }

    void isLitWhileSomethingIsHeldOverIt()
    {
        WireItem item(CanvasWire{});
        item.setLit(true);
        QVERIFY(item.isLit());
        item.setLit(false);
        QVERIFY(!item.isLit());
    }
};

NW_TEST(WireItemTest)
#include "tst_wire_item.moc"
