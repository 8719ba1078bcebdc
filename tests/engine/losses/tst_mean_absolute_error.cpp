#include "engine/losses/loss.h"
#include "tests/support/published.h"
#include "tests/support/tensors.h"
#include "tests/support/test.h"

using namespace netwright;
using namespace netwright::test;

class MeanAbsoluteErrorTest : public QObject {
    Q_OBJECT
private slots:
    void isPublished() { NW_EXPECT_PUBLISHED(Loss, "MeanAbsoluteError"); }
    void isAsInKeras()
    {
        const auto loss = create<Loss>("MeanAbsoluteError");
        const Tensor yTrue = tensorOf({4, 3},
            {-0.7405, -0.4454, 2.2933, 0.5655, 0.8127, -0.0223, -0.7411, -0.7479, -0.1444, 0.0434,
                1.5077, -1.3791});
        const Tensor yPred = tensorOf({4, 3},
            {0.01, 0.2131, 1.2066, -0.2436, -0.3321, 0.2077, 0.5119, -0.6619, -0.7422, -0.0627,
                0.2762, -2.1776});
        NW_COMPARE(valuesOf(loss->values(yTrue, yPred)), {0.8318999, 0.7279666, 0.6456, 0.7120333});
    }
    void hasItsGradient()
    {
        const auto loss = create<Loss>("MeanAbsoluteError", {{"dtype", "float64"}});
        const Tensor yTrue = tensorOf({4, 3},
            {-0.7405, -0.4454, 2.2933, 0.5655, 0.8127, -0.0223, -0.7411, -0.7479, -0.1444, 0.0434,
                1.5077, -1.3791});
        const auto sum = [&](const Tensor& yPred) { return (*loss)(yTrue, yPred, {}, {}); };
        const std::string fault = gradientFault(sum, {4, 3},
            {0.01, 0.2131, 1.2066, -0.2436, -0.3321, 0.2077, 0.5119, -0.6619, -0.7422, -0.0627,
                0.2762, -2.1776});
        QVERIFY2(fault.empty(), fault.c_str());
    }
};

NW_TEST(MeanAbsoluteErrorTest)
#include "tst_mean_absolute_error.moc"
