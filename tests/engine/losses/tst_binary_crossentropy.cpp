#include "engine/losses/loss.h"
#include "tests/support/published.h"
#include "tests/support/tensors.h"
#include "tests/support/test.h"

using namespace netwright;
using namespace netwright::test;

class BinaryCrossentropyTest : public QObject {
    Q_OBJECT
private slots:
    void isPublished() { NW_EXPECT_PUBLISHED(Loss, "BinaryCrossentropy"); }
    void isAsInKeras()
    {
        const auto loss = create<Loss>("BinaryCrossentropy");
        const Tensor yTrue = tensorOf({4, 3}, {0, 1, 1, 0, 1, 0, 1, 1, 0, 0, 1, 0});
        const Tensor yPred = tensorOf({4, 3},
            {0.5912, 0.8571, 0.5861, 0.2405, 0.4866, 0.0781, 0.401, 0.6157, 0.9567, 0.8773, 0.8491,
                0.168});
        NW_COMPARE(
            valuesOf(loss->values(yTrue, yPred)), {0.5276649, 0.3589088, 1.512797, 0.8151714});
    }
    void hasItsGradient()
    {
        const auto loss = create<Loss>("BinaryCrossentropy", {{"dtype", "float64"}});
        const Tensor yTrue = tensorOf({4, 3}, {0, 1, 1, 0, 1, 0, 1, 1, 0, 0, 1, 0});
        const auto sum = [&](const Tensor& yPred) { return (*loss)(yTrue, yPred, {}, {}); };
        const std::string fault = gradientFault(sum, {4, 3},
            {0.5912, 0.8571, 0.5861, 0.2405, 0.4866, 0.0781, 0.401, 0.6157, 0.9567, 0.8773, 0.8491,
                0.168});
        QVERIFY2(fault.empty(), fault.c_str());
    }
    void staysFiniteAtTheEdge()
    {
        const auto loss = create<Loss>("BinaryCrossentropy");
        const Tensor yTrue = tensorOf({1, 4}, {1, 0, 1, 0});
        const Tensor yPred = tensorOf({1, 4}, {0, 1, 1, 0});
        NW_COMPARE(valuesOf((*loss)(yTrue, yPred, {}, {})), {8.01512});
    }
    void staysFiniteAtTheEdge2()
    {
        const auto loss = create<Loss>("BinaryCrossentropy", {{"from_logits", true}});
        const Tensor yTrue = tensorOf({1, 4}, {1, 0, 1, 0});
        const Tensor yPred = tensorOf({1, 4}, {-100, 100, 80, -80});
        NW_COMPARE(valuesOf((*loss)(yTrue, yPred, {}, {})), {50});
    }
};

NW_TEST(BinaryCrossentropyTest)
#include "tst_binary_crossentropy.moc"
