#include "tests/engine/metrics/metric_run.h"
#include "tests/support/published.h"
#include "tests/support/tensors.h"
#include "tests/support/test.h"

using namespace netwright;
using namespace netwright::test;

class SparseTopKCategoricalAccuracyTest : public QObject {
    Q_OBJECT
private slots:
    void isPublished() { NW_EXPECT_PUBLISHED(Metric, "SparseTopKCategoricalAccuracy", {{"k", 2}}); }
    void isAsInKeras()
    {
        MetricRun run("SparseTopKCategoricalAccuracy", {{"k", 2}});
        run.update(tensorOf({6}, {2, 4, 1, 4, 3, 1}),
            tensorOf({6, 5},
                {0.2818, 0.2326, 0.2988, 0.0659, 0.1209, 0.125, 0.0969, 0.0558, 0.3208, 0.4015,
                    0.0922, 0.0119, 0.33, 0.3416, 0.2242, 0.4292, 0.3436, 0.1247, 0.0414, 0.0612,
                    0.1186, 0.1935, 0.0442, 0.3612, 0.2826, 0.1884, 0.0324, 0.3765, 0.1434,
                    0.2593}),
            tensorOf({6}, {1.7809, 1.066, 1.4788, 0.3991, 0.5493, 1.6348}));
        NW_COMPARE(run.result(), {0.4915689});
        run.update(tensorOf({7}, {3, 1, 2, 1, 0, 1, 0}),
            tensorOf({7, 5},
                {0.2268, 0.1666, 0.0207, 0.0806, 0.5053, 0.0572, 0.0737, 0.3428, 0.2841, 0.2422,
                    0.1144, 0.2374, 0.0154, 0.3839, 0.249, 0.1102, 0.0711, 0.2126, 0.3242, 0.2819,
                    0.2606, 0.0186, 0.2375, 0.2708, 0.2126, 0.086, 0.1734, 0.5361, 0.1386, 0.0659,
                    0.3058, 0.3173, 0.1382, 0.0707, 0.168}),
            tensorOf({7}, {1.1268, 0.601, 0.9311, 0.2958, 0.3316, 1.266, 0.1801}));
        NW_COMPARE(run.result(), {0.4444435});
    }
    void takesNumbersInOrder()
    {
        MetricRun run("SparseTopKCategoricalAccuracy", {{"k", 2}, {"from_sorted_ids", true}});
        run.update(tensorOf({2}, {5, 7}), tensorOf({2, 3}, {9, 5, 7, 9, 5, 7}));
        NW_COMPARE(run.result(), {0.5});
    }
    void takesSequences()
    {
        MetricRun run("SparseTopKCategoricalAccuracy", {{"k", 1}});
        run.update(tensorOf({1, 2}, {0, 1}), tensorOf({1, 2, 2}, {0.9, 0.1, 0.8, 0.2}));
        NW_COMPARE(run.result(), {0.5});
    }
};

NW_TEST(SparseTopKCategoricalAccuracyTest)
#include "tst_sparse_top_k_categorical_accuracy.moc"
