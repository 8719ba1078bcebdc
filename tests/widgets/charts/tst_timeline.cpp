#include "tests/support/test.h"
#include "widgets/charts/timeline.h"

namespace netwright {
namespace {

Timeline twoEpochs()
{
    Timeline timeline;
    for (int step = 1; step <= 10; ++step) timeline.addBatch({0, double(step), step * 0.5});
    timeline.endEpoch({0, 10, 6});
    for (int step = 11; step <= 20; ++step) timeline.addBatch({1, double(step), step * 0.6});
    timeline.endEpoch({1, 20, 12});
    return timeline;
}

class TimelineTest : public QObject {
    Q_OBJECT
private slots:
    void placesBatchesWithinTheirEpoch()
    {
        const Timeline timeline = twoEpochs();
        QCOMPARE(timeline.position(ChartAxis::epoch, {0, 5, 0}), 0.5);
        QCOMPARE(timeline.position(ChartAxis::epoch, {1, 20, 0}), 2.0);
        QCOMPARE(timeline.position(ChartAxis::step, {1, 15, 0}), 15.0);
        QCOMPARE(timeline.position(ChartAxis::relativeTime, {1, 15, 7}), 7.0);
    }
    void guessesTheLengthOfTheRunningEpoch()
    {
        Timeline timeline = twoEpochs();
        const int revision = timeline.revision();
        timeline.addBatch({2, 25, 14});
        QCOMPARE(timeline.position(ChartAxis::epoch, {2, 25, 14}), 2.5);
        QCOMPARE(timeline.revision(), revision);
        timeline.addBatch({2, 35, 15}); // longer than the ones before
        QVERIFY(timeline.position(ChartAxis::epoch, {2, 35, 15}) <= 3);
        QVERIFY(timeline.revision() > revision);
    }
    void saysWhereEpochsEndAndWillEnd()
    {
        const Timeline timeline = twoEpochs();
        QCOMPARE(timeline.endOf(ChartAxis::step, 0), 10.0);
        QCOMPARE(timeline.endOf(ChartAxis::relativeTime, 1), 12.0);
        QCOMPARE(timeline.endOf(ChartAxis::step, 4), 50.0);
        QCOMPARE(timeline.endOf(ChartAxis::relativeTime, 2), 18.0);
        QCOMPARE(timeline.endOf(ChartAxis::epoch, 4), 5.0);
    }
    void findsTheEpochAtAPlace()
    {
        const Timeline timeline = twoEpochs();
        QCOMPARE(timeline.epochAt(ChartAxis::step, 3), 0);
        QCOMPARE(timeline.epochAt(ChartAxis::step, 11), 1);
        QCOMPARE(timeline.epochAt(ChartAxis::step, 999), 1);
        QCOMPARE(timeline.epochAt(ChartAxis::epoch, 0.4), 0);
        QCOMPARE(timeline.epochAt(ChartAxis::epoch, 1), 0);
        QCOMPARE(timeline.epochAt(ChartAxis::epoch, 1.01), 1);
        QCOMPARE(timeline.epochAt(ChartAxis::epoch, -3), 0);
        QCOMPARE(Timeline().epochAt(ChartAxis::step, 3), -1);
    }
};

} // namespace
} // namespace netwright

using netwright::TimelineTest;
NW_TEST(TimelineTest)
#include "tst_timeline.moc"
