#include "tests/engine/metrics/metric_run.h"
#include "tests/support/published.h"
#include "tests/support/tensors.h"
#include "tests/support/test.h"

using namespace netwright;
using namespace netwright::test;

class IoUTest : public QObject {
    Q_OBJECT
private slots:
    void isPublished()
    {
        NW_EXPECT_PUBLISHED(
            Metric, "IoU", {{"num_classes", 3}, {"target_class_ids", Value::array({0, 1})}});
    }
    void isAsInKeras()
    {
        MetricRun run("IoU", {{"num_classes", 3}, {"target_class_ids", Value::array({0, 1})}});
        run.update(tensorOf({9}, {1, 0, 2, 2, 2, 1, 1, 0, 0}),
            tensorOf({9}, {0, 0, 2, 1, 2, 0, 2, 0, 0}),
            tensorOf(
                {9}, {0.0929, 0.4111, 1.1061, 0.1942, 0.9664, 1.3701, 1.7528, 0.4638, 1.8654}));
        NW_COMPARE(run.result(), {0.25});
        run.update(tensorOf({10}, {1, 1, 2, 0, 1, 1, 2, 2, 0, 1}),
            tensorOf({10}, {2, 1, 0, 0, 0, 1, 1, 2, 1, 1}),
            tensorOf({10},
                {0.1692, 1.9298, 0.3294, 1.0645, 0.1897, 1.465, 0.6962, 0.2343, 1.2549, 0.7595}));
        NW_COMPARE(run.result(), {0.45});
    }
    void refusesTargetsOutsideOfTheClasses()
    {
        QVERIFY_THROWS_EXCEPTION(ConfigError,
            create<Metric>("IoU", {{"num_classes", 2}, {"target_class_ids", Value::array({2})}}));
    }
};

NW_TEST(IoUTest)
#include "tst_iou.moc"
