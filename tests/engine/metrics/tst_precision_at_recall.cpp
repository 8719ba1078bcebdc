#include "tests/engine/metrics/metric_run.h"
#include "tests/support/published.h"
#include "tests/support/tensors.h"
#include "tests/support/test.h"

using namespace netwright;
using namespace netwright::test;

class PrecisionAtRecallTest : public QObject {
    Q_OBJECT
private slots:
    void isPublished()
    {
        NW_EXPECT_PUBLISHED(Metric, "PrecisionAtRecall", {{"recall", 0.5}, {"num_thresholds", 20}});
    }
    void isAsInKeras()
    {
        MetricRun run("PrecisionAtRecall", {{"recall", 0.5}, {"num_thresholds", 20}});
        run.update(tensorOf({12}, {1, 0, 0, 1, 0, 1, 1, 0, 1, 0, 1, 1}),
            tensorOf({12},
                {0.875, 0.5253, 0.4638, 0.5779, 0.9643, 0.1237, 0.3642, 0.0563, 0.5694, 0.3012,
                    0.7908, 0.5489}),
            tensorOf({12},
                {0.0476, 1.9775, 0.9299, 0.8581, 1.7338, 1.1925, 0.7715, 0.6199, 0.9258, 0.8665,
                    0.9118, 1.2318}));
        NW_COMPARE(run.result(), {0.6962987});
        run.update(tensorOf({13}, {1, 0, 0, 0, 0, 0, 1, 0, 0, 1, 0, 0, 1}),
            tensorOf({13},
                {0.5024, 0.5202, 0.1837, 0.6608, 0.097, 0.3294, 0.5489, 0.3495, 0.813, 0.4108,
                    0.0892, 0.856, 0.0563}),
            tensorOf({13},
                {1.3107, 1.8536, 1.9338, 1.6216, 0.6029, 0.1045, 0.5975, 0.6534, 1.933, 0.9083,
                    0.9948, 1.865, 0.7217}));
        NW_COMPARE(run.result(), {0.3737559});
    }
};

NW_TEST(PrecisionAtRecallTest)
#include "tst_precision_at_recall.moc"
