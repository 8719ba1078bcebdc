#include "tests/engine/metrics/metric_run.h"
#include "tests/support/published.h"
#include "tests/support/tensors.h"
#include "tests/support/test.h"

using namespace netwright;
using namespace netwright::test;

class ConcordanceCorrelationTest : public QObject {
    Q_OBJECT
private slots:
    void isPublished() { NW_EXPECT_PUBLISHED(Metric, "ConcordanceCorrelation"); }
    void isAsInKeras()
    {
        MetricRun run("ConcordanceCorrelation");
        run.update(tensorOf({4, 5},
                       {1.5526, 0.3312, -1.2456, -1.1569, 0.4896, 1.0751, 1.3129, 0.3649, 0.0237,
                           -2.1122, -0.221, -0.8705, -0.8944, 0.2621, -1.7419, 0.3094, -0.5048,
                           0.0572, -2.2643, -1.3682}),
            tensorOf({4, 5},
                {0.1778, 1.2337, 1.3911, 0.5874, 0.9952, -1.0525, -0.745, -0.8545, -2.7163, -1.0587,
                    -0.1431, -0.353, -0.396, -0.9953, -0.2863, -0.3206, -0.1947, 0.0394, 0.1596,
                    0.8566}),
            tensorOf({4}, {1.0541, 1.8178, 1.0689, 0.8709}));
        NW_COMPARE(run.result(), {-0.1560183});
        run.update(tensorOf({5, 5},
                       {-0.0677, -0.3529, -0.5894, -0.7314, 0.9302, 1.0017, 0.5539, 0.9325, -1.4174,
                           0.8486, -0.8143, 1.8915, 0.6002, 0.1032, -1.298, 0.538, 0.1024, -0.7683,
                           1.4026, 0.1484, 0.265, -0.7057, -1.0547, 0.0446, 0.2668}),
            tensorOf({5, 5},
                {-1.2486, -0.2793, 1.1873, -0.9072, 1.2318, -0.4167, 1.9894, 0.5911, 2.7536, 1.1509,
                    0.8733, 0.3406, -1.5748, 0.0068, 0.5346, 2.4899, -0.4138, -1.2148, 0.3533,
                    -1.1749, 0.8625, -1.0217, 0.2468, 0.7381, -0.9984}),
            tensorOf({5}, {1.4191, 1.9541, 0.1452, 1.3724, 1.4904}));
        NW_COMPARE(run.result(), {-0.0565832});
    }
};

NW_TEST(ConcordanceCorrelationTest)
#include "tst_concordance_correlation.moc"
