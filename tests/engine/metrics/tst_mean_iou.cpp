#include "tests/engine/metrics/metric_run.h"
#include "tests/support/published.h"
#include "tests/support/tensors.h"
#include "tests/support/test.h"

using namespace netwright;
using namespace netwright::test;

class MeanIoUTest : public QObject {
    Q_OBJECT
private slots:
    void isPublished() { NW_EXPECT_PUBLISHED(Metric, "MeanIoU", {{"num_classes", 3}}); }
    void isAsInKeras()
    {
        MetricRun run("MeanIoU", {{"num_classes", 3}});
        run.update(tensorOf({9}, {1, 2, 2, 1, 2, 2, 2, 2, 2}),
            tensorOf({9}, {0, 0, 1, 2, 1, 2, 0, 1, 1}),
            tensorOf(
                {9}, {1.4548, 1.7144, 0.3688, 0.9859, 0.6822, 0.6202, 1.8482, 1.0809, 1.4776}));
        NW_COMPARE(run.result(), {0});
        run.update(tensorOf({10}, {0, 1, 0, 0, 1, 1, 2, 2, 2, 1}),
            tensorOf({10}, {2, 0, 2, 1, 2, 0, 2, 0, 0, 0}),
            tensorOf({10},
                {1.5703, 0.648, 0.3543, 1.2, 0.0215, 0.3922, 0.5109, 0.9043, 1.9343, 0.6115}));
        NW_COMPARE(run.result(), {0});
    }
    void leavesOutAClass()
    {
        MetricRun run("MeanIoU", {{"num_classes", 3}, {"ignore_class", -1}});
        run.update(tensorOf({4}, {0, 1, -1, 1}), tensorOf({4}, {0, 1, 2, 0}));
        NW_COMPARE(run.result(), {0.5});
    }
    void isZeroWithoutSamples()
    {
        NW_COMPARE(MetricRun("MeanIoU", {{"num_classes", 2}}).result(), {0});
    }
    void takesWeightsAsTheyAreWithAFloatType()
    {
        MetricRun run("MeanIoU", {{"num_classes", 2}, {"dtype", "float32"}});
        run.update(tensorOf({4}, {0, 0, 1, 1}), tensorOf({4}, {0, 1, 0, 1}),
            tensorOf({4}, {0.2, 0.3, 0.4, 0.1}));
        NW_COMPARE(run.result(), {0.2 / 0.9 / 2 + 0.1 / 0.8 / 2});
    }
    void refusesNumbersOutsideOfTheClasses()
    {
        MetricRun run("MeanIoU", {{"num_classes", 2}});
        QVERIFY_THROWS_EXCEPTION(ShapeError, run.update(tensorOf({1}, {2}), tensorOf({1}, {0})));
    }
};

NW_TEST(MeanIoUTest)
#include "tst_mean_iou.moc"
