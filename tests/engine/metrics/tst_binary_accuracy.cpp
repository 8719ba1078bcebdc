#include "tests/engine/metrics/metric_run.h"
#include "tests/support/published.h"
#include "tests/support/tensors.h"
#include "tests/support/test.h"

using namespace netwright;
using namespace netwright::test;

class BinaryAccuracyTest : public QObject {
    Q_OBJECT
private slots:
    void isPublished() { NW_EXPECT_PUBLISHED(Metric, "BinaryAccuracy"); }
    void isAsInKeras()
    {
        MetricRun run("BinaryAccuracy");
        run.update(tensorOf({5, 2}, {1, 0, 0, 0, 0, 0, 0, 0, 1, 0}),
            tensorOf({5, 2},
                {0.6081, 0.697, 0.3203, 0.8182, 0.923, 0.2624, 0.7003, 0.2282, 0.4731, 0.4895}),
            tensorOf({5}, {0.7882, 0.7311, 1.7171, 1.897, 1.0247}));
        NW_COMPARE(run.result(), {0.5});
        run.update(tensorOf({6, 2}, {0, 1, 0, 1, 0, 0, 0, 0, 1, 0, 1, 1}),
            tensorOf({6, 2},
                {0.6519, 0.1262, 0.6244, 0.6083, 0.2388, 0.0351, 0.6769, 0.6067, 0.5369, 0.3129,
                    0.9627, 0.0677}),
            tensorOf({6}, {1.9693, 0.5864, 1.3925, 0.9306, 1.965, 1.7873}));
        NW_COMPARE(run.result(), {0.5154707});
        run.reset();
        NW_COMPARE(run.result(), {0});
    }
};

NW_TEST(BinaryAccuracyTest)
#include "tst_binary_accuracy.moc"
