#include "widgets/canvas/wire_path.h"

#include "tests/support/test.h"

using namespace netwright;

class WirePathTest : public QObject {
    Q_OBJECT
private slots:
    void leadsFromOneEndToTheOther()
    {
        const QPainterPath path = wirePath({0, 0}, {100, 200}, Qt::Vertical);
        QCOMPARE(path.pointAtPercent(0), QPointF(0, 0));
        QCOMPARE(path.pointAtPercent(1), QPointF(100, 200));
    }

    void leavesInTheDirectionOfTheFlow()
    {
        QCOMPARE(wirePath({0, 0}, {100, 200}, Qt::Vertical).elementAt(1).x, 0.0);
        QCOMPARE(wirePath({0, 0}, {100, 200}, Qt::Horizontal).elementAt(1).y, 0.0);
        // Backwards too: it goes around.
        QVERIFY(wirePath({0, 200}, {100, 0}, Qt::Vertical).elementAt(1).y > 200);
    }

    void measuresDistances()
    {
        const QPolygonF line = pointsAlong(wirePath({0, 0}, {0, 200}, Qt::Vertical));
        QVERIFY(distanceTo(line, {0, 100}) < 1e-6);
        QVERIFY(std::abs(distanceTo(line, {7, 100}) - 7) < 1e-6);
        QVERIFY(std::abs(distanceTo(line, {0, 205}) - 5) < 1e-6);
    }
};

NW_TEST(WirePathTest)
#include "tst_wire_path.moc"
