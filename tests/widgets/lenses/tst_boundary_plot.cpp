#include "widgets/lenses/boundary_plot.h"

#include "tests/support/test.h"
#include "tests/support/window/driver.h"
#include "widgets/common/theme.h"
#include "widgets/lenses/plane_axes.h"

#include <cmath>
#include <limits>

using namespace netwright;
using namespace netwright::test;

namespace {

PlanePoints twoClasses()
{
    PlanePoints points;
    for (int i = 0; i < 120; ++i) {
        const float turn = static_cast<float>(i) / 20;
        const float sign = i % 2 ? 1.0F : -1.0F;
        points.x.push_back(sign * turn / 6 * std::sin(turn));
        points.y.push_back(sign * turn / 6 * std::cos(turn));
        points.classes.push_back(i % 2);
        points.isValidation.push_back(i % 5 == 0);
    }
    return points;
}

// The probability of class 1 grows from left to right.
Boundary slope(const QRectF& area, int edge)
{
    Boundary boundary{.area = area, .columns = edge, .rows = edge};
    for (int y = 0; y < edge; ++y)
        for (int x = 0; x < edge; ++x)
            boundary.values.push_back(static_cast<float>(x) / static_cast<float>(edge - 1));
    return boundary;
}

} // namespace

class BoundaryPlotTest : public QObject {
    Q_OBJECT
private slots:
    void cleanup() { Look::instance().apply(Theme::Kind::light, 100); }

    void eachSideHasTheColourOfItsClass()
    {
        BoundaryPlot plot;
        plot.resize(300, 300);
        const QRectF area(-1, -1, 2, 2);
        plot.setBoundary(slope(area, 50));
        const QImage seen = plot.grab().toImage();
        const PlaneAxes axes(area, plot.rect(), QFontMetricsF(plot.font()));
        const auto distance = [&](double x, int index) {
            const QColor color = seen.pixelColor(axes.toPixel(x, 0.13).toPoint());
            const QColor of = classColor(index);
            return std::abs(color.red() - of.red()) + std::abs(color.green() - of.green())
                + std::abs(color.blue() - of.blue());
        };
        QVERIFY(distance(-0.93, 0) < distance(-0.93, 1));
        QVERIFY(distance(0.93, 1) < distance(0.93, 0));
    }

    void theAreaToAskAboutHoldsThePoints()
    {
        const PlanePoints points = twoClasses();
        const QRectF area = BoundaryPlot::areaFor(points);
        for (std::size_t i = 0; i < points.x.size(); ++i)
            QVERIFY(area.contains(QPointF(points.x[i], points.y[i])));
    }

    void valuesThatDoNotFitTheGridAreNotPainted()
    {
        BoundaryPlot plot;
        plot.resize(200, 200);
        Boundary boundary = slope({-1, -1, 2, 2}, 10);
        boundary.values.pop_back();
        plot.setBoundary(boundary);
        plot.setPoints(twoClasses());
        QVERIFY(!plot.grab().isNull());
    }

    void numbersThatAreNotFiniteDoNoHarm()
    {
        BoundaryPlot plot;
        plot.resize(200, 200);
        Boundary boundary = slope({-1, -1, 2, 2}, 4);
        boundary.values[3] = std::numeric_limits<float>::quiet_NaN();
        plot.setBoundary(boundary);
        boundary.rows = 1;
        boundary.values.resize(4);
        boundary.isRegression = true;
        plot.setBoundary(boundary);
        QVERIFY(!plot.grab().isNull());
    }

    void looksRight()
    {
        for (const auto kind : {Theme::Kind::light, Theme::Kind::dark})
            for (const int percent : {100, 200}) {
                Look::instance().apply(kind, percent);
                BoundaryPlot plot;
                plot.resize(340 * percent / 100, 280 * percent / 100);
                showAndWait(plot);
                if (percent == 100) keepPicture(plot, QString("boundary_empty_%1").arg(int(kind)));
                plot.setPoints(twoClasses());
                plot.setBoundary(slope(BoundaryPlot::areaFor(twoClasses()), 60));
                keepPicture(plot, QString("boundary_%1_%2").arg(int(kind)).arg(percent));
            }
        BoundaryPlot curve;
        curve.resize(340, 280);
        PlanePoints points;
        Boundary boundary{.area = {-3, -1, 6, 2}, .columns = 80, .rows = 1, .isRegression = true};
        for (int i = 0; i < 80; ++i) {
            const double x = -3 + 6 * (i + 0.5) / 80;
            boundary.values.push_back(static_cast<float>(std::sin(x)));
            points.x.push_back(static_cast<float>(x));
            points.y.push_back(static_cast<float>(std::sin(x) + 0.2 * std::cos(i * 37)));
        }
        curve.setPoints(points);
        curve.setBoundary(boundary);
        keepPicture(curve, "boundary_curve");
    }
};

NW_TEST(BoundaryPlotTest)
#include "tst_boundary_plot.moc"
