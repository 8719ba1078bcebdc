#include "tests/engine/metrics/metric_run.h"
#include "tests/support/published.h"
#include "tests/support/tensors.h"
#include "tests/support/test.h"

using namespace netwright;
using namespace netwright::test;

class SquaredHingeTest : public QObject {
    Q_OBJECT
private slots:
    void isPublished() { NW_EXPECT_PUBLISHED(Metric, "SquaredHinge"); }
    void isAsInKeras()
    {
        MetricRun run("SquaredHinge");
        run.update(tensorOf({4, 3}, {1, -1, -1, -1, -1, -1, 1, 1, 1, 1, 1, -1}),
            tensorOf({4, 3},
                {-0.0861, 1.9278, -1.0051, 1.7033, -0.367, 0.1997, -0.802, -0.3108, -1.6407, 0.3784,
                    -0.2774, -0.5013}),
            tensorOf({4}, {1.024, 0.3904, 1.6696, 1.617}));
        NW_COMPARE(run.result(), {2.634567});
        run.update(tensorOf({5, 3}, {-1, -1, 1, 1, 1, 1, -1, 1, -1, -1, 1, -1, 1, 1, 1}),
            tensorOf({5, 3},
                {-0.8102, -0.5003, 1.0461, -1.0216, 0.7713, -0.6896, 1.4062, -1.3313, -1.5213,
                    1.5741, -0.2455, -1.1276, 0.2068, 0.3752, -0.4422}),
            tensorOf({5}, {1.0339, 1.0307, 1.5772, 0.2953, 1.0758}));
        NW_COMPARE(run.result(), {2.337276});
        run.reset();
        NW_COMPARE(run.result(), {0});
    }
};

NW_TEST(SquaredHingeTest)
#include "tst_squared_hinge.moc"
