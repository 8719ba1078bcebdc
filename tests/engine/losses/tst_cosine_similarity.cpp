#include "engine/losses/loss.h"
#include "tests/support/published.h"
#include "tests/support/tensors.h"
#include "tests/support/test.h"

using namespace netwright;
using namespace netwright::test;

class CosineSimilarityTest : public QObject {
    Q_OBJECT
private slots:
    void isPublished() { NW_EXPECT_PUBLISHED(Loss, "CosineSimilarity"); }
    void isAsInKeras()
    {
        const auto loss = create<Loss>("CosineSimilarity");
        const Tensor yTrue = tensorOf({4, 3},
            {1.8033, 1.1479, -0.8372, 0.2294, 0.1346, -0.5985, 1.5137, -0.3692, -1.5186, -0.1686,
                0.1574, -0.462});
        const Tensor yPred = tensorOf({4, 3},
            {-0.9089, 0.521, -0.9367, -0.2332, -0.1167, 1.123, 0.0113, 0.2788, 0.4772, -1.2275,
                -0.8991, -0.1035});
        NW_COMPARE(
            valuesOf(loss->values(yTrue, yPred)), {0.07958329, 0.9817963, 0.6738956, -0.1438138});
    }
    void hasItsGradient()
    {
        const auto loss = create<Loss>("CosineSimilarity", {{"dtype", "float64"}});
        const Tensor yTrue = tensorOf({4, 3},
            {1.8033, 1.1479, -0.8372, 0.2294, 0.1346, -0.5985, 1.5137, -0.3692, -1.5186, -0.1686,
                0.1574, -0.462});
        const auto sum = [&](const Tensor& yPred) { return (*loss)(yTrue, yPred, {}, {}); };
        const std::string fault = gradientFault(sum, {4, 3},
            {-0.9089, 0.521, -0.9367, -0.2332, -0.1167, 1.123, 0.0113, 0.2788, 0.4772, -1.2275,
                -0.8991, -0.1035});
        QVERIFY2(fault.empty(), fault.c_str());
    }
    void staysFiniteAtTheEdge()
    {
        const auto loss = create<Loss>("CosineSimilarity");
        const Tensor yTrue = tensorOf({1, 2}, {0, 0});
        const Tensor yPred = tensorOf({1, 2}, {1, 1});
        NW_COMPARE(valuesOf((*loss)(yTrue, yPred, {}, {})), {0});
    }
};

NW_TEST(CosineSimilarityTest)
#include "tst_cosine_similarity.moc"
