#include "tests/engine/metrics/metric_run.h"
#include "tests/support/tensors.h"
#include "tests/support/test.h"

using namespace netwright;
using namespace netwright::test;

class ThresholdMetricTest : public QObject {
    Q_OBJECT
private slots:
    void isANumberWithOneThresholdAndAListWithSeveral()
    {
        const Tensor yTrue = tensorOf({2}, {1, 1}), yPred = tensorOf({2}, {0.4, 0.9});
        MetricRun plain("Recall"), one("Recall", {{"thresholds", 0.3}});
        MetricRun two("Recall", {{"thresholds", Value::array({0.3, 0.8})}});
        for (MetricRun* run : {&plain, &one, &two}) run->update(yTrue, yPred);
        NW_COMPARE(plain.result(), {0.5});
        NW_COMPARE(one.result(), {1});
        NW_COMPARE(two.result(), {1, 0.5});
    }
    void keepsThresholdsAsTheyWereGiven()
    {
        const auto given = [](const Value& thresholds) {
            return configOf(*create<Metric>("Recall", {{"thresholds", thresholds}}))["thresholds"];
        };
        QCOMPARE(QString::fromStdString(given(0.3).dump()), "0.3");
        QCOMPARE(QString::fromStdString(given(Value::array({0.3})).dump()), "[0.3]");
        QCOMPARE(QString::fromStdString(given(nullptr).dump()), "null");
    }
    void refusesAnEmptyList()
    {
        MetricRun run("Recall", {{"thresholds", Value::array()}});
        QVERIFY_THROWS_EXCEPTION(ConfigError, run.update(tensorOf({1}, {1}), tensorOf({1}, {1})));
    }
};

NW_TEST(ThresholdMetricTest)
#include "tst_threshold_metric.moc"
