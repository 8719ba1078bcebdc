#include "tests/support/test.h"
#include "widgets/charts/crosshair.h"
#include "widgets/charts/curve_layer.h"

#include <QImage>
#include <QPainter>

namespace netwright {
namespace {

QImage picture(CurveLayer& layer)
{
    QImage image(300, 200, QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    layer.paint(&painter, nullptr, nullptr);
    return image;
}

class CurveLayerTest : public QObject {
    Q_OBJECT
private slots:
    void drawsCurvesMarksAndCrosshair()
    {
        ChartContext context;
        FigureRecord record("loss");
        for (int step = 1; step <= 10; ++step) {
            record.addBatch({0, double(step), 0}, step);
            context.timeline.addBatch({0, double(step), 0});
        }
        CurveLayer layer(context, record, 0);
        layer.setRect(QRectF(0, 0, 300, 200));
        layer.setScales({0, 10, false}, {0, 10, false});
        const QImage empty = picture(layer);
        record.update(context.timeline, context.axis, context.smoothing);
        const QImage curve = picture(layer);
        QVERIFY(curve != empty);
        context.marks.push_back({ChartMark::warning, {0, 5, 0}, "Odd."});
        const QImage marked = picture(layer);
        QVERIFY(marked != curve);
        QVERIFY(!layer.reading());
        context.crosshair = 5.1;
        QCOMPARE(layer.reading()->x, 5.0);
        QVERIFY(picture(layer) != marked);
        layer.setCrosshairVisible(false);
        QVERIFY(picture(layer) == marked);
    }
};

} // namespace
} // namespace netwright

using netwright::CurveLayerTest;
NW_TEST(CurveLayerTest)
#include "tst_curve_layer.moc"
