#include "tests/engine/metrics/metric_run.h"
#include "tests/support/published.h"
#include "tests/support/tensors.h"
#include "tests/support/test.h"

using namespace netwright;
using namespace netwright::test;

class AUCTest : public QObject {
    Q_OBJECT
private slots:
    void isPublished() { NW_EXPECT_PUBLISHED(Metric, "AUC"); }
    void isAsInKeras()
    {
        MetricRun run("AUC");
        run.update(tensorOf({8}, {1, 1, 1, 0, 0, 1, 0, 1}),
            tensorOf({8}, {0.3537, 0.4544, 0.9039, 0.534, 0.0543, 0.2654, 0.3882, 0.4046}),
            tensorOf({8}, {1.8781, 1.8396, 0.2295, 1.7461, 0.5329, 1.0486, 0.6869, 1.9228}));
        NW_COMPARE(run.result(), {0.3328328});
        run.update(tensorOf({9}, {0, 0, 0, 0, 0, 1, 1, 1, 1}),
            tensorOf({9}, {0.1813, 0.1671, 0.8256, 0.6444, 0.8509, 0.5923, 0.4594, 0.148, 0.5133}),
            tensorOf({9}, {0.5645, 1.9275, 1.8179, 0.6064, 0.6666, 1.331, 0.7525, 0.7306, 0.2143}));
        NW_COMPARE(run.result(), {0.4236209});
    }
    void areasDependOnTheCurveAndTheHeights_data()
    {
        QTest::addColumn<QString>("curve");
        QTest::addColumn<QString>("method");
        QTest::addColumn<double>("area");
        // Thresholds below 0, 0.5, above 1: recall 1, 0.5, 0; false alarms 1, 0, 0.
        QTest::newRow("ROC, middle") << "ROC"
                                     << "interpolation" << 0.75;
        QTest::newRow("ROC, less") << "ROC"
                                   << "minoring" << 0.5;
        QTest::newRow("ROC, more") << "ROC"
                                   << "majoring" << 1.0;
        // Precision 0.5, 1, 0.
        QTest::newRow("PR, less") << "PR"
                                  << "minoring" << 0.25;
        QTest::newRow("PR, more") << "PR"
                                  << "majoring" << 1.0;
        QTest::newRow("PR, curved") << "PR"
                                    << "interpolation" << 0.8206994;
    }
    void areasDependOnTheCurveAndTheHeights()
    {
        QFETCH(QString, curve);
        QFETCH(QString, method);
        QFETCH(double, area);
        MetricRun run("AUC",
            {{"num_thresholds", 3}, {"curve", curve.toStdString()},
                {"summation_method", method.toStdString()}});
        run.update(tensorOf({4}, {0, 0, 1, 1}), tensorOf({4}, {0, 0.5, 0.3, 0.9}));
        NW_COMPARE(run.result(), {area});
    }
    void labelsHaveAreasOfTheirOwn()
    {
        const Tensor yTrue = tensorOf({4, 2}, {0, 1, 0, 0, 1, 1, 1, 0});
        const Tensor yPred = tensorOf({4, 2}, {0, 0.9, 0.5, 0.1, 0.3, 0.8, 0.9, 0.2});
        MetricRun equal("AUC", {{"num_thresholds", 3}, {"multi_label", true}});
        equal.update(yTrue, yPred);
        NW_COMPARE(equal.result(), {0.875});
        MetricRun weighted("AUC",
            {{"num_thresholds", 3}, {"multi_label", true},
                {"label_weights", Value::array({3.0, 1.0})}});
        weighted.update(yTrue, yPred);
        NW_COMPARE(weighted.result(), {0.8125});
    }
    void takesLogitsAndThresholds()
    {
        MetricRun run("AUC", {{"from_logits", true}, {"thresholds", Value::array({0.9, 0.4})}});
        run.update(tensorOf({2}, {0, 1}), tensorOf({2}, {-2, 1}));
        NW_COMPARE(run.result(), {1});
        const Config config
            = configOf(*create<Metric>("AUC", {{"thresholds", Value::array({0.5})}}));
        QCOMPARE(config["num_thresholds"].get<int>(), 3);
        QVERIFY(!configOf(*create<Metric>("AUC")).contains("thresholds"));
    }
    void refusesWhatIsNoCurve()
    {
        QVERIFY_THROWS_EXCEPTION(ConfigError, create<Metric>("AUC", {{"curve", "XY"}}));
        QVERIFY_THROWS_EXCEPTION(ConfigError, create<Metric>("AUC", {{"num_thresholds", 1}}));
        QVERIFY_THROWS_EXCEPTION(ConfigError, create<Metric>("AUC", {{"num_labels", 2}}));
    }
};

NW_TEST(AUCTest)
#include "tst_auc.moc"
