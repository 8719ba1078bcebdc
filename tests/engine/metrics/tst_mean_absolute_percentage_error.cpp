#include "tests/engine/metrics/metric_run.h"
#include "tests/support/published.h"
#include "tests/support/tensors.h"
#include "tests/support/test.h"

using namespace netwright;
using namespace netwright::test;

class MeanAbsolutePercentageErrorTest : public QObject {
    Q_OBJECT
private slots:
    void isPublished() { NW_EXPECT_PUBLISHED(Metric, "MeanAbsolutePercentageError"); }
    void isAsInKeras()
    {
        MetricRun run("MeanAbsolutePercentageError");
        run.update(tensorOf({4, 3},
                       {0.948, 0.9367, 0.1968, 1.4358, 0.6004, 1.2663, 0.9544, 0.5257, 0.7818,
                           2.5389, 2.8285, 1.7894}),
            tensorOf({4, 3},
                {2.6298, 0.2348, 1.5514, 1.3271, 0.2206, 2.2576, 1.1309, 0.3245, 0.9154, 1.7052,
                    0.7136, 1.8829}),
            tensorOf({4}, {0.105, 0.2812, 0.715, 0.2092}));
        NW_COMPARE(run.result(), {55.22729});
        run.update(tensorOf({5, 3},
                       {0.9616, 0.2392, 1.957, 1.4618, 1.3301, 2.4129, 2.341, 0.8719, 1.1978,
                           2.3392, 1.2232, 2.5722, 0.1926, 2.5733, 2.3971}),
            tensorOf({5, 3},
                {0.5208, 0.486, 2.9127, 1.3509, 0.7589, 1.6121, 0.4514, 1.505, 2.0519, 1.3722,
                    2.5102, 1.4946, 2.8826, 2.5796, 0.1149}),
            tensorOf({5}, {0.2166, 1.2219, 0.9189, 1.2202, 1.7837}));
        NW_COMPARE(run.result(), {172.8761});
        run.reset();
        NW_COMPARE(run.result(), {0});
    }
};

NW_TEST(MeanAbsolutePercentageErrorTest)
#include "tst_mean_absolute_percentage_error.moc"
