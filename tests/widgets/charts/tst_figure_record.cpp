#include "tests/support/test.h"
#include "widgets/charts/figure_record.h"

#include <limits>

namespace netwright {
namespace {

class FigureRecordTest : public QObject {
    Q_OBJECT
private slots:
    void hasACurveOnEachAxis()
    {
        Timeline timeline;
        FigureRecord record("loss");
        for (int step = 1; step <= 4; ++step) {
            const Moment moment{0, double(step), step * 10.0};
            timeline.addBatch(moment);
            record.addBatch(moment, 1.0 / step);
        }
        timeline.endEpoch({0, 4, 45});
        record.addEpoch({0, 4, 45}, 0.4, false);
        record.addEpoch({0, 4, 45}, 0.5, true);
        record.update(timeline, ChartAxis::step, 0.6);
        QCOMPARE(record.raw().size(), std::size_t(4));
        QCOMPARE(record.raw().x(2), 3.0);
        QCOMPARE(record.training().x(0), 4.0);
        record.update(timeline, ChartAxis::epoch, 0.6);
        QCOMPARE(record.raw().x(1), 0.5);
        QCOMPARE(record.validation().x(0), 1.0);
        record.update(timeline, ChartAxis::relativeTime, 0.6);
        QCOMPARE(record.raw().x(0), 10.0);
        QCOMPARE(record.training().x(0), 45.0);
        QCOMPARE(record.raw().size(), record.smoothed().size());
    }
    void smoothsTheBatchesOnly()
    {
        Timeline timeline;
        FigureRecord record("loss");
        Smoothing expected(0.9);
        for (int step = 1; step <= 50; ++step) {
            const Moment moment{0, double(step), 0};
            timeline.addBatch(moment);
            record.addBatch(moment, step % 7);
            record.update(timeline, ChartAxis::step, 0.9); // point after point, as in a training
            QCOMPARE(record.smoothed().y(record.smoothed().size() - 1), expected.next(step % 7));
        }
        record.update(timeline, ChartAxis::step, 0);
        QCOMPARE(record.smoothed().y(20), record.raw().y(20));
    }
    void knowsTheBestEpoch()
    {
        FigureRecord loss("loss"), accuracy("accuracy");
        QVERIFY(!loss.best());
        int epoch = 0;
        for (const double value : {0.5, std::numeric_limits<double>::quiet_NaN(), 0.2, 0.4}) {
            loss.addEpoch({epoch, double(epoch), 0}, value, false);
            accuracy.addEpoch({epoch, double(epoch), 0}, value, false);
            ++epoch;
        }
        QCOMPARE(loss.best()->epoch, 2);
        QCOMPARE(accuracy.best()->epoch, 0);
        QCOMPARE(*loss.last(), 0.4);
        loss.addEpoch({1, 1, 0}, 0.9, true); // the validation counts, where there is one
        QCOMPARE(loss.best()->value, 0.9);
    }
    void keepsItsOrderWhereAClockWasSetBack()
    {
        Timeline timeline;
        FigureRecord record("loss");
        record.addBatch({0, 5, 9}, 1);
        record.addBatch({0, 4, 3}, 2);
        record.update(timeline, ChartAxis::relativeTime, 0.6);
        QCOMPARE(record.raw().x(1), 9.0);
    }
};

} // namespace
} // namespace netwright

using netwright::FigureRecordTest;
NW_TEST(FigureRecordTest)
#include "tst_figure_record.moc"
