#include "tests/engine/metrics/metric_run.h"
#include "tests/support/published.h"
#include "tests/support/tensors.h"
#include "tests/support/test.h"

using namespace netwright;
using namespace netwright::test;

class FalsePositivesTest : public QObject {
    Q_OBJECT
private slots:
    void isPublished() { NW_EXPECT_PUBLISHED(Metric, "FalsePositives"); }
    void isAsInKeras()
    {
        MetricRun run("FalsePositives");
        run.update(tensorOf({8}, {0, 0, 1, 1, 1, 1, 0, 1}),
            tensorOf({8}, {0.0967, 0.2873, 0.2237, 0.0523, 0.5732, 0.0722, 0.271, 0.1284}),
            tensorOf({8}, {0.7487, 0.1445, 1.9299, 0.3193, 1.0229, 1.0922, 1.6433, 0.4077}));
        NW_COMPARE(run.result(), {0});
        run.update(tensorOf({9}, {0, 1, 1, 1, 0, 1, 0, 1, 0}),
            tensorOf({9}, {0.5732, 0.4028, 0.2515, 0.5193, 0.0609, 0.6148, 0.0556, 0.0708, 0.1674}),
            tensorOf(
                {9}, {0.6395, 1.2537, 1.7077, 0.4314, 0.5962, 1.9295, 0.5481, 0.4309, 0.7658}));
        NW_COMPARE(run.result(), {0.6395});
    }
};

NW_TEST(FalsePositivesTest)
#include "tst_false_positives.moc"
