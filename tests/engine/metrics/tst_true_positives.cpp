#include "tests/engine/metrics/metric_run.h"
#include "tests/support/published.h"
#include "tests/support/tensors.h"
#include "tests/support/test.h"

using namespace netwright;
using namespace netwright::test;

class TruePositivesTest : public QObject {
    Q_OBJECT
private slots:
    void isPublished() { NW_EXPECT_PUBLISHED(Metric, "TruePositives"); }
    void isAsInKeras()
    {
        MetricRun run("TruePositives");
        run.update(tensorOf({8}, {1, 0, 0, 1, 1, 1, 1, 0}),
            tensorOf({8}, {0.7877, 0.5156, 0.495, 0.847, 0.2328, 0.2862, 0.1334, 0.6338}),
            tensorOf({8}, {1.6576, 0.6083, 1.7777, 1.3737, 1.1577, 1.7844, 1.1748, 0.0174}));
        NW_COMPARE(run.result(), {3.0313});
        run.update(tensorOf({9}, {0, 0, 1, 1, 1, 1, 0, 1, 0}),
            tensorOf({9}, {0.393, 0.933, 0.9493, 0.2143, 0.6304, 0.2925, 0.9407, 0.2942, 0.8486}),
            tensorOf(
                {9}, {1.8285, 0.2942, 0.2131, 1.6898, 1.4617, 0.1846, 0.8164, 1.8878, 0.1606}));
        NW_COMPARE(run.result(), {4.7061});
    }
    void hasAFigureForEachThreshold()
    {
        MetricRun run("TruePositives", {{"thresholds", Value::array({0.7, 0.3})}});
        run.update(tensorOf({4}, {1, 1, 0, 1}), tensorOf({4}, {0.9, 0.5, 0.8, 0.3}));
        NW_COMPARE(run.result(), {1, 2});
    }
};

NW_TEST(TruePositivesTest)
#include "tst_true_positives.moc"
