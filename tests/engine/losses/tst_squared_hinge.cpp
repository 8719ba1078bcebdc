#include "engine/losses/loss.h"
#include "tests/support/published.h"
#include "tests/support/tensors.h"
#include "tests/support/test.h"

using namespace netwright;
using namespace netwright::test;

class SquaredHingeTest : public QObject {
    Q_OBJECT
private slots:
    void isPublished() { NW_EXPECT_PUBLISHED(Loss, "SquaredHinge"); }
    void isAsInKeras()
    {
        const auto loss = create<Loss>("SquaredHinge");
        const Tensor yTrue = tensorOf({4, 3}, {1, -1, 1, 1, 1, -1, -1, -1, -1, 1, 1, -1});
        const Tensor yPred = tensorOf({4, 3},
            {-1.7505, 0.6355, 1.2155, -0.6483, 1.1882, -0.0568, 0.3585, 0.9116, -1.0572, -0.0881,
                0.269, 0.6353});
        NW_COMPARE(valuesOf(loss->values(yTrue, yPred)), {3.41337, 1.202173, 1.833246, 1.464176});
    }
    void hasItsGradient()
    {
        const auto loss = create<Loss>("SquaredHinge", {{"dtype", "float64"}});
        const Tensor yTrue = tensorOf({4, 3}, {1, -1, 1, 1, 1, -1, -1, -1, -1, 1, 1, -1});
        const auto sum = [&](const Tensor& yPred) { return (*loss)(yTrue, yPred, {}, {}); };
        const std::string fault = gradientFault(sum, {4, 3},
            {-1.7505, 0.6355, 1.2155, -0.6483, 1.1882, -0.0568, 0.3585, 0.9116, -1.0572, -0.0881,
                0.269, 0.6353});
        QVERIFY2(fault.empty(), fault.c_str());
    }
};

NW_TEST(SquaredHingeTest)
#include "tst_squared_hinge.moc"
