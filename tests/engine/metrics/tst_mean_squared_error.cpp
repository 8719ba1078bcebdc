#include "tests/engine/metrics/metric_run.h"
#include "tests/support/published.h"
#include "tests/support/tensors.h"
#include "tests/support/test.h"

using namespace netwright;
using namespace netwright::test;

class MeanSquaredErrorTest : public QObject {
    Q_OBJECT
private slots:
    void isPublished() { NW_EXPECT_PUBLISHED(Metric, "MeanSquaredError"); }
    void isAsInKeras()
    {
        MetricRun run("MeanSquaredError");
        run.update(tensorOf({4, 3},
                       {1.0087, 0.64, 1.5117, -0.0977, 0.1006, 1.9258, 0.3193, -1.429, -0.0923,
                           1.2093, 0.6988, 1.9448}),
            tensorOf({4, 3},
                {1.3321, -1.5213, 0.5162, 0.5561, 0.5503, -0.1861, -0.3916, -0.534, 0.6881, -0.1907,
                    -1.7169, -0.0242}),
            tensorOf({4}, {0.2714, 0.5531, 0.5529, 0.9073}));
        NW_COMPARE(run.result(), {2.338724});
        run.update(tensorOf({5, 3},
                       {-0.1928, 2.0752, 1.6705, 0.9433, -2.1419, 2.484, -0.4667, 2.0301, -1.1114,
                           2.4631, 2.3834, 0.4482, 0.7424, 0.3934, -0.1856}),
            tensorOf({5, 3},
                {-0.1667, 0.1067, -0.2739, -0.6783, -0.5739, -0.5959, 0.0418, 0.3526, -2.4324,
                    -0.8285, -1.0568, -1.3056, -0.5105, 0.3062, -1.1506}),
            tensorOf({5}, {0.3663, 1.9745, 0.7, 0.1108, 0.2605}));
        NW_COMPARE(run.result(), {3.188289});
        run.reset();
        NW_COMPARE(run.result(), {0});
    }
};

NW_TEST(MeanSquaredErrorTest)
#include "tst_mean_squared_error.moc"
