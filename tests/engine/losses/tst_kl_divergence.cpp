#include "engine/losses/loss.h"
#include "tests/support/published.h"
#include "tests/support/tensors.h"
#include "tests/support/test.h"

using namespace netwright;
using namespace netwright::test;

class KLDivergenceTest : public QObject {
    Q_OBJECT
private slots:
    void isPublished() { NW_EXPECT_PUBLISHED(Loss, "KLDivergence"); }
    void isAsInKeras()
    {
        const auto loss = create<Loss>("KLDivergence");
        const Tensor yTrue = tensorOf({4, 3},
            {0.1988, 0.5437, 0.2576, 0.4916, 0.1177, 0.3907, 0.3805, 0.2909, 0.3286, 0.4965, 0.3166,
                0.1868});
        const Tensor yPred = tensorOf({4, 3},
            {0.292, 0.5666, 0.1414, 0.4636, 0.1259, 0.4105, 0.2886, 0.5299, 0.1815, 0.3691, 0.3214,
                0.3095});
        NW_COMPARE(
            valuesOf(loss->values(yTrue, yPred)), {0.05565196, 0.00158748, 0.125784, 0.04813714});
    }
    void hasItsGradient()
    {
        const auto loss = create<Loss>("KLDivergence", {{"dtype", "float64"}});
        const Tensor yTrue = tensorOf({4, 3},
            {0.1988, 0.5437, 0.2576, 0.4916, 0.1177, 0.3907, 0.3805, 0.2909, 0.3286, 0.4965, 0.3166,
                0.1868});
        const auto sum = [&](const Tensor& yPred) { return (*loss)(yTrue, yPred, {}, {}); };
        const std::string fault = gradientFault(sum, {4, 3},
            {0.292, 0.5666, 0.1414, 0.4636, 0.1259, 0.4105, 0.2886, 0.5299, 0.1815, 0.3691, 0.3214,
                0.3095});
        QVERIFY2(fault.empty(), fault.c_str());
    }
    void staysFiniteAtTheEdge()
    {
        const auto loss = create<Loss>("KLDivergence");
        const Tensor yTrue = tensorOf({1, 2}, {0, 1});
        const Tensor yPred = tensorOf({1, 2}, {1, 0});
        NW_COMPARE(valuesOf((*loss)(yTrue, yPred, {}, {})), {16.11809});
    }
};

NW_TEST(KLDivergenceTest)
#include "tst_kl_divergence.moc"
