#include "widgets/lenses/plane_points.h"

#include "tests/support/test.h"
#include "widgets/common/theme.h"
#include "widgets/lenses/plane_axes.h"

#include <QApplication>
#include <QPainter>

#include <limits>

using namespace netwright;

class PlanePointsTest : public QObject {
    Q_OBJECT
private slots:
    void theAreaHasAMarginAroundThePoints()
    {
        const QRectF area = areaOf({.x = {0, 10}, .y = {-1, 1}});
        QVERIFY(area.left() < 0 && area.right() > 10);
        QVERIFY(area.top() < -1 && area.bottom() > 1);
    }

    void theAreaIsNeverEmpty()
    {
        QVERIFY(!areaOf({}).isEmpty());
        QVERIFY(!areaOf({.x = {3}, .y = {4}}).isEmpty());
        const float nan = std::numeric_limits<float>::quiet_NaN();
        const QRectF area = areaOf({.x = {nan, 1}, .y = {0, nan}});
        QVERIFY(area.contains(QPointF(1, 0)));
    }

    void theScaleGoesFromOneColourOverTheGroundToAnother()
    {
        QCOMPARE(scaleColor(0), theme().seriesColor(0).toRgb());
        QCOMPARE(scaleColor(1), theme().seriesColor(1).toRgb());
        QCOMPARE(scaleColor(0.5), theme().chartGround.toRgb());
        QCOMPARE(scaleColor(std::numeric_limits<double>::quiet_NaN()), scaleColor(0.5));
    }

    void everyNumberOfAClassHasAColour()
    {
        QVERIFY(classColor(-1).isValid());
        QVERIFY(classColor(12345).isValid());
    }

    void theRangeOfTargetsLeavesOutWhatIsNotFinite()
    {
        PlanePoints points;
        QCOMPARE(targetRange(points), std::make_pair(0.0, 1.0));
        points.targets = {2, std::numeric_limits<float>::infinity(), -3};
        QCOMPARE(targetRange(points), std::make_pair(-3.0, 2.0));
    }

    void pointsArePaintedInTheColoursOfTheirClasses()
    {
        const PlanePoints points{.x = {0, 1}, .y = {0, 0}, .classes = {0, 1}};
        QImage image(200, 200, QImage::Format_RGB32);
        image.fill(Qt::white);
        const PlaneAxes axes(areaOf(points), image.rect(), QFontMetricsF(qApp->font()));
        QPainter painter(&image);
        paintPoints(painter, axes, points, {0, 1}, 1);
        painter.end();
        QCOMPARE(image.pixelColor(axes.toPixel(0, 0).toPoint()), classColor(0));
        QCOMPARE(image.pixelColor(axes.toPixel(1, 0).toPoint()), classColor(1));
    }
};

NW_TEST(PlanePointsTest)
#include "tst_plane_points.moc"
