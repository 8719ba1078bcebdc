#include "tests/engine/metrics/metric_run.h"
#include "tests/support/published.h"
#include "tests/support/tensors.h"
#include "tests/support/test.h"

using namespace netwright;
using namespace netwright::test;

class F1ScoreTest : public QObject {
    Q_OBJECT
private slots:
    void isPublished() { NW_EXPECT_PUBLISHED(Metric, "F1Score"); }
    void isAsInKeras()
    {
        MetricRun run("F1Score");
        run.update(
            tensorOf({7, 3}, {1, 0, 0, 1, 0, 0, 0, 0, 1, 1, 0, 0, 1, 0, 0, 1, 0, 0, 1, 0, 0}),
            tensorOf({7, 3},
                {0.3863, 0.3215, 0.2923, 0.3505, 0.3064, 0.3431, 0.2818, 0.4254, 0.2928, 0.202,
                    0.386, 0.412, 0.174, 0.4891, 0.3369, 0.4234, 0.1425, 0.4341, 0.2196, 0.4203,
                    0.3601}),
            tensorOf({7}, {1.4576, 0.1076, 1.0108, 1.606, 0.6103, 1.8099, 1.2036}));
        NW_COMPARE(run.result(), {0.3744408, 0, 0});
        run.update(tensorOf({8, 3},
                       {0, 0, 1, 0, 0, 1, 0, 0, 1, 1, 0, 0, 0, 0, 1, 1, 0, 0, 1, 0, 0, 1, 0, 0}),
            tensorOf({8, 3},
                {0.6033, 0.0466, 0.35, 0.3962, 0.3827, 0.2211, 0.3909, 0.4044, 0.2047, 0.0403,
                    0.6452, 0.3145, 0.4781, 0.0592, 0.4626, 0.3262, 0.4749, 0.1989, 0.0999, 0.5196,
                    0.3805, 0.3288, 0.3594, 0.3117}),
            tensorOf({8}, {0.9383, 0.4551, 0.1362, 1.9373, 1.4645, 0.5082, 1.3197, 0.207}));
        NW_COMPARE(run.result(), {0.2060788, 0, 0});
    }
    void averages()
    {
        const Tensor yTrue = tensorOf({3, 3}, {1, 1, 1, 1, 0, 0, 1, 1, 0});
        const Tensor yPred = tensorOf({3, 3}, {0.2, 0.6, 0.7, 0.2, 0.6, 0.6, 0.6, 0.8, 0});
        const auto score = [&](const char* average) {
            MetricRun run("F1Score", {{"threshold", 0.5}, {"average", average}});
            run.update(yTrue, yPred);
            return run.result();
        };
        NW_COMPARE(score("micro"), {0.6666667});
        NW_COMPARE(score("macro"), {0.6555556});
        NW_COMPARE(score("weighted"), {0.6277778});
    }
    void refusesOtherRanks()
    {
        MetricRun run("F1Score");
        QVERIFY_THROWS_EXCEPTION(
            ShapeError, run.update(tensorOf({2}, {1, 0}), tensorOf({2}, {1, 0})));
    }
};

NW_TEST(F1ScoreTest)
#include "tst_f1_score.moc"
