#include "engine/losses/loss.h"
#include "tests/support/published.h"
#include "tests/support/tensors.h"
#include "tests/support/test.h"

using namespace netwright;
using namespace netwright::test;

class SparseCategoricalCrossentropyTest : public QObject {
    Q_OBJECT
private slots:
    void isPublished() { NW_EXPECT_PUBLISHED(Loss, "SparseCategoricalCrossentropy"); }
    void isAsInKeras()
    {
        const auto loss = create<Loss>("SparseCategoricalCrossentropy");
        const Tensor yTrue = tensorOf({4}, {0, 0, 1, 0});
        const Tensor yPred = tensorOf({4, 3},
            {0.1081, 0.4756, 0.4163, 0.3135, 0.4517, 0.2348, 0.3008, 0.1324, 0.5668, 0.1449, 0.7201,
                0.1351});
        NW_COMPARE(valuesOf(loss->values(yTrue, yPred)), {2.224699, 1.159956, 2.021928, 1.931811});
    }
    void hasItsGradient()
    {
        const auto loss = create<Loss>("SparseCategoricalCrossentropy", {{"dtype", "float64"}});
        const Tensor yTrue = tensorOf({4}, {0, 0, 1, 0});
        const auto sum = [&](const Tensor& yPred) { return (*loss)(yTrue, yPred, {}, {}); };
        const std::string fault = gradientFault(sum, {4, 3},
            {0.1081, 0.4756, 0.4163, 0.3135, 0.4517, 0.2348, 0.3008, 0.1324, 0.5668, 0.1449, 0.7201,
                0.1351});
        QVERIFY2(fault.empty(), fault.c_str());
    }
    void staysFiniteAtTheEdge()
    {
        const auto loss = create<Loss>("SparseCategoricalCrossentropy");
        const Tensor yTrue = tensorOf({1}, {2});
        const Tensor yPred = tensorOf({1, 3}, {0.5, 0.5, 0});
        NW_COMPARE(valuesOf((*loss)(yTrue, yPred, {}, {})), {16.1181});
    }
    void leavesAClassOut()
    {
        const auto loss = create<Loss>(
            "SparseCategoricalCrossentropy", {{"from_logits", true}, {"ignore_class", -1}});
        const Tensor yPred = tensorOf({3, 2}, {1, 1, 5, 5, 2, 2});
        NW_COMPARE(valuesOf((*loss)(tensorOf({3}, {0, -1, 1}), yPred, {}, {})), {0.693147});
    }
    void wantsALabelForEachPrediction()
    {
        const auto loss = create<Loss>("SparseCategoricalCrossentropy");
        QVERIFY_THROWS_EXCEPTION(
            ShapeError, loss->values(tensorOf({2}, {0, 1}), tensorOf({3, 2}, {0, 1, 0, 1, 0, 1})));
    }
};

NW_TEST(SparseCategoricalCrossentropyTest)
#include "tst_sparse_categorical_crossentropy.moc"
