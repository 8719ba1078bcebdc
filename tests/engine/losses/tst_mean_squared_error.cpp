#include "engine/losses/loss.h"
#include "tests/support/published.h"
#include "tests/support/tensors.h"
#include "tests/support/test.h"

using namespace netwright;
using namespace netwright::test;

class MeanSquaredErrorTest : public QObject {
    Q_OBJECT
private slots:
    void isPublished() { NW_EXPECT_PUBLISHED(Loss, "MeanSquaredError"); }
    void isAsInKeras()
    {
        const auto loss = create<Loss>("MeanSquaredError");
        const Tensor yTrue = tensorOf({4, 3},
            {1.5398, -0.4301, -1.7001, 0.424, 0.4318, -1.7282, 0.7137, -1.7596, -1.7516, 0.8159,
                1.8497, 1.037});
        const Tensor yPred = tensorOf({4, 3},
            {-0.5817, 0.6844, 0.4288, 0.5585, -0.092, -0.733, -1.251, -1.797, -0.2457, 0.2423,
                -0.3786, -1.0998});
        NW_COMPARE(valuesOf(loss->values(yTrue, yPred)), {3.42503, 0.4276266, 2.04306, 3.286751});
    }
    void hasItsGradient()
    {
        const auto loss = create<Loss>("MeanSquaredError", {{"dtype", "float64"}});
        const Tensor yTrue = tensorOf({4, 3},
            {1.5398, -0.4301, -1.7001, 0.424, 0.4318, -1.7282, 0.7137, -1.7596, -1.7516, 0.8159,
                1.8497, 1.037});
        const auto sum = [&](const Tensor& yPred) { return (*loss)(yTrue, yPred, {}, {}); };
        const std::string fault = gradientFault(sum, {4, 3},
            {-0.5817, 0.6844, 0.4288, 0.5585, -0.092, -0.733, -1.251, -1.797, -0.2457, 0.2423,
                -0.3786, -1.0998});
        QVERIFY2(fault.empty(), fault.c_str());
    }
};

NW_TEST(MeanSquaredErrorTest)
#include "tst_mean_squared_error.moc"
