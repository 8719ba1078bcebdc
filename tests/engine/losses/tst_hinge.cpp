#include "engine/losses/loss.h"
#include "tests/support/published.h"
#include "tests/support/tensors.h"
#include "tests/support/test.h"

using namespace netwright;
using namespace netwright::test;

class HingeTest : public QObject {
    Q_OBJECT
private slots:
    void isPublished() { NW_EXPECT_PUBLISHED(Loss, "Hinge"); }
    void isAsInKeras()
    {
        const auto loss = create<Loss>("Hinge");
        const Tensor yTrue = tensorOf({4, 3}, {-1, 1, 1, 1, -1, 1, 1, 1, 1, 1, -1, -1});
        const Tensor yPred = tensorOf({4, 3},
            {-0.668, 0.0399, -0.2198, -0.7543, -0.1237, -0.9177, 0.9617, 1.4251, 1.0491, -0.2448,
                -0.1747, 1.364});
        NW_COMPARE(valuesOf(loss->values(yTrue, yPred)), {0.8373, 1.5161, 0.01276666, 1.478033});
    }
    void hasItsGradient()
    {
        const auto loss = create<Loss>("Hinge", {{"dtype", "float64"}});
        const Tensor yTrue = tensorOf({4, 3}, {-1, 1, 1, 1, -1, 1, 1, 1, 1, 1, -1, -1});
        const auto sum = [&](const Tensor& yPred) { return (*loss)(yTrue, yPred, {}, {}); };
        const std::string fault = gradientFault(sum, {4, 3},
            {-0.668, 0.0399, -0.2198, -0.7543, -0.1237, -0.9177, 0.9617, 1.4251, 1.0491, -0.2448,
                -0.1747, 1.364});
        QVERIFY2(fault.empty(), fault.c_str());
    }
};

NW_TEST(HingeTest)
#include "tst_hinge.moc"
