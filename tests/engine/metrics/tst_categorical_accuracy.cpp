#include "tests/engine/metrics/metric_run.h"
#include "tests/support/published.h"
#include "tests/support/tensors.h"
#include "tests/support/test.h"

using namespace netwright;
using namespace netwright::test;

class CategoricalAccuracyTest : public QObject {
    Q_OBJECT
private slots:
    void isPublished() { NW_EXPECT_PUBLISHED(Metric, "CategoricalAccuracy"); }
    void isAsInKeras()
    {
        MetricRun run("CategoricalAccuracy");
        run.update(tensorOf({6, 3}, {1, 0, 0, 0, 1, 0, 0, 0, 1, 0, 0, 1, 0, 0, 1, 0, 0, 1}),
            tensorOf({6, 3},
                {0.2699, 0.4322, 0.298, 0.4505, 0.1985, 0.3511, 0.2927, 0.5046, 0.2027, 0.263,
                    0.2369, 0.5002, 0.284, 0.4201, 0.2959, 0.1985, 0.4253, 0.3763}),
            tensorOf({6}, {0.9175, 0.028, 0.0597, 1.8882, 1.3952, 1.7551}));
        NW_COMPARE(run.result(), {0.3124245});
        run.update(
            tensorOf({7, 3}, {1, 0, 0, 0, 0, 1, 1, 0, 0, 0, 0, 1, 0, 0, 1, 1, 0, 0, 0, 0, 1}),
            tensorOf({7, 3},
                {0.633, 0.166, 0.201, 0.3741, 0.3647, 0.2612, 0.3533, 0.5979, 0.0488, 0.2757,
                    0.2773, 0.447, 0.3241, 0.2671, 0.4088, 0.3571, 0.2912, 0.3517, 0.1736, 0.4597,
                    0.3667}),
            tensorOf({7}, {1.764, 1.6349, 0.7717, 1.8743, 1.9331, 0.6816, 0.3344}));
        NW_COMPARE(run.result(), {0.5413859});
        run.reset();
        NW_COMPARE(run.result(), {0});
    }
};

NW_TEST(CategoricalAccuracyTest)
#include "tst_categorical_accuracy.moc"
