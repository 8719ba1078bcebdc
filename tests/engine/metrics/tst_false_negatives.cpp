#include "tests/engine/metrics/metric_run.h"
#include "tests/support/published.h"
#include "tests/support/tensors.h"
#include "tests/support/test.h"

using namespace netwright;
using namespace netwright::test;

class FalseNegativesTest : public QObject {
    Q_OBJECT
private slots:
    void isPublished() { NW_EXPECT_PUBLISHED(Metric, "FalseNegatives"); }
    void isAsInKeras()
    {
        MetricRun run("FalseNegatives");
        run.update(tensorOf({8}, {0, 1, 0, 1, 0, 0, 0, 0}),
            tensorOf({8}, {0.7533, 0.5218, 0.5108, 0.1488, 0.8418, 0.8386, 0.925, 0.5703}),
            tensorOf({8}, {0.9823, 0.9507, 1.1805, 0.1391, 0.0671, 1.8477, 1.1224, 1.2516}));
        NW_COMPARE(run.result(), {0.1391});
        run.update(tensorOf({9}, {1, 1, 1, 1, 1, 0, 1, 0, 1}),
            tensorOf({9}, {0.8932, 0.709, 0.619, 0.7286, 0.0917, 0.2515, 0.9621, 0.278, 0.1034}),
            tensorOf(
                {9}, {1.9826, 1.5137, 1.0201, 1.6475, 0.0634, 0.2406, 0.0407, 1.7182, 1.6046}));
        NW_COMPARE(run.result(), {1.8071});
    }
};

NW_TEST(FalseNegativesTest)
#include "tst_false_negatives.moc"
