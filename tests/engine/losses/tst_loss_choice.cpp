#include "engine/losses/loss_choice.h"
#include "tests/support/test.h"

using namespace netwright;

class LossChoiceTest : public QObject {
    Q_OBJECT
private slots:
    void crossentropyDependsOnTheShapes()
    {
        const auto chosen = [](const Shape& yTrue, const Shape& yPred) {
            return lossFor("crossentropy", yTrue, yPred)->schema().name;
        };
        QCOMPARE(chosen({kUnknown, 1}, {kUnknown, 1}), "BinaryCrossentropy");
        QCOMPARE(chosen({kUnknown}, {kUnknown, 3}), "SparseCategoricalCrossentropy");
        QCOMPARE(chosen({kUnknown, 1}, {kUnknown, 3}), "SparseCategoricalCrossentropy");
        QCOMPARE(chosen({kUnknown, 3}, {kUnknown, 3}), "CategoricalCrossentropy");
    }
    void takesNamesAndObjects()
    {
        const Shape shape{kUnknown, 1};
        QCOMPARE(lossFor("mse", shape, shape)->schema().name, "MeanSquaredError");
        const Value object = {{"class_name", "Huber"}, {"config", {{"delta", 2.0}}}};
        QCOMPARE(lossFor(object, shape, shape)->schema().name, "Huber");
        QVERIFY_THROWS_EXCEPTION(ConfigError, lossFor("no_loss", shape, shape));
    }
};

NW_TEST(LossChoiceTest)
#include "tst_loss_choice.moc"
