#include "tests/engine/metrics/metric_run.h"
#include "tests/support/published.h"
#include "tests/support/tensors.h"
#include "tests/support/test.h"

using namespace netwright;
using namespace netwright::test;

class RecallTest : public QObject {
    Q_OBJECT
private slots:
    void isPublished() { NW_EXPECT_PUBLISHED(Metric, "Recall"); }
    void isAsInKeras()
    {
        MetricRun run("Recall");
        run.update(tensorOf({8}, {1, 0, 0, 0, 1, 1, 0, 1}),
            tensorOf({8}, {0.0984, 0.1082, 0.5531, 0.3012, 0.8815, 0.3466, 0.1161, 0.3535}),
            tensorOf({8}, {0.5277, 1.8149, 0.1186, 1.864, 1.4388, 0.7658, 1.7312, 1.2601}));
        NW_COMPARE(run.result(), {0.3603848});
        run.update(tensorOf({9}, {0, 1, 1, 0, 0, 1, 0, 0, 0}),
            tensorOf({9}, {0.1086, 0.3189, 0.4699, 0.0613, 0.5455, 0.0933, 0.5975, 0.7455, 0.2667}),
            tensorOf(
                {9}, {1.8494, 1.6671, 1.5309, 0.2287, 0.3943, 1.8812, 1.4084, 0.5385, 1.7772}));
        NW_COMPARE(run.result(), {0.1586049});
    }
    void onlyTheLargestCanBeYes()
    {
        MetricRun run("Recall", {{"top_k", 3}});
        run.update(tensorOf({1, 5}, {0, 1, 1, 1, 0}), tensorOf({1, 5}, {0.2, 0.1, 0.5, 0, 0.2}));
        NW_COMPARE(run.result(), {0.3333333});
    }
};

NW_TEST(RecallTest)
#include "tst_recall.moc"
