#include "engine/losses/loss.h"
#include "tests/support/published.h"
#include "tests/support/tensors.h"
#include "tests/support/test.h"

using namespace netwright;
using namespace netwright::test;

class CTCTest : public QObject {
    Q_OBJECT
private slots:
    void isPublished() { NW_EXPECT_PUBLISHED(Loss, "CTC"); }
    void isAsInKeras()
    {
        const auto loss = create<Loss>("CTC");
        const Tensor yTrue = tensorOf({3, 3}, {2, 1, 0, 3, 3, 2, 2, 2, 4});
        const Tensor yPred = tensorOf({3, 8, 5},
            {-0.9469, 0.5348, 0.8445, 0.6364, -0.2166, -1.8818, 0.1542, -1.0543, -0.1386, -0.6356,
                1.263, 0.3109, 0.6179, 0.5835, 0.9483, 1.0422, 0.2342, -1.9046, -0.0963, 0.7027,
                0.6906, 0.3416, -1.4651, -1.2672, 0.151, 1.2506, -0.9307, 1.7117, 1.0067, 0.1566,
                -0.481, -0.4521, 0.0432, 0.6362, -0.1874, -0.1718, 1.1407, 0.9866, 2.2223, 0.9554,
                0.9518, -0.3687, 0.5604, -0.3547, -1.4083, -0.8479, 1.0675, 0.912, -0.3272, -1.113,
                -0.3453, 0.3996, 0.0724, 0.2044, 0.0687, -0.7237, -0.2706, 0.7509, 0.367, -1.5583,
                -1.1821, -0.4071, -0.7689, -0.6221, -1.295, -1.5014, 0.8716, 1.4665, 1.702, -0.6438,
                -0.2005, 0.7054, -1.2281, -2.1978, 0.9963, 1.2107, 0.6631, -0.2927, -0.7143,
                -0.5265, -0.8663, -2.3514, -0.9371, -0.3771, -1.0889, 0.746, 0.2751, -0.3471,
                -0.881, 0.8809, -0.7973, 0.4661, -1.913, 2.235, -0.9689, 1.0288, 0.2649, -0.3253,
                0.004, -0.1468, -0.1717, 0.2291, -1.0091, 0.5051, 0.6197, -1.2407, 0.942, -0.812,
                0.7936, 0.893, 0.129, 0.5307, -0.3306, 1.5659, 0.0198, 0.2097, 0.3197, 1.2243,
                -0.2465, 2.1709});
        NW_COMPARE(valuesOf(loss->values(yTrue, yPred)), {9.248499, 8.973594, 10.74233});
    }
    void hasItsGradient()
    {
        const auto loss = create<Loss>("CTC", {{"dtype", "float64"}});
        const Tensor yTrue = tensorOf({3, 3}, {2, 1, 0, 3, 3, 2, 2, 2, 4});
        const auto sum = [&](const Tensor& yPred) { return (*loss)(yTrue, yPred, {}, {}); };
        const std::string fault = gradientFault(sum, {3, 8, 5},
            {-0.9469, 0.5348, 0.8445, 0.6364, -0.2166, -1.8818, 0.1542, -1.0543, -0.1386, -0.6356,
                1.263, 0.3109, 0.6179, 0.5835, 0.9483, 1.0422, 0.2342, -1.9046, -0.0963, 0.7027,
                0.6906, 0.3416, -1.4651, -1.2672, 0.151, 1.2506, -0.9307, 1.7117, 1.0067, 0.1566,
                -0.481, -0.4521, 0.0432, 0.6362, -0.1874, -0.1718, 1.1407, 0.9866, 2.2223, 0.9554,
                0.9518, -0.3687, 0.5604, -0.3547, -1.4083, -0.8479, 1.0675, 0.912, -0.3272, -1.113,
                -0.3453, 0.3996, 0.0724, 0.2044, 0.0687, -0.7237, -0.2706, 0.7509, 0.367, -1.5583,
                -1.1821, -0.4071, -0.7689, -0.6221, -1.295, -1.5014, 0.8716, 1.4665, 1.702, -0.6438,
                -0.2005, 0.7054, -1.2281, -2.1978, 0.9963, 1.2107, 0.6631, -0.2927, -0.7143,
                -0.5265, -0.8663, -2.3514, -0.9371, -0.3771, -1.0889, 0.746, 0.2751, -0.3471,
                -0.881, 0.8809, -0.7973, 0.4661, -1.913, 2.235, -0.9689, 1.0288, 0.2649, -0.3253,
                0.004, -0.1468, -0.1717, 0.2291, -1.0091, 0.5051, 0.6197, -1.2407, 0.942, -0.812,
                0.7936, 0.893, 0.129, 0.5307, -0.3306, 1.5659, 0.0198, 0.2097, 0.3197, 1.2243,
                -0.2465, 2.1709});
        QVERIFY2(fault.empty(), fault.c_str());
    }
    void sumsOverAlignments()
    {
        // Two steps, classes blank and a, all equally likely: 3 of 4 paths give "a".
        const auto loss = create<Loss>("CTC");
        const Tensor y = loss->values(tensorOf({1, 2}, {1, 0}), tensorOf({1, 2, 2}, {0, 0, 0, 0}));
        NW_COMPARE(valuesOf(y), {0.2876821});
    }
    void isInfiniteWhereNoAlignmentFits()
    {
        const auto loss = create<Loss>("CTC");
        const Tensor y = loss->values(tensorOf({1, 2}, {1, 1}), tensorOf({1, 2, 2}, {0, 0, 0, 0}));
        QVERIFY(std::isinf(valuesOf(y)[0]));
    }
    void refusesLabelsOutsideOfTheClasses()
    {
        const auto loss = create<Loss>("CTC");
        const Tensor y = loss->values(tensorOf({1, 2}, {1, 2}), tensorOf({1, 2, 2}, {0, 0, 0, 0}));
        QVERIFY_THROWS_EXCEPTION(ShapeError, valuesOf(y));
        QVERIFY_THROWS_EXCEPTION(
            ShapeError, loss->values(tensorOf({2}, {1, 2}), tensorOf({1, 2, 1}, {0, 0})));
    }
};

NW_TEST(CTCTest)
#include "tst_ctc.moc"
