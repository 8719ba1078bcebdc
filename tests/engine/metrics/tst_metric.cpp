#include "tests/engine/metrics/metric_run.h"
#include "tests/support/tensors.h"
#include "tests/support/test.h"

using namespace netwright;
using namespace netwright::test;

class MetricTest : public QObject {
    Q_OBJECT
private slots:
    void weightsFoldTheAxesThatTheyLack()
    {
        MetricRun mean("Mean");
        mean.update(tensorOf({2, 2}, {1, 3, 10, 30}), {}, tensorOf({2}, {1, 3}));
        NW_COMPARE(mean.result(), {15.5});
        MetricRun sum("Sum");
        sum.update(tensorOf({2, 2}, {1, 3, 10, 30}), {}, tensorOf({2}, {1, 3}));
        NW_COMPARE(sum.result(), {124});
    }
    void unevenBatchesCountBySamples()
    {
        MetricRun run("MeanSquaredError");
        run.update(tensorOf({1, 1}, {0}), tensorOf({1, 1}, {4}));
        run.update(tensorOf({3, 1}, {0, 0, 0}), tensorOf({3, 1}, {0, 0, 0}));
        NW_COMPARE(run.result(), {4});
    }
    void isZeroBeforeTheFirstUpdate() { NW_COMPARE(MetricRun("Mean").result(), {0}); }
    void isWrittenAsKerasWritesIt()
    {
        const Config config = configOf(*create<Metric>("LogCoshError"));
        QCOMPARE(QString::fromStdString(config.dump()), R"({"name":"logcosh","dtype":"float32"})");
    }
};

NW_TEST(MetricTest)
#include "tst_metric.moc"
