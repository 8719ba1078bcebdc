#include "engine/losses/loss.h"
#include "tests/support/published.h"
#include "tests/support/tensors.h"
#include "tests/support/test.h"

using namespace netwright;
using namespace netwright::test;

class CategoricalHingeTest : public QObject {
    Q_OBJECT
private slots:
    void isPublished() { NW_EXPECT_PUBLISHED(Loss, "CategoricalHinge"); }
    void isAsInKeras()
    {
        const auto loss = create<Loss>("CategoricalHinge");
        const Tensor yTrue = tensorOf({4, 3}, {0, 1, 0, 0, 1, 0, 1, 0, 0, 0, 0, 1});
        const Tensor yPred = tensorOf({4, 3},
            {-4.4795, 0.3586, -0.4787, -0.8081, 3.2188, -0.0099, -0.848, 2.5884, 0.5911, -0.2048,
                -0.1677, -0.7232});
        NW_COMPARE(valuesOf(loss->values(yTrue, yPred)), {0.6414, 0, 4.4364, 1.7232});
    }
    void hasItsGradient()
    {
        const auto loss = create<Loss>("CategoricalHinge", {{"dtype", "float64"}});
        const Tensor yTrue = tensorOf({4, 3}, {0, 1, 0, 0, 1, 0, 1, 0, 0, 0, 0, 1});
        const auto sum = [&](const Tensor& yPred) { return (*loss)(yTrue, yPred, {}, {}); };
        const std::string fault = gradientFault(sum, {4, 3},
            {-4.4795, 0.3586, -0.4787, -0.8081, 3.2188, -0.0099, -0.848, 2.5884, 0.5911, -0.2048,
                -0.1677, -0.7232});
        QVERIFY2(fault.empty(), fault.c_str());
    }
};

NW_TEST(CategoricalHingeTest)
#include "tst_categorical_hinge.moc"
