#include "tests/engine/metrics/metric_run.h"
#include "tests/support/published.h"
#include "tests/support/tensors.h"
#include "tests/support/test.h"

using namespace netwright;
using namespace netwright::test;

class SumTest : public QObject {
    Q_OBJECT
private slots:
    void isPublished() { NW_EXPECT_PUBLISHED(Metric, "Sum"); }
    void isAsInKeras()
    {
        MetricRun run("Sum");
        run.update(
            tensorOf({3}, {1.642, -1.455, 2.345}), {}, tensorOf({3}, {1.4567, 1.2767, 1.7461}));
        NW_COMPARE(run.result(), {4.628907});
        run.update(tensorOf({4}, {-0.1863, 0.8122, -0.0048, -0.3637}), {},
            tensorOf({4}, {0.1017, 1.4487, 1.3048, 0.4005}));
        NW_COMPARE(run.result(), {5.63467});
        run.reset();
        NW_COMPARE(run.result(), {0});
    }
};

NW_TEST(SumTest)
#include "tst_sum.moc"
