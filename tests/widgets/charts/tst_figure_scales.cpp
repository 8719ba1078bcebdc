#include "tests/support/test.h"
#include "widgets/charts/figure_scales.h"

namespace netwright {
namespace {

class FigureScalesTest : public QObject {
    Q_OBJECT
private slots:
    void leavesOutOutliersWhenAsked()
    {
        ChartContext context;
        FigureRecord record("loss");
        for (int step = 1; step <= 1000; ++step) {
            const Moment moment{0, double(step), 0};
            context.timeline.addBatch(moment);
            record.addBatch(moment, step == 500 ? 1000 : 1 + step % 10);
        }
        record.update(context.timeline, context.axis, context.smoothing);
        const AxisScale across = horizontalScale(context);
        QVERIFY(across.maximum >= 1000);
        QVERIFY(verticalScale(record, context, across).maximum >= 1000);
        context.clipsOutliers = true;
        const AxisScale clipped = verticalScale(record, context, across);
        QVERIFY(clipped.maximum < 20);
        QVERIFY(clipped.maximum >= 10);
    }
    void showsTheEpochsThatPatienceStillHas()
    {
        ChartContext context;
        context.timeline.endEpoch({0, 100, 1});
        context.timeline.endEpoch({1, 200, 2});
        context.patience = {"val_loss", 1, 0.5, 0, 100};
        const double end = horizontalScale(context).maximum;
        QVERIFY(end >= 250);
        QVERIFY(end < 300); // and never squeezes what there is
    }
    void takesOnlyPositiveValuesByLogarithm()
    {
        ChartContext context;
        context.isVerticalLogarithmic = true;
        FigureRecord record("loss");
        for (const double value : {-5.0, 0.0, 0.1, 10.0}) {
            const Moment moment{0, record.batches().size() + 1.0, 0};
            context.timeline.addBatch(moment);
            record.addBatch(moment, value);
        }
        record.update(context.timeline, context.axis, context.smoothing);
        const AxisScale scale = verticalScale(record, context, horizontalScale(context));
        QVERIFY(scale.minimum > 0 && scale.minimum <= 0.1 && scale.maximum >= 10);
    }
};

} // namespace
} // namespace netwright

using netwright::FigureScalesTest;
NW_TEST(FigureScalesTest)
#include "tst_figure_scales.moc"
