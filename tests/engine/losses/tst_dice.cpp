#include "engine/losses/loss.h"
#include "tests/support/published.h"
#include "tests/support/tensors.h"
#include "tests/support/test.h"

using namespace netwright;
using namespace netwright::test;

class DiceTest : public QObject {
    Q_OBJECT
private slots:
    void isPublished() { NW_EXPECT_PUBLISHED(Loss, "Dice"); }
    void isAsInKeras()
    {
        const auto loss = create<Loss>("Dice");
        const Tensor yTrue = tensorOf({4, 3}, {1, 1, 0, 0, 0, 1, 0, 0, 1, 1, 0, 0});
        const Tensor yPred = tensorOf({4, 3},
            {0.9253, 0.3194, 0.3261, 0.8609, 0.3943, 0.6386, 0.0384, 0.8444, 0.3708, 0.6796, 0.5721,
                0.1129});
        NW_COMPARE(valuesOf(loss->values(yTrue, yPred)), {0.470585});
    }
    void hasItsGradient()
    {
        const auto loss = create<Loss>("Dice", {{"dtype", "float64"}});
        const Tensor yTrue = tensorOf({4, 3}, {1, 1, 0, 0, 0, 1, 0, 0, 1, 1, 0, 0});
        const auto sum = [&](const Tensor& yPred) { return (*loss)(yTrue, yPred, {}, {}); };
        const std::string fault = gradientFault(sum, {4, 3},
            {0.9253, 0.3194, 0.3261, 0.8609, 0.3943, 0.6386, 0.0384, 0.8444, 0.3708, 0.6796, 0.5721,
                0.1129});
        QVERIFY2(fault.empty(), fault.c_str());
    }
    void foldsTheAxesGiven()
    {
        const auto loss = create<Loss>("Dice", {{"axis", Value::array({1})}});
        const Tensor y
            = loss->values(tensorOf({2, 2}, {1, 0, 1, 1}), tensorOf({2, 2}, {1, 0, 0, 0}));
        NW_COMPARE(valuesOf(y), {0, 1});
        QCOMPARE(QString::fromStdString(configOf(*loss)["axis"].dump()), "[1]");
    }
};

NW_TEST(DiceTest)
#include "tst_dice.moc"
