#include "tests/engine/metrics/metric_run.h"
#include "tests/support/tensors.h"
#include "tests/support/test.h"

using namespace netwright;
using namespace netwright::test;

class IoUMetricTest : public QObject {
    Q_OBJECT
private slots:
    void countsInWholeNumbers()
    {
        MetricRun run("MeanIoU", {{"num_classes", 2}});
        run.update(
            tensorOf({3}, {0, 1, 1}), tensorOf({3}, {0, 1, 0}), tensorOf({3}, {1, 2.9, 0.9}));
        NW_COMPARE(run.result(), {1});
    }
    void takesPicturesAndAddsBatches()
    {
        MetricRun run("MeanIoU", {{"num_classes", 2}, {"sparse_y_pred", false}});
        run.update(tensorOf({1, 1, 2}, {0, 1}), tensorOf({1, 1, 2, 2}, {0.9, 0.1, 0.2, 0.8}));
        NW_COMPARE(run.result(), {1});
        run.update(tensorOf({1, 1, 2}, {0, 1}), tensorOf({1, 1, 2, 2}, {0.1, 0.9, 0.2, 0.8}));
        NW_COMPARE(run.result(), {(0.5 + 2.0 / 3) / 2});
    }
    void classesThatAreNowhereDoNotCount()
    {
        MetricRun run("MeanIoU", {{"num_classes", 5}});
        run.update(tensorOf({2}, {0, 1}), tensorOf({2}, {0, 1}));
        NW_COMPARE(run.result(), {1});
    }
};

NW_TEST(IoUMetricTest)
#include "tst_iou_metric.moc"
