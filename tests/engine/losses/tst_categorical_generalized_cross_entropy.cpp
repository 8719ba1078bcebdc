#include "engine/losses/loss.h"
#include "tests/support/published.h"
#include "tests/support/tensors.h"
#include "tests/support/test.h"

using namespace netwright;
using namespace netwright::test;

class CategoricalGeneralizedCrossEntropyTest : public QObject {
    Q_OBJECT
private slots:
    void isPublished() { NW_EXPECT_PUBLISHED(Loss, "CategoricalGeneralizedCrossEntropy"); }
    void isAsInKeras()
    {
        const auto loss = create<Loss>("CategoricalGeneralizedCrossEntropy");
        const Tensor yTrue = tensorOf({4}, {0, 0, 1, 2});
        const Tensor yPred = tensorOf({4, 3},
            {0.1686, 0.5234, 0.308, 0.3604, 0.3325, 0.3071, 0.199, 0.3043, 0.4967, 0.3085, 0.6141,
                0.0773});
        NW_COMPARE(
            valuesOf(loss->values(yTrue, yPred)), {1.178781, 0.7993336, 0.8967321, 1.443943});
    }
    void hasItsGradient()
    {
        const auto loss
            = create<Loss>("CategoricalGeneralizedCrossEntropy", {{"dtype", "float64"}});
        const Tensor yTrue = tensorOf({4}, {0, 0, 1, 2});
        const auto sum = [&](const Tensor& yPred) { return (*loss)(yTrue, yPred, {}, {}); };
        const std::string fault = gradientFault(sum, {4, 3},
            {0.1686, 0.5234, 0.308, 0.3604, 0.3325, 0.3071, 0.199, 0.3043, 0.4967, 0.3085, 0.6141,
                0.0773});
        QVERIFY2(fault.empty(), fault.c_str());
    }
    void takesAColumnOfLabels()
    {
        const auto loss = create<Loss>("CategoricalGeneralizedCrossEntropy");
        const Tensor y = loss->values(tensorOf({1, 1}, {1}), tensorOf({1, 2}, {0.75, 0.25}));
        NW_COMPARE(valuesOf(y), {1});
    }
    void refusesAnImpossibleExponent()
    {
        for (const double q : {0.0, 1.0})
            QVERIFY_THROWS_EXCEPTION(
                ConfigError, create<Loss>("CategoricalGeneralizedCrossEntropy", {{"q", q}}));
    }
};

NW_TEST(CategoricalGeneralizedCrossEntropyTest)
#include "tst_categorical_generalized_cross_entropy.moc"
