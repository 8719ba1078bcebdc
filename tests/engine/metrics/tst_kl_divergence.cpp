#include "tests/engine/metrics/metric_run.h"
#include "tests/support/published.h"
#include "tests/support/tensors.h"
#include "tests/support/test.h"

using namespace netwright;
using namespace netwright::test;

class KLDivergenceTest : public QObject {
    Q_OBJECT
private slots:
    void isPublished() { NW_EXPECT_PUBLISHED(Metric, "KLDivergence"); }
    void isAsInKeras()
    {
        MetricRun run("KLDivergence");
        run.update(tensorOf({4, 3},
                       {0.1878, 0.6203, 0.1919, 0.0751, 0.4724, 0.4524, 0.3648, 0.3186, 0.3167,
                           0.439, 0.0752, 0.4858}),
            tensorOf({4, 3},
                {0.2419, 0.3971, 0.361, 0.3879, 0.3655, 0.2466, 0.3253, 0.3644, 0.3104, 0.5065,
                    0.1484, 0.3452}),
            tensorOf({4}, {0.4993, 0.5094, 1.8249, 1.8472}));
        NW_COMPARE(run.result(), {0.06379911});
        run.update(tensorOf({5, 3},
                       {0.3994, 0.3906, 0.21, 0.258, 0.6396, 0.1023, 0.3335, 0.5739, 0.0926, 0.3698,
                           0.1686, 0.4616, 0.3841, 0.3072, 0.3087}),
            tensorOf({5, 3},
                {0.4663, 0.3679, 0.1658, 0.4872, 0.3378, 0.175, 0.6616, 0.1887, 0.1497, 0.1877,
                    0.4143, 0.3981, 0.3502, 0.4102, 0.2396}),
            tensorOf({5}, {1.4746, 0.8259, 0.2604, 0.9891, 1.847}));
        NW_COMPARE(run.result(), {0.07722857});
        run.reset();
        NW_COMPARE(run.result(), {0});
    }
};

NW_TEST(KLDivergenceTest)
#include "tst_kl_divergence.moc"
