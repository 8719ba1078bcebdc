#include "tests/engine/metrics/metric_run.h"
#include "tests/support/tensors.h"
#include "tests/support/test.h"

using namespace netwright;
using namespace netwright::test;

class CurvePointMetricTest : public QObject {
    Q_OBJECT
private slots:
    void isZeroWhereNoThresholdIsGoodEnough()
    {
        MetricRun run("PrecisionAtRecall", {{"recall", 1.0}, {"num_thresholds", 3}});
        run.update(tensorOf({2}, {1, 0}), tensorOf({2}, {0, 0.9}));
        NW_COMPARE(run.result(), {0});
    }
    void oneThresholdIsTheMiddle()
    {
        MetricRun run("SensitivityAtSpecificity", {{"specificity", 0.5}, {"num_thresholds", 1}});
        run.update(tensorOf({4}, {0, 0, 1, 1}), tensorOf({4}, {0.1, 0.9, 0.4, 0.8}));
        NW_COMPARE(run.result(), {0.5});
    }
    void needsItsRate()
    {
        QVERIFY_THROWS_EXCEPTION(ConfigError, create<Metric>("PrecisionAtRecall"));
        QVERIFY_THROWS_EXCEPTION(
            ConfigError, create<Metric>("PrecisionAtRecall", {{"recall", 1.5}}));
    }
};

NW_TEST(CurvePointMetricTest)
#include "tst_curve_point_metric.moc"
