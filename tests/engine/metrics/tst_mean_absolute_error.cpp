#include "tests/engine/metrics/metric_run.h"
#include "tests/support/published.h"
#include "tests/support/tensors.h"
#include "tests/support/test.h"

using namespace netwright;
using namespace netwright::test;

class MeanAbsoluteErrorTest : public QObject {
    Q_OBJECT
private slots:
    void isPublished() { NW_EXPECT_PUBLISHED(Metric, "MeanAbsoluteError"); }
    void isAsInKeras()
    {
        MetricRun run("MeanAbsoluteError");
        run.update(tensorOf({4, 3},
                       {-0.01, -0.3464, -1.3297, -0.0279, 0.626, 0.0654, 0.0145, 0.6411, 0.4941,
                           1.3505, -0.9059, 0.5704}),
            tensorOf({4, 3},
                {0.5535, -1.3503, -0.1171, 0.2587, 0.6811, -0.2947, 0.4001, -1.4332, 0.0557, -0.82,
                    -0.3965, -1.2352}),
            tensorOf({4}, {1.9359, 1.9171, 0.0105, 1.5175}));
        NW_COMPARE(run.result(), {0.8402652});
        run.update(tensorOf({5, 3},
                       {-1.2163, -0.5035, -2.0327, -0.3258, -1.2008, -1.0533, -1.1573, 1.9604,
                           -0.0713, 0.9266, 0.9535, 1.0761, 0.9534, 0.1681, 0.2658}),
            tensorOf({5, 3},
                {1.0346, 1.4077, 0.5922, -0.5732, -1.2728, 0.0229, 0.1006, 0.9877, 1.6254, -1.2247,
                    0.8933, -0.4227, -0.4984, -2.5524, 0.5131}),
            tensorOf({5}, {1.4801, 0.09, 0.8298, 0.7573, 0.0426}));
        NW_COMPARE(run.result(), {1.165097});
        run.reset();
        NW_COMPARE(run.result(), {0});
    }
};

NW_TEST(MeanAbsoluteErrorTest)
#include "tst_mean_absolute_error.moc"
