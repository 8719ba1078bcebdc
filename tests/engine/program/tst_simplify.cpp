#include "engine/program/simplify.h"

#include "engine/graph/gradients.h"
#include "engine/graph/node.h"
#include "engine/ops/math.h"
#include "engine/ops/norm.h"
#include "engine/ops/reduce.h"
#include "engine/ops/shape.h"
#include "tests/support/tensors.h"
#include "tests/support/test.h"

using namespace netwright;

namespace {

Tensor simple(const Tensor& tensor, const std::string& backend = "openblas")
{
    return simplified({tensor}, backend, 1).front();
}

std::vector<std::string> simplifiedOps(const Tensor& tensor)
{
    std::vector<std::string> ops;
    for (const auto& node : topological({tensor}))
        if (node->op != "placeholder" && node->op != "constant") ops.push_back(node->op);
    return ops;
}

using Ops = std::vector<std::string>;

} // namespace

class SimplifyTest : public QObject {
    Q_OBJECT
private slots:
    void neutralNumbersVanish()
    {
        const Tensor x = placeholder({2});
        for (const Tensor& y : {x + 0, 0 + x, x - 0, x * 1, 1 * x, x / 1}) QVERIFY(simple(y) == x);
        QCOMPARE(simplifiedOps(simple(0 - x)).size(), std::size_t(1));
        QCOMPARE(simplifiedOps(simple(1 / x)).size(), std::size_t(1));
    }

    void aNeutralNumberThatMakesTheShapeStays()
    {
        const Tensor x = placeholder({1, 3});
        const Tensor zeros = constant(Array({2, 1}, DType::float32));
        const Tensor y = simple(x + zeros);
        QCOMPARE(y.shape(), (Shape{2, 3}));
    }

    void equalNodesBecomeOne()
    {
        const Tensor x = placeholder({2});
        const Tensor y = simple(ops::exp(x) * ops::exp(x));
        QVERIFY(y.node().inputs[0] == y.node().inputs[1]);
        const Tensor z = simple(ops::clip(x, 0, 1) * ops::clip(x, 0, 2));
        QVERIFY(!(z.node().inputs[0] == z.node().inputs[1]));
    }

    void numbersAreComputedAtOnce()
    {
        const Tensor y = simple(ops::exp(Tensor(0)) + Tensor(2) * 3);
        QCOMPARE(y.node().op, std::string("constant"));
        QCOMPARE(y.node().constant->at(0), 7.0);
    }

    void castsAndReshapesToTheSameVanish()
    {
        const Tensor x = placeholder({2, 3});
        QVERIFY(simple(ops::cast(x, DType::float32)) == x);
        QVERIFY(simple(ops::reshape(ops::reshape(x, {6}), {2, 3})) == x);
        QCOMPARE(simplifiedOps(simple(ops::reshape(ops::reshape(x, {6}), {3, 2}))), Ops{"reshape"});
        QVERIFY(simple(ops::stopGradient(x)) == x);
    }

    void repeatsBeforeAnElementwiseOpAreLeftOut()
    {
        const Tensor x = placeholder({2, 3}), row = placeholder({3});
        QCOMPARE(simplifiedOps(simple(x * ops::broadcastTo(row, {2, 3}))), Ops{"multiply"});
        const Tensor both = ops::exp(ops::broadcastTo(row, {2, 3}));
        QCOMPARE(simple(both).shape(), (Shape{2, 3}));
    }

    void largeOpsWithoutKernelBecomeTheirParts()
    {
        const Tensor x = placeholder({2, 3});
        QCOMPARE(simplifiedOps(simple(ops::softmax(x, -1))), Ops{"softmax"});
        const auto parts = simplifiedOps(simple(ops::softmax(x, 0)));
        QVERIFY(std::find(parts.begin(), parts.end(), "softmax") == parts.end());
        QVERIFY(parts.size() >= 4);
    }
};

NW_TEST(SimplifyTest)
#include "tst_simplify.moc"
