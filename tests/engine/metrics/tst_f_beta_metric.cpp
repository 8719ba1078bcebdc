#include "tests/engine/metrics/metric_run.h"
#include "tests/support/tensors.h"
#include "tests/support/test.h"

using namespace netwright;
using namespace netwright::test;

class FBetaMetricTest : public QObject {
    Q_OBJECT
private slots:
    void aRowOfZerosAnswersNothing()
    {
        MetricRun run("F1Score");
        run.update(tensorOf({2, 2}, {1, 0, 0, 1}), tensorOf({2, 2}, {0, 0, 0.2, 0.8}));
        NW_COMPARE(run.result(), {0, 1});
    }
    void betaMakesRecallMoreImportant()
    {
        // Precision 1/2, recall 1: (1 + 4) * 0.5 / (4 * 0.5 + 1).
        MetricRun run("FBetaScore", {{"beta", 2.0}, {"threshold", 0.5}, {"average", "micro"}});
        run.update(tensorOf({2, 1}, {1, 0}), tensorOf({2, 1}, {0.9, 0.9}));
        NW_COMPARE(run.result(), {0.8333333});
    }
};

NW_TEST(FBetaMetricTest)
#include "tst_f_beta_metric.moc"
