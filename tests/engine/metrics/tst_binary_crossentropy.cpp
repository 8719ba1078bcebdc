#include "tests/engine/metrics/metric_run.h"
#include "tests/support/published.h"
#include "tests/support/tensors.h"
#include "tests/support/test.h"

using namespace netwright;
using namespace netwright::test;

class BinaryCrossentropyTest : public QObject {
    Q_OBJECT
private slots:
    void isPublished() { NW_EXPECT_PUBLISHED(Metric, "BinaryCrossentropy"); }
    void isAsInKeras()
    {
        MetricRun run("BinaryCrossentropy");
        run.update(tensorOf({4, 3}, {1, 0, 1, 1, 0, 1, 0, 1, 1, 0, 1, 1}),
            tensorOf({4, 3},
                {0.5962, 0.8733, 0.3824, 0.215, 0.7669, 0.674, 0.2354, 0.9482, 0.7532, 0.6146,
                    0.7921, 0.7833}),
            tensorOf({4}, {0.0679, 0.1531, 0.2606, 1.675}));
        NW_COMPARE(run.result(), {0.5121614});
        run.update(tensorOf({5, 3}, {0, 1, 0, 1, 1, 0, 0, 1, 1, 1, 1, 1, 1, 0, 0}),
            tensorOf({5, 3},
                {0.6089, 0.3207, 0.3008, 0.862, 0.1558, 0.7734, 0.0651, 0.0392, 0.0299, 0.5408,
                    0.2781, 0.0248, 0.2377, 0.1042, 0.9775}),
            tensorOf({5}, {1.6715, 0.6901, 1.0086, 1.0324, 1.1028}));
        NW_COMPARE(run.result(), {1.23246});
        run.reset();
        NW_COMPARE(run.result(), {0});
    }
};

NW_TEST(BinaryCrossentropyTest)
#include "tst_binary_crossentropy.moc"
