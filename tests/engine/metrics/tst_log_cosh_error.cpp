#include "tests/engine/metrics/metric_run.h"
#include "tests/support/published.h"
#include "tests/support/tensors.h"
#include "tests/support/test.h"

using namespace netwright;
using namespace netwright::test;

class LogCoshErrorTest : public QObject {
    Q_OBJECT
private slots:
    void isPublished() { NW_EXPECT_PUBLISHED(Metric, "LogCoshError"); }
    void isAsInKeras()
    {
        MetricRun run("LogCoshError");
        run.update(tensorOf({4, 3},
                       {2.0941, -0.4772, 0.4973, 0.8919, -1.3178, -0.9711, -1.6127, -0.206, -0.446,
                           -0.2584, 1.0114, -2.369}),
            tensorOf({4, 3},
                {0.7411, 0.9888, 0.152, -0.9593, 0.165, -1.0287, -0.9158, -1.3644, 0.1527, 0.2211,
                    -0.0653, -0.2192}),
            tensorOf({4}, {0.9456, 1.5525, 0.7425, 1.1023}));
        NW_COMPARE(run.result(), {0.5877392});
        run.update(tensorOf({5, 3},
                       {-0.0747, 0.8714, -0.898, -0.9301, 0.6638, -0.0452, 0.9539, -0.2725, 3.2361,
                           -1.7027, 0.1279, 1.4897, 0.4468, -0.2925, 0.5294}),
            tensorOf({5, 3},
                {-0.5499, 1.3409, 0.492, -0.4065, 0.7432, 0.2241, -0.8598, 0.5719, -0.421, 1.2302,
                    -0.7747, 0.4239, -0.2508, -0.3882, 1.6219}),
            tensorOf({5}, {0.6934, 0.8609, 0.2447, 1.9455, 1.2645}));
        NW_COMPARE(run.result(), {0.5882453});
        run.reset();
        NW_COMPARE(run.result(), {0});
    }
};

NW_TEST(LogCoshErrorTest)
#include "tst_log_cosh_error.moc"
