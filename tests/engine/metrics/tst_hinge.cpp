#include "tests/engine/metrics/metric_run.h"
#include "tests/support/published.h"
#include "tests/support/tensors.h"
#include "tests/support/test.h"

using namespace netwright;
using namespace netwright::test;

class HingeTest : public QObject {
    Q_OBJECT
private slots:
    void isPublished() { NW_EXPECT_PUBLISHED(Metric, "Hinge"); }
    void isAsInKeras()
    {
        MetricRun run("Hinge");
        run.update(tensorOf({4, 3}, {-1, -1, 1, 1, -1, 1, -1, -1, 1, 1, 1, -1}),
            tensorOf({4, 3},
                {-1.1566, -0.0985, -1.3539, 1.2306, 0.0291, 0.5172, -1.5808, 0.0713, 0.608, 1.4668,
                    1.8965, 1.1587}),
            tensorOf({4}, {1.8565, 0.3938, 1.4942, 1.3973}));
        NW_COMPARE(run.result(), {0.7676852});
        run.update(tensorOf({5, 3}, {1, 1, 1, 1, 1, -1, -1, -1, -1, 1, -1, -1, 1, -1, -1}),
            tensorOf({5, 3},
                {-1.6545, -1.9526, 0.0082, 0.587, -1.3907, -0.5833, 0.484, 1.1137, 0.7572, -1.5857,
                    1.3582, -0.5912, 0.9951, 0.0947, -0.1139}),
            tensorOf({5}, {0.3727, 0.9238, 1.4147, 0.8421, 1.1012}));
        NW_COMPARE(run.result(), {1.073399});
        run.reset();
        NW_COMPARE(run.result(), {0});
    }
};

NW_TEST(HingeTest)
#include "tst_hinge.moc"
