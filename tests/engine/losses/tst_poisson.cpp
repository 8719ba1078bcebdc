#include "engine/losses/loss.h"
#include "tests/support/published.h"
#include "tests/support/tensors.h"
#include "tests/support/test.h"

using namespace netwright;
using namespace netwright::test;

class PoissonTest : public QObject {
    Q_OBJECT
private slots:
    void isPublished() { NW_EXPECT_PUBLISHED(Loss, "Poisson"); }
    void isAsInKeras()
    {
        const auto loss = create<Loss>("Poisson");
        const Tensor yTrue = tensorOf({4, 3},
            {2.3517, 0.5643, 0.1879, 0.5444, 2.8499, 1.4, 2.689, 0.4327, 0.7236, 2.6484, 0.9871,
                1.4828});
        const Tensor yPred = tensorOf({4, 3},
            {2.1926, 1.0554, 0.3197, 1.2288, 0.2798, 2.1922, 2.4861, 0.7118, 2.1751, 2.9736, 1.7953,
                2.0668});
        NW_COMPARE(
            valuesOf(loss->values(yTrue, yPred)), {0.6350858, 2.039875, 0.8362985, 0.7651353});
    }
    void hasItsGradient()
    {
        const auto loss = create<Loss>("Poisson", {{"dtype", "float64"}});
        const Tensor yTrue = tensorOf({4, 3},
            {2.3517, 0.5643, 0.1879, 0.5444, 2.8499, 1.4, 2.689, 0.4327, 0.7236, 2.6484, 0.9871,
                1.4828});
        const auto sum = [&](const Tensor& yPred) { return (*loss)(yTrue, yPred, {}, {}); };
        const std::string fault = gradientFault(sum, {4, 3},
            {2.1926, 1.0554, 0.3197, 1.2288, 0.2798, 2.1922, 2.4861, 0.7118, 2.1751, 2.9736, 1.7953,
                2.0668});
        QVERIFY2(fault.empty(), fault.c_str());
    }
    void staysFiniteAtTheEdge()
    {
        const auto loss = create<Loss>("Poisson");
        const Tensor yTrue = tensorOf({1, 2}, {1, 0});
        const Tensor yPred = tensorOf({1, 2}, {0, 0});
        NW_COMPARE(valuesOf((*loss)(yTrue, yPred, {}, {})), {8.059048});
    }
};

NW_TEST(PoissonTest)
#include "tst_poisson.moc"
