#include "tests/engine/metrics/metric_run.h"
#include "tests/support/published.h"
#include "tests/support/tensors.h"
#include "tests/support/test.h"

using namespace netwright;
using namespace netwright::test;

class AccuracyTest : public QObject {
    Q_OBJECT
private slots:
    void isPublished() { NW_EXPECT_PUBLISHED(Metric, "Accuracy"); }
    void isAsInKeras()
    {
        MetricRun run("Accuracy");
        run.update(tensorOf({5, 2}, {0, 1, 1, 2, 0, 0, 2, 0, 2, 2}),
            tensorOf({5, 2}, {1, 2, 0, 0, 0, 0, 1, 0, 2, 2}),
            tensorOf({5}, {1.3636, 0.6735, 0.8764, 1.7189, 0.1047}));
        NW_COMPARE(run.result(), {0.3885394});
        run.update(tensorOf({6, 2}, {0, 2, 1, 2, 0, 0, 1, 1, 1, 0, 0, 0}),
            tensorOf({6, 2}, {1, 2, 1, 2, 0, 1, 2, 2, 0, 0, 1, 0}),
            tensorOf({6}, {1.9708, 0.6778, 0.922, 0.6623, 1.9549, 0.7243}));
        NW_COMPARE(run.result(), {0.4553403});
        run.reset();
        NW_COMPARE(run.result(), {0});
    }
};

NW_TEST(AccuracyTest)
#include "tst_accuracy.moc"
