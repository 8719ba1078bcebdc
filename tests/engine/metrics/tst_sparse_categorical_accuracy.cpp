#include "tests/engine/metrics/metric_run.h"
#include "tests/support/published.h"
#include "tests/support/tensors.h"
#include "tests/support/test.h"

using namespace netwright;
using namespace netwright::test;

class SparseCategoricalAccuracyTest : public QObject {
    Q_OBJECT
private slots:
    void isPublished() { NW_EXPECT_PUBLISHED(Metric, "SparseCategoricalAccuracy"); }
    void isAsInKeras()
    {
        MetricRun run("SparseCategoricalAccuracy");
        run.update(tensorOf({6}, {3, 0, 2, 1, 0, 3}),
            tensorOf({6, 4},
                {0.2874, 0.375, 0.1027, 0.2348, 0.1584, 0.0934, 0.4167, 0.3314, 0.523, 0.0249,
                    0.2818, 0.1704, 0.2649, 0.2871, 0.3052, 0.1428, 0.2209, 0.2806, 0.1588, 0.3397,
                    0.4068, 0.3976, 0.0356, 0.1599}),
            tensorOf({6}, {1.4178, 1.2489, 0.2932, 1.868, 1.6806, 0.4931}));
        NW_COMPARE(run.result(), {0});
        run.update(tensorOf({7}, {2, 0, 0, 0, 3, 3, 1}),
            tensorOf({7, 4},
                {0.3508, 0.1211, 0.4226, 0.1055, 0.3575, 0.2808, 0.3042, 0.0575, 0.2027, 0.3292,
                    0.136, 0.3322, 0.1839, 0.0359, 0.0931, 0.6872, 0.1039, 0.5146, 0.0792, 0.3024,
                    0.2043, 0.4895, 0.2401, 0.066, 0.1778, 0.242, 0.245, 0.3352}),
            tensorOf({7}, {1.5456, 0.0455, 1.7916, 1.6669, 1.0101, 0.9918, 1.9053}));
        NW_COMPARE(run.result(), {0.09970298});
        run.reset();
        NW_COMPARE(run.result(), {0});
    }
};

NW_TEST(SparseCategoricalAccuracyTest)
#include "tst_sparse_categorical_accuracy.moc"
