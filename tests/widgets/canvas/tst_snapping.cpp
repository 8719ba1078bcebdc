#include "widgets/canvas/snapping.h"

#include "tests/support/test.h"

using namespace netwright;

class SnappingTest : public QObject {
    Q_OBJECT
private slots:
    void restsOnTheGridWhereNobodyIsNear()
    {
        const Snap snap = snapped({13, 27, 100, 50}, {}, 6);
        QCOMPARE(snap.at, QPointF(10, 30));
        QVERIFY(snap.guides.isEmpty());
    }

    void prefersANeighboursEdgeAndShowsIt()
    {
        const Snap snap = snapped({13, 27, 100, 50}, {{17, 200, 100, 50}}, 6);
        QCOMPARE(snap.at, QPointF(17, 30));
        QCOMPARE(snap.guides.size(), 1);
        QCOMPARE(snap.guides.first().x1(), 17.0);
        QCOMPARE(snap.guides.first().dy(), 220.0);
    }

    void lookForMiddlesToo()
    {
        const Snap snap = snapped({0, 0, 100, 50}, {{300, 3, 40, 40}}, 6);
        QCOMPARE(snap.at.y(), -2.0);
    }

    void whatIsOutOfReachDoesNotCount()
    {
        QCOMPARE(snapped({13, 27, 100, 50}, {{23, 200, 100, 50}}, 6).at, QPointF(10, 30));
    }
};

NW_TEST(SnappingTest)
#include "tst_snapping.moc"
