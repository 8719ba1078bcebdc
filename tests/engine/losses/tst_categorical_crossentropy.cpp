#include "engine/losses/loss.h"
#include "tests/support/published.h"
#include "tests/support/tensors.h"
#include "tests/support/test.h"

using namespace netwright;
using namespace netwright::test;

class CategoricalCrossentropyTest : public QObject {
    Q_OBJECT
private slots:
    void isPublished() { NW_EXPECT_PUBLISHED(Loss, "CategoricalCrossentropy"); }
    void isAsInKeras()
    {
        const auto loss = create<Loss>("CategoricalCrossentropy");
        const Tensor yTrue = tensorOf({4, 3}, {1, 0, 0, 1, 0, 0, 0, 1, 0, 0, 1, 0});
        const Tensor yPred = tensorOf({4, 3},
            {0.3733, 0.3479, 0.2788, 0.3208, 0.3814, 0.2978, 0.3937, 0.2484, 0.3579, 0.0617, 0.4482,
                0.4901});
        NW_COMPARE(
            valuesOf(loss->values(yTrue, yPred)), {0.9853729, 1.136937, 1.392715, 0.8025157});
    }
    void hasItsGradient()
    {
        const auto loss = create<Loss>("CategoricalCrossentropy", {{"dtype", "float64"}});
        const Tensor yTrue = tensorOf({4, 3}, {1, 0, 0, 1, 0, 0, 0, 1, 0, 0, 1, 0});
        const auto sum = [&](const Tensor& yPred) { return (*loss)(yTrue, yPred, {}, {}); };
        const std::string fault = gradientFault(sum, {4, 3},
            {0.3733, 0.3479, 0.2788, 0.3208, 0.3814, 0.2978, 0.3937, 0.2484, 0.3579, 0.0617, 0.4482,
                0.4901});
        QVERIFY2(fault.empty(), fault.c_str());
    }
    void staysFiniteAtTheEdge()
    {
        const auto loss = create<Loss>("CategoricalCrossentropy");
        const Tensor yTrue = tensorOf({1, 3}, {1, 0, 0});
        const Tensor yPred = tensorOf({1, 3}, {0, 0.5, 0.5});
        NW_COMPARE(valuesOf((*loss)(yTrue, yPred, {}, {})), {16.1181});
    }
    void staysFiniteAtTheEdge2()
    {
        const auto loss = create<Loss>("CategoricalCrossentropy", {{"from_logits", true}});
        const Tensor yTrue = tensorOf({1, 3}, {1, 0, 0});
        const Tensor yPred = tensorOf({1, 3}, {-300, 0, 300});
        NW_COMPARE(valuesOf((*loss)(yTrue, yPred, {}, {})), {600});
    }
    void staysFiniteAtTheEdge3()
    {
        const auto loss = create<Loss>("CategoricalCrossentropy");
        const Tensor yTrue = tensorOf({1, 3}, {0, 1, 0});
        const Tensor yPred = tensorOf({1, 3}, {2, 6, 2});
        NW_COMPARE(valuesOf((*loss)(yTrue, yPred, {}, {})), {0.5108256});
    }
};

NW_TEST(CategoricalCrossentropyTest)
#include "tst_categorical_crossentropy.moc"
