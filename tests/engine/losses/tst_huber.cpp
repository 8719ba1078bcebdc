#include "engine/losses/loss.h"
#include "tests/support/published.h"
#include "tests/support/tensors.h"
#include "tests/support/test.h"

using namespace netwright;
using namespace netwright::test;

class HuberTest : public QObject {
    Q_OBJECT
private slots:
    void isPublished() { NW_EXPECT_PUBLISHED(Loss, "Huber"); }
    void isAsInKeras()
    {
        const auto loss = create<Loss>("Huber");
        const Tensor yTrue = tensorOf({4, 3},
            {0.7417, 0.7185, -1.6374, -2.1575, 1.2703, 0.027, 0.2066, 1.1623, -0.1629, -0.3734,
                -2.1787, -0.2091});
        const Tensor yPred = tensorOf({4, 3},
            {0.4772, 0.3328, 0.1259, 1.0305, 0.9695, -0.1554, -0.9019, -0.2232, -1.0707, 0.623,
                0.3492, 0.2193});
        NW_COMPARE(
            valuesOf(loss->values(yTrue, yPred)), {0.4575541, 0.9166252, 0.6353502, 0.8720233});
    }
    void hasItsGradient()
    {
        const auto loss = create<Loss>("Huber", {{"dtype", "float64"}});
        const Tensor yTrue = tensorOf({4, 3},
            {0.7417, 0.7185, -1.6374, -2.1575, 1.2703, 0.027, 0.2066, 1.1623, -0.1629, -0.3734,
                -2.1787, -0.2091});
        const auto sum = [&](const Tensor& yPred) { return (*loss)(yTrue, yPred, {}, {}); };
        const std::string fault = gradientFault(sum, {4, 3},
            {0.4772, 0.3328, 0.1259, 1.0305, 0.9695, -0.1554, -0.9019, -0.2232, -1.0707, 0.623,
                0.3492, 0.2193});
        QVERIFY2(fault.empty(), fault.c_str());
    }
};

NW_TEST(HuberTest)
#include "tst_huber.moc"
