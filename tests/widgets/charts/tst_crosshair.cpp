#include "tests/support/test.h"
#include "widgets/charts/crosshair.h"

namespace netwright {
namespace {

class CrosshairTest : public QObject {
    Q_OBJECT
private slots:
    void readsTheNearestPointOfEachCurve()
    {
        ChartContext context;
        FigureRecord record("loss");
        for (int step = 1; step <= 10; ++step) {
            const Moment moment{0, double(step), 0};
            context.timeline.addBatch(moment);
            record.addBatch(moment, step);
        }
        record.addEpoch({0, 10, 0}, 0.25, false);
        record.addEpoch({0, 10, 0}, 0.5, true);
        context.timeline.endEpoch({0, 10, 0});
        context.smoothing = 0;
        context.marks.push_back({ChartMark::warning, {0, 4, 0}, "Look here."});
        record.update(context.timeline, context.axis, 0);
        const auto reading = readingAt(record, context, 4.2, 1);
        QVERIFY(reading.has_value());
        QCOMPARE(reading->x, 4.0);
        QCOMPARE(reading->text("loss"),
            "loss\n  batch: 4\n  training: 0.25\n  validation: 0.5\n  Look here.");
        QVERIFY(readingAt(record, context, 8, 1)->notes.isEmpty());
        QCOMPARE(placeText(context, 4), "step 4 · epoch 1");
    }
    void saysNothingWithoutPoints()
    {
        QVERIFY(!readingAt(FigureRecord("loss"), ChartContext(), 1, 1));
    }
};

} // namespace
} // namespace netwright

using netwright::CrosshairTest;
NW_TEST(CrosshairTest)
#include "tst_crosshair.moc"
