#include "tests/engine/metrics/metric_run.h"
#include "tests/support/published.h"
#include "tests/support/tensors.h"
#include "tests/support/test.h"

using namespace netwright;
using namespace netwright::test;

class RecallAtPrecisionTest : public QObject {
    Q_OBJECT
private slots:
    void isPublished()
    {
        NW_EXPECT_PUBLISHED(
            Metric, "RecallAtPrecision", {{"precision", 0.6}, {"num_thresholds", 20}});
    }
    void isAsInKeras()
    {
        MetricRun run("RecallAtPrecision", {{"precision", 0.6}, {"num_thresholds", 20}});
        run.update(tensorOf({12}, {0, 0, 1, 1, 0, 0, 1, 0, 1, 0, 1, 0}),
            tensorOf({12},
                {0.7399, 0.6425, 0.6971, 0.6024, 0.935, 0.761, 0.9336, 0.2863, 0.56, 0.3325, 0.1007,
                    0.6687}),
            tensorOf({12},
                {1.1332, 1.1845, 0.5492, 0.5591, 1.7781, 0.1364, 1.5332, 1.0852, 0.2732, 1.4062,
                    1.6206, 0.8543}));
        NW_COMPARE(run.result(), {0});
        run.update(tensorOf({13}, {1, 1, 1, 1, 0, 1, 1, 1, 0, 1, 1, 1, 1}),
            tensorOf({13},
                {0.4343, 0.4554, 0.7001, 0.6579, 0.1735, 0.4623, 0.1051, 0.4574, 0.8217, 0.3395,
                    0.4543, 0.6092, 0.786}),
            tensorOf({13},
                {1.4059, 1.1749, 0.6719, 0.9194, 0.4404, 1.3799, 0.5651, 0.4066, 0.0493, 1.84,
                    0.7694, 1.5792, 0.0435}));
        NW_COMPARE(run.result(), {1});
    }
};

NW_TEST(RecallAtPrecisionTest)
#include "tst_recall_at_precision.moc"
