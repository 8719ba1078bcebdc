#include "tests/engine/metrics/metric_run.h"
#include "tests/support/published.h"
#include "tests/support/tensors.h"
#include "tests/support/test.h"

using namespace netwright;
using namespace netwright::test;

class CategoricalCrossentropyTest : public QObject {
    Q_OBJECT
private slots:
    void isPublished() { NW_EXPECT_PUBLISHED(Metric, "CategoricalCrossentropy"); }
    void isAsInKeras()
    {
        MetricRun run("CategoricalCrossentropy");
        run.update(tensorOf({4, 3}, {0, 1, 0, 1, 0, 0, 0, 1, 0, 0, 0, 1}),
            tensorOf({4, 3},
                {0.6411, 0.1111, 0.2477, 0.2369, 0.0644, 0.6987, 0.3193, 0.4055, 0.2752, 0.2762,
                    0.5578, 0.166}),
            tensorOf({4}, {0.6308, 0.4738, 0.5358, 0.5284}));
        NW_COMPARE(run.result(), {1.614189});
        run.update(tensorOf({5, 3}, {0, 1, 0, 0, 1, 0, 1, 0, 0, 0, 1, 0, 0, 1, 0}),
            tensorOf({5, 3},
                {0.2076, 0.1065, 0.6859, 0.6126, 0.1859, 0.2015, 0.049, 0.8402, 0.1108, 0.0256,
                    0.4138, 0.5606, 0.6715, 0.0562, 0.2723}),
            tensorOf({5}, {1.2379, 1.7963, 0.6504, 0.5781, 0.6073}));
        NW_COMPARE(run.result(), {1.920158});
        run.reset();
        NW_COMPARE(run.result(), {0});
    }
};

NW_TEST(CategoricalCrossentropyTest)
#include "tst_categorical_crossentropy.moc"
