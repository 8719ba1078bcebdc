#include "tests/engine/metrics/metric_run.h"
#include "tests/support/published.h"
#include "tests/support/tensors.h"
#include "tests/support/test.h"

using namespace netwright;
using namespace netwright::test;

class OneHotMeanIoUTest : public QObject {
    Q_OBJECT
private slots:
    void isPublished() { NW_EXPECT_PUBLISHED(Metric, "OneHotMeanIoU", {{"num_classes", 3}}); }
    void isAsInKeras()
    {
        MetricRun run("OneHotMeanIoU", {{"num_classes", 3}});
        run.update(
            tensorOf({9, 3},
                {1, 0, 0, 0, 0, 1, 0, 0, 1, 0, 0, 1, 1, 0, 0, 0, 0, 1, 0, 0, 1, 0, 0, 1, 1, 0, 0}),
            tensorOf({9, 3},
                {0.7089, 0.0847, 0.2064, 0.4732, 0.1176, 0.4092, 0.1316, 0.0722, 0.7962, 0.1135,
                    0.1483, 0.7382, 0.4554, 0.5116, 0.033, 0.4246, 0.2734, 0.302, 0.2265, 0.2952,
                    0.4783, 0.2307, 0.2591, 0.5102, 0.274, 0.3014, 0.4246}),
            tensorOf({9}, {1.3154, 0.353, 0.1589, 1.1838, 0.7077, 0.5365, 1.9813, 0.5088, 0.9849}));
        NW_COMPARE(run.result(), {0.9999999});
        run.update(tensorOf({10, 3},
                       {1, 0, 0, 1, 0, 0, 1, 0, 0, 0, 0, 1, 0, 0, 1, 0, 0, 1, 0, 1, 0, 0, 0, 1, 0,
                           0, 1, 0, 1, 0}),
            tensorOf({10, 3},
                {0.5989, 0.2309, 0.1702, 0.54, 0.4261, 0.0339, 0.258, 0.526, 0.2159, 0.4342, 0.2858,
                    0.28, 0.1621, 0.6863, 0.1516, 0.261, 0.4517, 0.2873, 0.726, 0.0314, 0.2426,
                    0.6333, 0.1191, 0.2476, 0.5466, 0.432, 0.0213, 0.2611, 0.4365, 0.3024}),
            tensorOf({10},
                {0.195, 1.2661, 1.8169, 0.6685, 0.6364, 1.6771, 0.9743, 0.0657, 0.1427, 1.8814}));
        NW_COMPARE(run.result(), {0.5555556});
    }
};

NW_TEST(OneHotMeanIoUTest)
#include "tst_one_hot_mean_iou.moc"
