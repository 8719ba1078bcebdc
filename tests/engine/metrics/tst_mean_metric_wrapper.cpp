#include "tests/engine/metrics/metric_run.h"
#include "tests/support/published.h"
#include "tests/support/tensors.h"
#include "tests/support/test.h"

using namespace netwright;
using namespace netwright::test;

class MeanMetricWrapperTest : public QObject {
    Q_OBJECT
private slots:
    void isPublished()
    {
        NW_EXPECT_PUBLISHED(Metric, "MeanMetricWrapper", {{"fn", "mean_squared_error"}});
    }
    void wrapsALossOrAMetric()
    {
        MetricRun error("MeanMetricWrapper", {{"fn", "huber"}, {"kwargs", {{"delta", 2.0}}}});
        error.update(tensorOf({2, 1}, {0, 0}), tensorOf({2, 1}, {3, 1}));
        NW_COMPARE(error.result(), {2.25});
        const Value function = {{"class_name", "function"}, {"config", "binary_accuracy"}};
        MetricRun accuracy("MeanMetricWrapper", {{"fn", function}});
        accuracy.update(tensorOf({2, 1}, {0, 1}), tensorOf({2, 1}, {0.9, 0.9}));
        NW_COMPARE(accuracy.result(), {0.5});
    }
    void refusesWhatIsNoFunction()
    {
        QVERIFY_THROWS_EXCEPTION(ConfigError, create<Metric>("MeanMetricWrapper", {{"fn", 3}}));
        QVERIFY_THROWS_EXCEPTION(ConfigError, create<Metric>("MeanMetricWrapper", {{"fn", "AUC"}}));
    }
};

NW_TEST(MeanMetricWrapperTest)
#include "tst_mean_metric_wrapper.moc"
