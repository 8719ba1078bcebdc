#include "tests/engine/metrics/metric_run.h"
#include "tests/support/published.h"
#include "tests/support/tensors.h"
#include "tests/support/test.h"

using namespace netwright;
using namespace netwright::test;

class SensitivityAtSpecificityTest : public QObject {
    Q_OBJECT
private slots:
    void isPublished()
    {
        NW_EXPECT_PUBLISHED(
            Metric, "SensitivityAtSpecificity", {{"specificity", 0.5}, {"num_thresholds", 20}});
    }
    void isAsInKeras()
    {
        MetricRun run("SensitivityAtSpecificity", {{"specificity", 0.5}, {"num_thresholds", 20}});
        run.update(tensorOf({12}, {1, 1, 0, 0, 1, 0, 0, 0, 1, 0, 1, 0}),
            tensorOf({12},
                {0.8946, 0.934, 0.5684, 0.354, 0.3036, 0.1991, 0.2878, 0.3698, 0.1203, 0.658,
                    0.4912, 0.2756}),
            tensorOf({12},
                {1.8302, 0.4937, 0.9633, 0.6061, 1.3054, 1.2763, 0.6591, 1.108, 1.0962, 0.49,
                    1.5651, 1.4761}));
        NW_COMPARE(run.result(), {0.618224});
        run.update(tensorOf({13}, {0, 1, 0, 0, 1, 0, 0, 1, 0, 1, 1, 0, 1}),
            tensorOf({13},
                {0.2092, 0.2488, 0.1768, 0.2688, 0.5378, 0.1779, 0.6944, 0.1764, 0.9217, 0.2824,
                    0.3645, 0.1618, 0.1846}),
            tensorOf({13},
                {0.5073, 1.6419, 1.6863, 1.305, 1.137, 0.5745, 0.7572, 1.4505, 0.3641, 0.3486,
                    0.3916, 1.608, 0.2046}));
        NW_COMPARE(run.result(), {0.472542});
    }
};

NW_TEST(SensitivityAtSpecificityTest)
#include "tst_sensitivity_at_specificity.moc"
