#include "tests/engine/metrics/metric_run.h"
#include "tests/support/published.h"
#include "tests/support/tensors.h"
#include "tests/support/test.h"

using namespace netwright;
using namespace netwright::test;

class RootMeanSquaredErrorTest : public QObject {
    Q_OBJECT
private slots:
    void isPublished() { NW_EXPECT_PUBLISHED(Metric, "RootMeanSquaredError"); }
    void isAsInKeras()
    {
        MetricRun run("RootMeanSquaredError");
        run.update(tensorOf({4, 3},
                       {-0.834, 1.6354, 1.5174, 0.9695, -1.2862, 0.0756, 0.7928, -1.5922, -0.8151,
                           1.16, 0.4717, -0.6867}),
            tensorOf({4, 3},
                {-1.2215, 0.1321, 0.3521, -0.0161, 0.3615, -0.5084, -0.4986, -0.9078, -0.0293,
                    -0.8953, -0.1976, 1.2794}),
            tensorOf({4}, {1.591, 0.8696, 1.7467, 1.1246}));
        NW_COMPARE(run.result(), {1.222569});
        run.update(tensorOf({5, 3},
                       {0.9472, 1.4714, -1.5359, 0.9863, -0.1123, -1.2044, 0.8732, 0.7693, -0.0001,
                           0.0359, -0.3555, 1.9012, -0.8086, -1.3671, -0.234}),
            tensorOf({5, 3},
                {2.0068, 1.63, -0.8644, -0.8262, 0.8345, -0.682, -1.3531, 0.1462, 0.9392, -0.3218,
                    1.066, -0.7233, 1.2628, -0.74, 0.1627}),
            tensorOf({5}, {0.6952, 1.9341, 0.1241, 0.516, 1.8192}));
        NW_COMPARE(run.result(), {1.237555});
        run.reset();
        NW_COMPARE(run.result(), {0});
    }
};

NW_TEST(RootMeanSquaredErrorTest)
#include "tst_root_mean_squared_error.moc"
