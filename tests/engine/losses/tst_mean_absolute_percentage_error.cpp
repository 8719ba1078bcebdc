#include "engine/losses/loss.h"
#include "tests/support/published.h"
#include "tests/support/tensors.h"
#include "tests/support/test.h"

using namespace netwright;
using namespace netwright::test;

class MeanAbsolutePercentageErrorTest : public QObject {
    Q_OBJECT
private slots:
    void isPublished() { NW_EXPECT_PUBLISHED(Loss, "MeanAbsolutePercentageError"); }
    void isAsInKeras()
    {
        const auto loss = create<Loss>("MeanAbsolutePercentageError");
        const Tensor yTrue = tensorOf({4, 3},
            {0.5273, 0.5283, 1.3419, 2.2084, 2.5958, 2.6289, 2.8029, 1.1897, 0.8275, 1.5952, 1.8615,
                2.8639});
        const Tensor yPred = tensorOf({4, 3},
            {0.3452, 1.3699, 1.6735, 2.3878, 0.7577, 0.5178, 2.6317, 0.7138, 0.6088, 0.9126, 0.1537,
                2.9405});
        NW_COMPARE(valuesOf(loss->values(yTrue, yPred)), {72.84969, 53.0792, 24.17955, 45.73626});
    }
    void hasItsGradient()
    {
        const auto loss = create<Loss>("MeanAbsolutePercentageError", {{"dtype", "float64"}});
        const Tensor yTrue = tensorOf({4, 3},
            {0.5273, 0.5283, 1.3419, 2.2084, 2.5958, 2.6289, 2.8029, 1.1897, 0.8275, 1.5952, 1.8615,
                2.8639});
        const auto sum = [&](const Tensor& yPred) { return (*loss)(yTrue, yPred, {}, {}); };
        const std::string fault = gradientFault(sum, {4, 3},
            {0.3452, 1.3699, 1.6735, 2.3878, 0.7577, 0.5178, 2.6317, 0.7138, 0.6088, 0.9126, 0.1537,
                2.9405});
        QVERIFY2(fault.empty(), fault.c_str());
    }
    void staysFiniteAtTheEdge()
    {
        const auto loss = create<Loss>("MeanAbsolutePercentageError");
        const Tensor yTrue = tensorOf({1, 2}, {0, 1});
        const Tensor yPred = tensorOf({1, 2}, {1, 1});
        NW_COMPARE(valuesOf((*loss)(yTrue, yPred, {}, {})), {5e+08});
    }
};

NW_TEST(MeanAbsolutePercentageErrorTest)
#include "tst_mean_absolute_percentage_error.moc"
