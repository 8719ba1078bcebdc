#include "engine/losses/loss.h"
#include "tests/support/published.h"
#include "tests/support/tensors.h"
#include "tests/support/test.h"

using namespace netwright;
using namespace netwright::test;

class MeanSquaredLogarithmicErrorTest : public QObject {
    Q_OBJECT
private slots:
    void isPublished() { NW_EXPECT_PUBLISHED(Loss, "MeanSquaredLogarithmicError"); }
    void isAsInKeras()
    {
        const auto loss = create<Loss>("MeanSquaredLogarithmicError");
        const Tensor yTrue = tensorOf({4, 3},
            {0.5711, 1.6605, 0.2221, 1.5151, 1.3907, 0.28, 2.1037, 2.2323, 1.561, 2.301, 0.394,
                2.4517});
        const Tensor yPred = tensorOf({4, 3},
            {1.5208, 0.4505, 1.6715, 1.0357, 2.9196, 2.5722, 0.0743, 1.2237, 2.0328, 2.8473, 0.0989,
                2.4209});
        NW_COMPARE(
            valuesOf(loss->values(yTrue, yPred)), {0.4010477, 0.4474972, 0.4313487, 0.02670504});
    }
    void hasItsGradient()
    {
        const auto loss = create<Loss>("MeanSquaredLogarithmicError", {{"dtype", "float64"}});
        const Tensor yTrue = tensorOf({4, 3},
            {0.5711, 1.6605, 0.2221, 1.5151, 1.3907, 0.28, 2.1037, 2.2323, 1.561, 2.301, 0.394,
                2.4517});
        const auto sum = [&](const Tensor& yPred) { return (*loss)(yTrue, yPred, {}, {}); };
        const std::string fault = gradientFault(sum, {4, 3},
            {1.5208, 0.4505, 1.6715, 1.0357, 2.9196, 2.5722, 0.0743, 1.2237, 2.0328, 2.8473, 0.0989,
                2.4209});
        QVERIFY2(fault.empty(), fault.c_str());
    }
    void staysFiniteAtTheEdge()
    {
        const auto loss = create<Loss>("MeanSquaredLogarithmicError");
        const Tensor yTrue = tensorOf({1, 2}, {-1, 2});
        const Tensor yPred = tensorOf({1, 2}, {-2, 2});
        NW_COMPARE(valuesOf((*loss)(yTrue, yPred, {}, {})), {0});
    }
};

NW_TEST(MeanSquaredLogarithmicErrorTest)
#include "tst_mean_squared_logarithmic_error.moc"
