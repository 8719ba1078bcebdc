#include "tests/engine/metrics/metric_run.h"
#include "tests/support/published.h"
#include "tests/support/tensors.h"
#include "tests/support/test.h"

using namespace netwright;
using namespace netwright::test;

class R2ScoreTest : public QObject {
    Q_OBJECT
private slots:
    void isPublished() { NW_EXPECT_PUBLISHED(Metric, "R2Score"); }
    void isAsInKeras()
    {
        MetricRun run("R2Score");
        run.update(tensorOf({6, 2},
                       {0.9855, -1.2023, 0.1698, 0.379, -0.1628, 1.5342, -1.5044, -1.1145, 1.472,
                           -0.1401, -0.5056, 0.0091}),
            tensorOf({6, 2},
                {-0.2235, 0.7979, -0.9102, 0.4121, 1.3947, 1.3827, 0.6426, 0.6065, 0.6145, 0.4584,
                    0.5343, -0.4259}),
            tensorOf({6}, {1.489, 1.6189, 1.8992, 1.8089, 1.3831, 1.4448}));
        NW_COMPARE(run.result(), {-0.7538007});
        run.update(tensorOf({7, 2},
                       {-1.4471, 0.4251, 0.3681, 0.1715, -1.7223, 0.7556, -1.9329, -0.0538, -0.2782,
                           1.5442, -0.1107, 0.1017, -0.8707, -0.2765}),
            tensorOf({7, 2},
                {-0.3891, 1.4276, 1.6005, 0.2535, -0.5322, 0.2865, 1.1864, -0.9003, -0.3951,
                    -0.3272, 1.7543, -0.15, -0.7316, 1.6314}),
            tensorOf({7}, {0.8032, 1.437, 0.6515, 0.2797, 1.4091, 1.7494, 1.224}));
        NW_COMPARE(run.result(), {-1.050146});
    }
    void hasAFigureForEachValue()
    {
        MetricRun run("R2Score", {{"class_aggregation", nullptr}});
        run.update(tensorOf({3, 2}, {1, 1, 2, 2, 3, 3}), tensorOf({3, 2}, {1, 2, 2, 2, 3, 2}));
        NW_COMPARE(run.result(), {1, 0});
    }
    void isAdjusted()
    {
        // 1 - (1 - 0.5) * 3 / 2
        MetricRun run("R2Score", {{"num_regressors", 1}});
        run.update(tensorOf({4, 1}, {0, 0, 2, 2}), tensorOf({4, 1}, {1, 0, 1, 2}));
        NW_COMPARE(run.result(), {0.25});
    }
};

NW_TEST(R2ScoreTest)
#include "tst_r2_score.moc"
