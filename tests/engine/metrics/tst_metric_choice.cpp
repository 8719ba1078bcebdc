#include "engine/metrics/metric_choice.h"
#include "tests/support/test.h"

using namespace netwright;

class MetricChoiceTest : public QObject {
    Q_OBJECT
private slots:
    void accuracyDependsOnTheShapes()
    {
        const auto chosen = [](const Shape& yTrue, const Shape& yPred) {
            return metricFor("accuracy", yTrue, yPred)->schema().name;
        };
        QCOMPARE(chosen({kUnknown}, {kUnknown}), "BinaryAccuracy");
        QCOMPARE(chosen({kUnknown}, {kUnknown, 1}), "BinaryAccuracy");
        QCOMPARE(chosen({kUnknown}, {kUnknown, 3}), "SparseCategoricalAccuracy");
        QCOMPARE(chosen({kUnknown, 1}, {kUnknown, 3}), "SparseCategoricalAccuracy");
        QCOMPARE(chosen({kUnknown, 3}, {kUnknown, 3}), "CategoricalAccuracy");
    }
    void aStringStaysTheName()
    {
        const Shape shape{kUnknown, 1};
        QCOMPARE(metricFor("acc", shape, shape)->displayName(), "acc");
        QCOMPARE(metricFor("mse", shape, shape)->displayName(), "mse");
        const Value object = {{"class_name", "BinaryAccuracy"}, {"config", {{"name", "right"}}}};
        QCOMPARE(metricFor(object, shape, shape)->displayName(), "right");
    }
};

NW_TEST(MetricChoiceTest)
#include "tst_metric_choice.moc"
