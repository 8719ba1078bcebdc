#include "tests/engine/metrics/metric_run.h"
#include "tests/support/published.h"
#include "tests/support/tensors.h"
#include "tests/support/test.h"

using namespace netwright;
using namespace netwright::test;

class PearsonCorrelationTest : public QObject {
    Q_OBJECT
private slots:
    void isPublished() { NW_EXPECT_PUBLISHED(Metric, "PearsonCorrelation"); }
    void isAsInKeras()
    {
        MetricRun run("PearsonCorrelation");
        run.update(tensorOf({4, 5},
                       {-0.1801, -0.2374, 0.5522, -0.5869, 1.0497, -1.1955, 1.0913, 1.3793, -0.0816,
                           0.142, -1.9389, -0.6248, -1.1071, 0.2253, 1.0436, 0.206, -0.1766,
                           -0.5361, -2.4463, -0.8907}),
            tensorOf({4, 5},
                {-1.4322, 1.573, 0.2171, -0.7265, 0.4089, -0.2825, -0.6222, 1.409, -1.9012, -0.7492,
                    -0.0104, 0.1911, 0.0458, -0.5548, -0.6175, -0.4667, 0.0074, -0.7974, 1.1615,
                    -1.2625}),
            tensorOf({4}, {0.4765, 1.8103, 1.2042, 1.1157}));
        NW_COMPARE(run.result(), {-0.157092});
        run.update(tensorOf({5, 5},
                       {0.8665, 0.4635, -2.3677, -0.3052, 0.3322, -0.6747, 1.3, 1.9855, 0.1833,
                           -0.1879, 0.0388, 0.2782, 0.2415, -0.8263, -0.997, 0.0964, 0.0042,
                           -0.9532, 1.0157, -0.8482, 1.8243, -0.0781, -1.2095, -1.4448, -1.4047}),
            tensorOf({5, 5},
                {-0.1349, 1.3758, -0.9562, 0.1242, 0.644, -0.659, -1.0415, 1.0705, 0.0415, -0.4433,
                    -0.456, 0.4187, -0.722, 0.4959, -0.7456, 0.2304, 1.0851, -0.6326, -0.3562,
                    -0.6083, 0.4952, 0.16, 0.1838, -1.3142, 1.941}),
            tensorOf({5}, {1.0064, 0.4438, 0.0143, 1.9952, 1.6913}));
        NW_COMPARE(run.result(), {0.1019431});
    }
};

NW_TEST(PearsonCorrelationTest)
#include "tst_pearson_correlation.moc"
