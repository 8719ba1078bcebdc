#include "tests/engine/metrics/metric_run.h"
#include "tests/support/published.h"
#include "tests/support/tensors.h"
#include "tests/support/test.h"

using namespace netwright;
using namespace netwright::test;

class SparseCategoricalCrossentropyTest : public QObject {
    Q_OBJECT
private slots:
    void isPublished() { NW_EXPECT_PUBLISHED(Metric, "SparseCategoricalCrossentropy"); }
    void isAsInKeras()
    {
        MetricRun run("SparseCategoricalCrossentropy");
        run.update(tensorOf({4}, {1, 2, 2, 1}),
            tensorOf({4, 3},
                {0.5261, 0.3541, 0.1198, 0.411, 0.2275, 0.3615, 0.1926, 0.1164, 0.691, 0.5645,
                    0.157, 0.2785}),
            tensorOf({4}, {0.3479, 0.3945, 1.7612, 1.5949}));
        NW_COMPARE(run.result(), {1.065395});
        run.update(tensorOf({5}, {2, 1, 1, 0, 2}),
            tensorOf({5, 3},
                {0.4499, 0.4114, 0.1387, 0.4316, 0.1144, 0.454, 0.2605, 0.4295, 0.31, 0.4232, 0.429,
                    0.1479, 0.3598, 0.3286, 0.3116}),
            tensorOf({5}, {0.6533, 0.5375, 1.4126, 0.6042, 1.7475}));
        NW_COMPARE(run.result(), {1.167879});
        run.reset();
        NW_COMPARE(run.result(), {0});
    }
};

NW_TEST(SparseCategoricalCrossentropyTest)
#include "tst_sparse_categorical_crossentropy.moc"
