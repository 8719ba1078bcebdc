#include "tests/engine/metrics/metric_run.h"
#include "tests/support/published.h"
#include "tests/support/tensors.h"
#include "tests/support/test.h"

using namespace netwright;
using namespace netwright::test;

class TrueNegativesTest : public QObject {
    Q_OBJECT
private slots:
    void isPublished() { NW_EXPECT_PUBLISHED(Metric, "TrueNegatives"); }
    void isAsInKeras()
    {
        MetricRun run("TrueNegatives");
        run.update(tensorOf({8}, {1, 1, 1, 0, 1, 1, 1, 0}),
            tensorOf({8}, {0.6423, 0.9643, 0.5511, 0.161, 0.4088, 0.9415, 0.5998, 0.472}),
            tensorOf({8}, {0.486, 0.6028, 0.0814, 1.424, 1.4188, 0.924, 0.0436, 0.132}));
        NW_COMPARE(run.result(), {1.556});
        run.update(tensorOf({9}, {1, 1, 1, 0, 1, 0, 0, 0, 0}),
            tensorOf({9}, {0.6534, 0.3202, 0.2293, 0.0814, 0.0678, 0.3208, 0.1547, 0.9382, 0.6259}),
            tensorOf({9}, {0.0866, 1.5386, 1.6343, 0.2203, 1.2302, 0.229, 1.4856, 1.5559, 1.8342}));
        NW_COMPARE(run.result(), {3.4909});
    }
};

NW_TEST(TrueNegativesTest)
#include "tst_true_negatives.moc"
