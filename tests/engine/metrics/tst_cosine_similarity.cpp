#include "tests/engine/metrics/metric_run.h"
#include "tests/support/published.h"
#include "tests/support/tensors.h"
#include "tests/support/test.h"

using namespace netwright;
using namespace netwright::test;

class CosineSimilarityTest : public QObject {
    Q_OBJECT
private slots:
    void isPublished() { NW_EXPECT_PUBLISHED(Metric, "CosineSimilarity"); }
    void isAsInKeras()
    {
        MetricRun run("CosineSimilarity");
        run.update(tensorOf({4, 3},
                       {-1.2224, 1.1021, 1.2712, 0.9856, 1.5812, 1.5147, -1.4323, -2.2655, -0.8903,
                           0.4283, 0.4018, 0.4492}),
            tensorOf({4, 3},
                {1.3132, -2.3256, -0.7369, -0.1317, 1.5414, -0.417, -0.3807, 0.1236, 2.2422,
                    -0.0654, 0.0406, 0.6482}),
            tensorOf({4}, {1.0431, 0.5415, 0.6467, 1.9949}));
        NW_COMPARE(run.result(), {0.06928523});
        run.update(tensorOf({5, 3},
                       {-0.7733, -1.2836, -1.0805, 0.6289, 1.8164, -0.0688, 0.4215, -1.3956,
                           -0.6403, -0.3083, -0.207, -0.6127, -0.3644, 1.1223, -2.6615}),
            tensorOf({5, 3},
                {-1.694, -1.2584, 1.4711, 0.6153, 0.825, -1.2695, -0.7803, 0.1624, 0.7337, -1.2228,
                    -0.7079, 0.293, -0.3274, 0.3301, 0.7837}),
            tensorOf({5}, {1.5324, 0.2493, 1.8913, 0.9973, 1.9192}));
        NW_COMPARE(run.result(), {-0.09865549});
    }
};

NW_TEST(CosineSimilarityTest)
#include "tst_cosine_similarity.moc"
