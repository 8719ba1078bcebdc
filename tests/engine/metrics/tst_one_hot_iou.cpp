#include "tests/engine/metrics/metric_run.h"
#include "tests/support/published.h"
#include "tests/support/tensors.h"
#include "tests/support/test.h"

using namespace netwright;
using namespace netwright::test;

class OneHotIoUTest : public QObject {
    Q_OBJECT
private slots:
    void isPublished()
    {
        NW_EXPECT_PUBLISHED(
            Metric, "OneHotIoU", {{"num_classes", 3}, {"target_class_ids", Value::array({0, 2})}});
    }
    void isAsInKeras()
    {
        MetricRun run(
            "OneHotIoU", {{"num_classes", 3}, {"target_class_ids", Value::array({0, 2})}});
        run.update(
            tensorOf({9, 3},
                {1, 0, 0, 1, 0, 0, 1, 0, 0, 0, 0, 1, 0, 1, 0, 0, 1, 0, 0, 1, 0, 0, 0, 1, 0, 0, 1}),
            tensorOf({9, 3},
                {0.4918, 0.181, 0.3272, 0.4134, 0.2929, 0.2937, 0.2981, 0.5359, 0.166, 0.753,
                    0.2025, 0.0444, 0.3938, 0.373, 0.2333, 0.2196, 0.3936, 0.3869, 0.4422, 0.3859,
                    0.1719, 0.3997, 0.5183, 0.0821, 0.4567, 0.3999, 0.1433}),
            tensorOf(
                {9}, {1.3317, 1.9828, 1.8604, 0.4059, 0.6245, 1.7836, 1.5001, 1.2044, 0.6867}));
        NW_COMPARE(run.result(), {0.25});
        run.update(tensorOf({10, 3},
                       {0, 1, 0, 1, 0, 0, 1, 0, 0, 0, 0, 1, 1, 0, 0, 1, 0, 0, 0, 1, 0, 0, 1, 0, 1,
                           0, 0, 1, 0, 0}),
            tensorOf({10, 3},
                {0.5184, 0.1134, 0.3682, 0.5462, 0.2183, 0.2355, 0.2497, 0.4191, 0.3312, 0.277,
                    0.2761, 0.447, 0.1047, 0.3109, 0.5843, 0.3319, 0.1103, 0.5578, 0.4862, 0.4774,
                    0.0364, 0.4992, 0.1657, 0.3351, 0.3329, 0.3042, 0.3629, 0.2647, 0.6672,
                    0.0681}),
            tensorOf({10},
                {1.8099, 1.0115, 0.9732, 1.7979, 0.6949, 1.5991, 0.9975, 0.0967, 0.0638, 1.0984}));
        NW_COMPARE(run.result(), {0.3541667});
    }
};

NW_TEST(OneHotIoUTest)
#include "tst_one_hot_iou.moc"
