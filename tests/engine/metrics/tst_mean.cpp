#include "tests/engine/metrics/metric_run.h"
#include "tests/support/published.h"
#include "tests/support/tensors.h"
#include "tests/support/test.h"

using namespace netwright;
using namespace netwright::test;

class MeanTest : public QObject {
    Q_OBJECT
private slots:
    void isPublished() { NW_EXPECT_PUBLISHED(Metric, "Mean"); }
    void isAsInKeras()
    {
        MetricRun run("Mean");
        run.update(tensorOf({4}, {-0.9411, 0.1554, 0.9972, 1.9202}), {},
            tensorOf({4}, {1.9652, 0.0421, 1.7934, 1.7082}));
        NW_COMPARE(run.result(), {0.5855175});
        run.update(tensorOf({5}, {-1.7772, 0.631, -0.3043, -0.1909, -0.9035}), {},
            tensorOf({5}, {1.2841, 1.3197, 0.8886, 0.3827, 0.3224}));
        NW_COMPARE(run.result(), {0.1175965});
        run.reset();
        NW_COMPARE(run.result(), {0});
    }
};

NW_TEST(MeanTest)
#include "tst_mean.moc"
