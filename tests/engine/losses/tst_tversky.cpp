#include "engine/losses/loss.h"
#include "tests/support/published.h"
#include "tests/support/tensors.h"
#include "tests/support/test.h"

using namespace netwright;
using namespace netwright::test;

class TverskyTest : public QObject {
    Q_OBJECT
private slots:
    void isPublished() { NW_EXPECT_PUBLISHED(Loss, "Tversky"); }
    void isAsInKeras()
    {
        const auto loss = create<Loss>("Tversky");
        const Tensor yTrue = tensorOf({4, 3}, {1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0});
        const Tensor yPred = tensorOf({4, 3},
            {0.6266, 0.1357, 0.2668, 0.3416, 0.5635, 0.2835, 0.8719, 0.7263, 0.8649, 0.5411, 0.5621,
                0.7717});
        NW_COMPARE(valuesOf(loss->values(yTrue, yPred)), {0.6918698});
    }
    void hasItsGradient()
    {
        const auto loss = create<Loss>("Tversky", {{"dtype", "float64"}});
        const Tensor yTrue = tensorOf({4, 3}, {1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0});
        const auto sum = [&](const Tensor& yPred) { return (*loss)(yTrue, yPred, {}, {}); };
        const std::string fault = gradientFault(sum, {4, 3},
            {0.6266, 0.1357, 0.2668, 0.3416, 0.5635, 0.2835, 0.8719, 0.7263, 0.8649, 0.5411, 0.5621,
                0.7717});
        QVERIFY2(fault.empty(), fault.c_str());
    }
    void weighsWhatIsMissedWithAlpha()
    {
        const auto loss = create<Loss>("Tversky", {{"alpha", 1.0}, {"beta", 0.0}, {"axis", -1}});
        const Tensor y
            = loss->values(tensorOf({2, 2}, {1, 1, 1, 0}), tensorOf({2, 2}, {1, 0, 1, 1}));
        NW_COMPARE(valuesOf(y), {0.5, 0});
    }
};

NW_TEST(TverskyTest)
#include "tst_tversky.moc"
