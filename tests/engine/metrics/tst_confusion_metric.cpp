#include "engine/metrics/confusion_metric.h"

#include "tests/engine/metrics/metric_run.h"
#include "tests/support/tensors.h"
#include "tests/support/test.h"

using namespace netwright;
using namespace netwright::test;

class ConfusionMetricTest : public QObject {
    Q_OBJECT
private slots:
    void knowsEvenThresholds()
    {
        QVERIFY(areEven({0, 0.5, 1}));
        QVERIFY(areEven({0, 0.25, 0.5, 0.75, 1}));
        QVERIFY(!areEven({0, 1}));
        QVERIFY(!areEven({0, 0.4, 1}));
    }
    void aPredictionIsYesAboveItsThresholdOnly()
    {
        // The same both by comparing and by the place among even thresholds.
        for (const double third : {1.0, 0.9}) {
            MetricRun run("TruePositives", {{"thresholds", Value::array({0.0, 0.5, third})}});
            run.update(tensorOf({4}, {1, 1, 1, 1}), tensorOf({4}, {0, 0.5, 0.6, 0.9}));
            NW_COMPARE(run.result(), {3, 2, 0});
        }
    }
    void weightsMayLackTheLastAxis()
    {
        MetricRun run("FalseNegatives");
        run.update(
            tensorOf({2, 2}, {1, 1, 1, 0}), tensorOf({2, 2}, {0, 0, 0, 0}), tensorOf({2}, {2, 5}));
        NW_COMPARE(run.result(), {9});
        run.update(tensorOf({2, 2}, {1, 1, 1, 0}), tensorOf({2, 2}, {0, 0, 0, 0}),
            tensorOf({2, 2}, {1, 2, 3, 4}));
        NW_COMPARE(run.result(), {15});
        run.reset();
        NW_COMPARE(run.result(), {0});
    }
    void takesAColumnForAList()
    {
        MetricRun run("TruePositives");
        run.update(tensorOf({2}, {1, 0}), tensorOf({2, 1}, {0.9, 0.9}), tensorOf({2}, {3, 1}));
        NW_COMPARE(run.result(), {3});
    }
    void refusesOtherShapes()
    {
        MetricRun run("TruePositives");
        QVERIFY_THROWS_EXCEPTION(
            ShapeError, run.update(tensorOf({2}, {1, 0}), tensorOf({2, 2}, {1, 0, 1, 0})));
    }
    void countsAMillionPredictionsQuickly()
    {
        const std::size_t count = 1000000;
        Array labels(Shape{1000000}, DType::float32), answers(Shape{1000000}, DType::float32);
        for (std::size_t i = 0; i < count; ++i) {
            labels.as<float>()[i] = i % 3 == 0 ? 1.0F : 0.0F;
            answers.as<float>()[i] = static_cast<float>(i * 7919 % count) / count;
        }
        MetricRun run("AUC");
        run.update(tensorOf({1}, {1}), tensorOf({1}, {0.5}));
        const Tensor yTrue = constant(labels), yPred = constant(answers);
        QElapsedTimer timer;
        timer.start();
        run.update(yTrue, yPred);
        const double area = run.result()[0];
        // 0.2 s where the machine does nothing else; a busy one takes longer.
        QVERIFY2(timer.elapsed() < 2000, qPrintable(QString::number(timer.elapsed())));
        QVERIFY(std::abs(area - 0.5) < 0.01);
    }
};

NW_TEST(ConfusionMetricTest)
#include "tst_confusion_metric.moc"
