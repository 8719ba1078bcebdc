#include "tests/engine/metrics/metric_run.h"
#include "tests/support/published.h"
#include "tests/support/tensors.h"
#include "tests/support/test.h"

using namespace netwright;
using namespace netwright::test;

class CategoricalHingeTest : public QObject {
    Q_OBJECT
private slots:
    void isPublished() { NW_EXPECT_PUBLISHED(Metric, "CategoricalHinge"); }
    void isAsInKeras()
    {
        MetricRun run("CategoricalHinge");
        run.update(tensorOf({4, 3}, {0, 0, 1, 0, 1, 0, 0, 1, 0, 0, 1, 0}),
            tensorOf({4, 3},
                {2.1971, -1.1582, -4.211, -1.2422, 0.3476, 0.9082, -1.3194, -2.5044, -0.2361, 0.375,
                    0.9354, -0.1407}),
            tensorOf({4}, {1.6709, 1.2203, 0.2086, 0.5656}));
        NW_COMPARE(run.result(), {4.16387});
        run.update(tensorOf({5, 3}, {0, 0, 1, 1, 0, 0, 0, 1, 0, 0, 1, 0, 1, 0, 0}),
            tensorOf({5, 3},
                {1.1197, -1.388, -0.0799, -3.5722, -0.0103, 1.3857, 5.0337, -1.0497, -0.2719,
                    -0.4197, 0.5679, 1.8324, -1.8953, -1.8161, 2.5093}),
            tensorOf({5}, {1.6618, 1.9804, 0.283, 0.8065, 1.166}));
        NW_COMPARE(run.result(), {4.27155});
        run.reset();
        NW_COMPARE(run.result(), {0});
    }
};

NW_TEST(CategoricalHingeTest)
#include "tst_categorical_hinge.moc"
