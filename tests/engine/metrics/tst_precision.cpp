#include "tests/engine/metrics/metric_run.h"
#include "tests/support/published.h"
#include "tests/support/tensors.h"
#include "tests/support/test.h"

using namespace netwright;
using namespace netwright::test;

class PrecisionTest : public QObject {
    Q_OBJECT
private slots:
    void isPublished()
    {
        NW_EXPECT_PUBLISHED(Metric, "Precision", {{"thresholds", Value::array({0.3, 0.6})}});
    }
    void isAsInKeras()
    {
        MetricRun run("Precision", {{"thresholds", Value::array({0.3, 0.6})}});
        run.update(tensorOf({8}, {1, 1, 1, 0, 0, 1, 1, 0}),
            tensorOf({8}, {0.3803, 0.3242, 0.1049, 0.8094, 0.1434, 0.5485, 0.9134, 0.6823}),
            tensorOf({8}, {1.6221, 0.8395, 1.487, 0.8187, 0.6681, 0.451, 1.1132, 1.9259}));
        NW_COMPARE(run.result(), {0.5946177, 0.2885582});
        run.update(tensorOf({9}, {1, 1, 1, 0, 0, 1, 1, 0, 0}),
            tensorOf({9}, {0.6439, 0.6696, 0.8336, 0.683, 0.2749, 0.7464, 0.0463, 0.115, 0.287}),
            tensorOf({9}, {0.1834, 0.038, 1.3395, 0.9521, 0.3195, 0.8435, 1.6836, 0.4452, 0.1507}));
        NW_COMPARE(run.result(), {0.6349623, 0.4875871});
    }
    void onlyTheLargestCanBeYes()
    {
        MetricRun run("Precision", {{"top_k", 3}});
        run.update(tensorOf({1, 5}, {0, 1, 1, 1, 0}), tensorOf({1, 5}, {0.2, 0.1, 0.5, 0, 0.2}));
        NW_COMPARE(run.result(), {0.3333333});
    }
    void countsOneClass()
    {
        MetricRun run("Precision", {{"class_id", 1}});
        run.update(tensorOf({3, 2}, {0, 1, 1, 0, 1, 1}),
            tensorOf({3, 2}, {0.9, 0.8, 0.9, 0.7, 0.9, 0.1}), tensorOf({3}, {3, 1, 1}));
        NW_COMPARE(run.result(), {0.75});
        MetricRun tooFew("Precision", {{"class_id", 2}});
        QVERIFY_THROWS_EXCEPTION(
            ShapeError, tooFew.update(tensorOf({1, 2}, {0, 1}), tensorOf({1, 2}, {0, 1})));
    }
    void refusesThresholdsOutside()
    {
        QVERIFY_THROWS_EXCEPTION(
            ConfigError, create<Metric>("Precision", {{"thresholds", Value::array({0.5, 1.5})}}));
    }
};

NW_TEST(PrecisionTest)
#include "tst_precision.moc"
