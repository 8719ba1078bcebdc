#include "engine/losses/loss.h"
#include "tests/support/published.h"
#include "tests/support/tensors.h"
#include "tests/support/test.h"

using namespace netwright;
using namespace netwright::test;

class LogCoshTest : public QObject {
    Q_OBJECT
private slots:
    void isPublished() { NW_EXPECT_PUBLISHED(Loss, "LogCosh"); }
    void isAsInKeras()
    {
        const auto loss = create<Loss>("LogCosh");
        const Tensor yTrue = tensorOf({4, 3},
            {-1.3105, -1.1656, 0.7773, -0.5044, 1.3627, 1.4093, 0.1105, -0.5888, 1.8642, -0.3764,
                -1.151, -0.2444});
        const Tensor yPred = tensorOf({4, 3},
            {-0.65, 1.4793, -0.3326, -0.6972, -1.6285, -0.0272, -0.694, -0.0979, 1.2618, -0.6478,
                -0.1205, 0.6784});
        NW_COMPARE(
            valuesOf(loss->values(yTrue, yPred)), {0.8935208, 1.039129, 0.1937052, 0.2899582});
    }
    void hasItsGradient()
    {
        const auto loss = create<Loss>("LogCosh", {{"dtype", "float64"}});
        const Tensor yTrue = tensorOf({4, 3},
            {-1.3105, -1.1656, 0.7773, -0.5044, 1.3627, 1.4093, 0.1105, -0.5888, 1.8642, -0.3764,
                -1.151, -0.2444});
        const auto sum = [&](const Tensor& yPred) { return (*loss)(yTrue, yPred, {}, {}); };
        const std::string fault = gradientFault(sum, {4, 3},
            {-0.65, 1.4793, -0.3326, -0.6972, -1.6285, -0.0272, -0.694, -0.0979, 1.2618, -0.6478,
                -0.1205, 0.6784});
        QVERIFY2(fault.empty(), fault.c_str());
    }
    void staysFiniteAtTheEdge()
    {
        const auto loss = create<Loss>("LogCosh");
        const Tensor yTrue = tensorOf({1, 2}, {0, 0});
        const Tensor yPred = tensorOf({1, 2}, {100, -200});
        NW_COMPARE(valuesOf((*loss)(yTrue, yPred, {}, {})), {149.3069});
    }
};

NW_TEST(LogCoshTest)
#include "tst_log_cosh.moc"
