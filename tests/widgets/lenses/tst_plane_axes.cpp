#include "widgets/lenses/plane_axes.h"

#include "tests/support/test.h"

#include <QApplication>

using namespace netwright;

class PlaneAxesTest : public QObject {
    Q_OBJECT
private slots:
    void figuresAreRoundAndFew()
    {
        QCOMPARE(roundFigures(-1.1, 1.1, 5), QList<double>({-1, -0.5, 0, 0.5, 1}));
        QCOMPARE(roundFigures(0, 100, 4), QList<double>({0, 50, 100}));
        QVERIFY(roundFigures(0.001, 0.0093, 6).size() <= 6);
    }

    void anEmptyOrEndlessRangeHasNoFigures()
    {
        QVERIFY(roundFigures(1, 1, 5).isEmpty());
        QVERIFY(roundFigures(0, qInf(), 5).isEmpty());
        QVERIFY(roundFigures(0, 1, 0).isEmpty());
    }

    void yGrowsUpwards()
    {
        const PlaneAxes axes({-1, -1, 2, 2}, {0, 0, 300, 300}, QFontMetricsF(qApp->font()));
        QCOMPARE(axes.toPixel(-1, -1), axes.frame().bottomLeft());
        QCOMPARE(axes.toPixel(1, 1), axes.frame().topRight());
        QCOMPARE(axes.toPixel(0, 0), axes.frame().center());
    }

    void theFrameStaysInPlaceAndIsNotTooLong()
    {
        const QRectF place(0, 0, 900, 200);
        const PlaneAxes axes({0, 0, 1, 1}, place, QFontMetricsF(qApp->font()));
        QVERIFY(place.contains(axes.frame()));
        QVERIFY(axes.frame().width() <= axes.frame().height() * 1.51);
    }
};

NW_TEST(PlaneAxesTest)
#include "tst_plane_axes.moc"
