#include "tests/support/test.h"
#include "widgets/charts/mark_painter.h"
#include "widgets/common/theme.h"

#include <QImage>
#include <QPainter>

namespace netwright {
namespace {

class MarkPainterTest : public QObject {
    Q_OBJECT
private slots:
    void shadesTheEpochsThatAreAwaited()
    {
        ChartContext context;
        context.timeline.endEpoch({0, 10, 0});
        context.patience = {"val_loss", 0, 0.5, 1, 2}; // from step 10 to step 30
        QImage image(400, 100, QImage::Format_RGB32);
        image.fill(Qt::white);
        QPainter painter(&image);
        const PlotArea area{QRectF(0, 0, 400, 100), {0, 40, false}, {0, 1, false}};
        drawPatience(painter, context, area, 4);
        painter.end();
        QCOMPARE(image.pixelColor(50, 90), QColor(Qt::white));
        QVERIFY(image.pixelColor(200, 90) != QColor(Qt::white));
        QCOMPARE(image.pixelColor(350, 90), QColor(Qt::white));
    }
    void putsADiamondOnTheCurveForACheckpoint()
    {
        ChartContext context;
        FigureRecord record("loss");
        context.timeline.endEpoch({0, 10, 0});
        record.addEpoch({0, 10, 0}, 0.5, true);
        record.update(context.timeline, context.axis, 0);
        context.marks.push_back({ChartMark::checkpoint, {0, 10, 0}, "Saved."});
        QImage image(400, 100, QImage::Format_RGB32);
        image.fill(Qt::white);
        QPainter painter(&image);
        drawCheckpoints(
            painter, context, record, {QRectF(0, 0, 400, 100), {0, 20, false}, {0, 1, false}}, 4);
        painter.end();
        QCOMPARE(image.pixelColor(200, 50), theme().success);
    }
};

} // namespace
} // namespace netwright

using netwright::MarkPainterTest;
NW_TEST(MarkPainterTest)
#include "tst_mark_painter.moc"
