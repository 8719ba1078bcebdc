#include "tests/engine/metrics/metric_run.h"
#include "tests/support/published.h"
#include "tests/support/tensors.h"
#include "tests/support/test.h"

using namespace netwright;
using namespace netwright::test;

class TopKCategoricalAccuracyTest : public QObject {
    Q_OBJECT
private slots:
    void isPublished() { NW_EXPECT_PUBLISHED(Metric, "TopKCategoricalAccuracy", {{"k", 2}}); }
    void isAsInKeras()
    {
        MetricRun run("TopKCategoricalAccuracy", {{"k", 2}});
        run.update(tensorOf({6, 5},
                       {0, 0, 0, 1, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0, 0, 1, 0, 0, 0, 0, 0, 0, 1,
                           0, 0, 1, 0, 0}),
            tensorOf({6, 5},
                {0.0906, 0.2914, 0.4307, 0.0851, 0.1022, 0.2024, 0.1088, 0.3308, 0.299, 0.0591,
                    0.2131, 0.2759, 0.1879, 0.0915, 0.2316, 0.2563, 0.1914, 0.1473, 0.2795, 0.1256,
                    0.3382, 0.169, 0.046, 0.3815, 0.0652, 0.2445, 0.3536, 0.2049, 0.1879, 0.009}),
            tensorOf({6}, {1.9754, 0.9712, 0.4876, 1.3231, 0.9462, 0.4334}));
        NW_COMPARE(run.result(), {0.0794538});
        run.update(tensorOf({7, 5},
                       {0, 0, 1, 0, 0, 0, 1, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 1,
                           0, 0, 1, 0, 0, 0, 1, 0, 0, 0}),
            tensorOf({7, 5},
                {0.3404, 0.4659, 0.0861, 0.0677, 0.0399, 0.1157, 0.303, 0.229, 0.3155, 0.0367,
                    0.1642, 0.0611, 0.1452, 0.1995, 0.4301, 0.2094, 0.2687, 0.0937, 0.1954, 0.2328,
                    0.028, 0.0509, 0.3629, 0.1204, 0.4378, 0.256, 0.2512, 0.2601, 0.0792, 0.1535,
                    0.1056, 0.0835, 0.3989, 0.3293, 0.0828}),
            tensorOf({7}, {0.7548, 1.9092, 0.9968, 1.1621, 0.5469, 0.2499, 1.8656}));
        NW_COMPARE(run.result(), {0.2344408});
    }
};

NW_TEST(TopKCategoricalAccuracyTest)
#include "tst_top_k_categorical_accuracy.moc"
