#include "engine/losses/loss.h"
#include "tests/support/published.h"
#include "tests/support/tensors.h"
#include "tests/support/test.h"

using namespace netwright;
using namespace netwright::test;

class BinaryFocalCrossentropyTest : public QObject {
    Q_OBJECT
private slots:
    void isPublished() { NW_EXPECT_PUBLISHED(Loss, "BinaryFocalCrossentropy"); }
    void isAsInKeras()
    {
        const auto loss = create<Loss>("BinaryFocalCrossentropy");
        const Tensor yTrue = tensorOf({4, 3}, {0, 0, 1, 1, 1, 1, 1, 1, 1, 1, 1, 0});
        const Tensor yPred = tensorOf({4, 3},
            {0.1923, 0.6199, 0.4303, 0.5332, 0.3652, 0.429, 0.4841, 0.6709, 0.9685, 0.843, 0.4997,
                0.4681});
        NW_COMPARE(
            valuesOf(loss->values(yTrue, yPred)), {0.2177689, 0.2729581, 0.07878168, 0.1053946});
    }
    void hasItsGradient()
    {
        const auto loss = create<Loss>("BinaryFocalCrossentropy", {{"dtype", "float64"}});
        const Tensor yTrue = tensorOf({4, 3}, {0, 0, 1, 1, 1, 1, 1, 1, 1, 1, 1, 0});
        const auto sum = [&](const Tensor& yPred) { return (*loss)(yTrue, yPred, {}, {}); };
        const std::string fault = gradientFault(sum, {4, 3},
            {0.1923, 0.6199, 0.4303, 0.5332, 0.3652, 0.429, 0.4841, 0.6709, 0.9685, 0.843, 0.4997,
                0.4681});
        QVERIFY2(fault.empty(), fault.c_str());
    }
    void balancesClasses()
    {
        // p = 0.8 for yes and no: (0.2)^2 * -ln 0.8 * 0.25 and (0.8)^2 * -ln 0.2 * 0.75.
        const auto loss
            = create<Loss>("BinaryFocalCrossentropy", {{"apply_class_balancing", true}});
        const Tensor y = loss->values(tensorOf({2, 1}, {1, 0}), tensorOf({2, 1}, {0.8, 0.8}));
        NW_COMPARE(valuesOf(y), {0.002231436, 0.7725302});
    }
    void takesLogits()
    {
        const auto loss = create<Loss>("BinaryFocalCrossentropy", {{"from_logits", true}});
        const Tensor y = loss->values(tensorOf({1, 1}, {1}), tensorOf({1, 1}, {0}));
        NW_COMPARE(valuesOf(y), {0.1732868});
    }
    void refusesOtherShapes()
    {
        const auto loss = create<Loss>("BinaryFocalCrossentropy");
        QVERIFY_THROWS_EXCEPTION(
            ShapeError, loss->values(tensorOf({2, 2}, {1, 0, 1, 0}), tensorOf({1, 2}, {1, 0})));
    }
};

NW_TEST(BinaryFocalCrossentropyTest)
#include "tst_binary_focal_crossentropy.moc"
