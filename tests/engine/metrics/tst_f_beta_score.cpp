#include "tests/engine/metrics/metric_run.h"
#include "tests/support/published.h"
#include "tests/support/tensors.h"
#include "tests/support/test.h"

using namespace netwright;
using namespace netwright::test;

class FBetaScoreTest : public QObject {
    Q_OBJECT
private slots:
    void isPublished()
    {
        NW_EXPECT_PUBLISHED(Metric, "FBetaScore", {{"beta", 2.0}, {"average", "macro"}});
    }
    void isAsInKeras()
    {
        MetricRun run("FBetaScore", {{"beta", 2.0}, {"average", "macro"}});
        run.update(
            tensorOf({7, 3}, {0, 1, 0, 0, 1, 0, 0, 0, 1, 0, 1, 0, 0, 1, 0, 1, 0, 0, 1, 0, 0}),
            tensorOf({7, 3},
                {0.1093, 0.4695, 0.4212, 0.2078, 0.6494, 0.1429, 0.2869, 0.363, 0.3501, 0.3413,
                    0.1414, 0.5173, 0.4812, 0.1506, 0.3682, 0.3784, 0.2937, 0.3279, 0.4305, 0.2861,
                    0.2834}),
            tensorOf({7}, {0.9761, 0.2693, 1.814, 0.362, 1.5416, 1.035, 0.5647}));
        NW_COMPARE(run.result(), {0.4120542});
        run.update(tensorOf({8, 3},
                       {0, 1, 0, 0, 1, 0, 0, 1, 0, 0, 1, 0, 0, 1, 0, 0, 0, 1, 0, 0, 1, 0, 1, 0}),
            tensorOf({8, 3},
                {0.2571, 0.2148, 0.5281, 0.3361, 0.3368, 0.3271, 0.5204, 0.384, 0.0956, 0.5408,
                    0.3231, 0.136, 0.3713, 0.2953, 0.3334, 0.832, 0.0505, 0.1174, 0.3128, 0.3677,
                    0.3195, 0.1687, 0.3946, 0.4367}),
            tensorOf({8}, {1.6023, 1.7015, 1.6158, 0.0618, 0.5287, 0.7259, 1.5702, 0.1791}));
        NW_COMPARE(run.result(), {0.3315943});
    }
};

NW_TEST(FBetaScoreTest)
#include "tst_f_beta_score.moc"
