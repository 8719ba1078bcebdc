#include "engine/losses/loss.h"
#include "tests/support/published.h"
#include "tests/support/tensors.h"
#include "tests/support/test.h"

using namespace netwright;
using namespace netwright::test;

class CategoricalFocalCrossentropyTest : public QObject {
    Q_OBJECT
private slots:
    void isPublished() { NW_EXPECT_PUBLISHED(Loss, "CategoricalFocalCrossentropy"); }
    void isAsInKeras()
    {
        const auto loss = create<Loss>("CategoricalFocalCrossentropy");
        const Tensor yTrue = tensorOf({4, 3}, {0, 0, 1, 0, 1, 0, 1, 0, 0, 0, 1, 0});
        const Tensor yPred = tensorOf({4, 3},
            {0.3438, 0.3617, 0.2945, 0.5488, 0.1504, 0.3008, 0.1896, 0.5837, 0.2268, 0.4169, 0.2608,
                0.3223});
        NW_COMPARE(
            valuesOf(loss->values(yTrue, yPred)), {0.1521159, 0.3418643, 0.2730457, 0.1835962});
    }
    void hasItsGradient()
    {
        const auto loss = create<Loss>("CategoricalFocalCrossentropy", {{"dtype", "float64"}});
        const Tensor yTrue = tensorOf({4, 3}, {0, 0, 1, 0, 1, 0, 1, 0, 0, 0, 1, 0});
        const auto sum = [&](const Tensor& yPred) { return (*loss)(yTrue, yPred, {}, {}); };
        const std::string fault = gradientFault(sum, {4, 3},
            {0.3438, 0.3617, 0.2945, 0.5488, 0.1504, 0.3008, 0.1896, 0.5837, 0.2268, 0.4169, 0.2608,
                0.3223});
        QVERIFY2(fault.empty(), fault.c_str());
    }
    void takesAWeightForEachClass()
    {
        // (0.5)^2 * -ln 0.5 times the weight of the label's class.
        const Value weights = Value::array({1.0, 2.0});
        const auto loss = create<Loss>("CategoricalFocalCrossentropy", {{"alpha", weights}});
        QCOMPARE(QString::fromStdString(configOf(*loss)["alpha"].dump()), "[1.0,2.0]");
        const Tensor y
            = loss->values(tensorOf({2, 2}, {1, 0, 0, 1}), tensorOf({2, 2}, {0.5, 0.5, 0.5, 0.5}));
        NW_COMPARE(valuesOf(y), {0.1732868, 0.3465736});
        QVERIFY_THROWS_EXCEPTION(ShapeError,
            loss->values(tensorOf({1, 3}, {1, 0, 0}), tensorOf({1, 3}, {0.5, 0.2, 0.3})));
    }
};

NW_TEST(CategoricalFocalCrossentropyTest)
#include "tst_categorical_focal_crossentropy.moc"
