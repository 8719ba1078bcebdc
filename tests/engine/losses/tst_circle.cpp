#include "engine/losses/loss.h"
#include "tests/support/published.h"
#include "tests/support/tensors.h"
#include "tests/support/test.h"

using namespace netwright;
using namespace netwright::test;

class CircleTest : public QObject {
    Q_OBJECT
private slots:
    void isPublished() { NW_EXPECT_PUBLISHED(Loss, "Circle"); }
    void isAsInKeras()
    {
        const auto loss = create<Loss>("Circle");
        const Tensor yTrue = tensorOf({6}, {0, 2, 1, 1, 2, 2});
        const Tensor yPred = tensorOf({6, 4},
            {-0.3369, 0.9153, -0.1432, 0.1682, -0.7501, 0.0625, -0.5717, -0.3265, -0.3747, 0.2995,
                -0.2269, -0.8476, 0.8919, 0.0354, 0.3325, 0.3044, 0.5331, -0.1326, 0.6258, -0.5537,
                0.7907, 0.0275, 0.602, -0.1079});
        NW_COMPARE(valuesOf(loss->values(yTrue, yPred)),
            {0, 303.1993, 233.9664, 255.1071, 196.2504, 324.34}, {1e-3, 1e-3});
    }
    void hasItsGradient()
    {
        const auto loss = create<Loss>("Circle", {{"dtype", "float64"}, {"gamma", 2.0}});
        const Tensor yTrue = tensorOf({6}, {0, 2, 1, 1, 2, 2});
        const auto sum = [&](const Tensor& yPred) { return (*loss)(yTrue, yPred, {}, {}); };
        const std::string fault = gradientFault(sum, {6, 4},
            {-0.3369, 0.9153, -0.1432, 0.1682, -0.7501, 0.0625, -0.5717, -0.3265, -0.3747, 0.2995,
                -0.2269, -0.8476, 0.8919, 0.0354, 0.3325, 0.3044, 0.5331, -0.1326, 0.6258, -0.5537,
                0.7907, 0.0275, 0.602, -0.1079});
        QVERIFY2(fault.empty(), fault.c_str());
    }
    void samplesWithoutAPairDoNotCount()
    {
        const auto loss = create<Loss>("Circle");
        const Tensor labels = tensorOf({3}, {0, 1, 1});
        const Tensor embeddings = tensorOf({3, 2}, {1, 0, 0.6, 0.8, 0, 1});
        const std::vector<double> each = valuesOf(loss->values(labels, embeddings));
        QCOMPARE(each[0], 0.0);
        NW_COMPARE(valuesOf((*loss)(labels, embeddings, {}, {})), {(each[1] + each[2]) / 2});
    }
};

NW_TEST(CircleTest)
#include "tst_circle.moc"
