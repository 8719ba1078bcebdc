#include "tests/engine/metrics/metric_run.h"
#include "tests/support/published.h"
#include "tests/support/tensors.h"
#include "tests/support/test.h"

using namespace netwright;
using namespace netwright::test;

class BinaryIoUTest : public QObject {
    Q_OBJECT
private slots:
    void isPublished() { NW_EXPECT_PUBLISHED(Metric, "BinaryIoU"); }
    void isAsInKeras()
    {
        MetricRun run("BinaryIoU");
        run.update(tensorOf({8}, {0, 1, 1, 1, 0, 0, 0, 0}),
            tensorOf({8}, {0.5657, 0.5968, 0.6755, 0.5088, 0.7527, 0.4095, 0.9225, 0.6812}),
            tensorOf({8}, {1.721, 1.7778, 0.1344, 0.1788, 0.1188, 1.4851, 0.1243, 0.7898}));
        NW_COMPARE(run.result(), {0.5});
        run.update(tensorOf({9}, {1, 0, 0, 0, 1, 1, 0, 1, 0}),
            tensorOf({9}, {0.2427, 0.646, 0.2317, 0.4826, 0.7631, 0.3761, 0.1718, 0.1661, 0.8075}),
            tensorOf(
                {9}, {0.8961, 1.8171, 0.4341, 1.0429, 0.9784, 0.5455, 1.2608, 1.5472, 1.3745}));
        NW_COMPARE(run.result(), {0.3142857});
    }
};

NW_TEST(BinaryIoUTest)
#include "tst_binary_iou.moc"
