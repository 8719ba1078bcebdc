#include "engine/graph/node.h"

#include "engine/base/error.h"
#include "engine/ops/math.h"
#include "engine/ops/reduce.h"
#include "tests/support/tensors.h"
#include "tests/support/test.h"

using namespace netwright;

namespace {

// Two outputs: a * b and the sum of a.
Tensors productAndSum(const Tensor& a, const Tensor& b)
{
    return composite(
        {.op = "product_and_sum", .inputs = {a, b}, .decomposition = [](const Tensors& in) {
             return Tensors{in[0] * in[1], ops::sum(in[0])};
         }});
}

} // namespace

class NodeTest : public QObject {
    Q_OBJECT
private slots:
    void takesTheDTypeOfItsFirstInput()
    {
        const Tensor y = node("some", {placeholder({2}, DType::int32)}, {4});
        QCOMPARE(y.dtype(), DType::int32);
        QCOMPARE(y.shape(), Shape{4});
        const Tensor z = typedNode("some", {y}, {{1}, DType::boolean});
        QCOMPARE(z.dtype(), DType::boolean);
    }

    void aCompositeHasTheShapesOfItsParts()
    {
        const Tensor a = placeholder({kUnknown, 3}), b = placeholder({3});
        const Tensors parts = productAndSum(a, b);
        QCOMPARE(parts.size(), std::size_t(2));
        QCOMPARE(parts[0].shape(), (Shape{kUnknown, 3}));
        QCOMPARE(parts[1].shape(), Shape());
        QCOMPARE(parts[1].output(), 1);
        QCOMPARE(parts[0].shared(), parts[1].shared());
        QCOMPARE(parts[0].node().inputs.size(), std::size_t(2));
    }

    void aCompositeWithoutKernelIsComputedByItsParts()
    {
        const Tensors parts
            = productAndSum(test::tensorOf({2}, {1, 2}), test::tensorOf({2}, {3, 4}));
        QCOMPARE(test::valuesOf(parts[0]), (std::vector<double>{3, 8}));
        QCOMPARE(test::valuesOf(parts[1]), std::vector<double>{3});
    }

    void anUpstreamThatIsMissingIsZeros()
    {
        const Tensors parts
            = productAndSum(test::tensorOf({2}, {1, 2}), test::tensorOf({2}, {3, 4}));
        const Tensor given = test::tensorOf({2}, {5, 6});
        const Backward back(parts[0].shared(), {given, Tensor()}, {true, false});
        QVERIFY(back.hasUpstream(0) && !back.hasUpstream(1));
        QVERIFY(back.upstream(0) == given);
        QCOMPARE(test::valuesOf(back.upstream(1)), std::vector<double>{0});
        QVERIFY(back.wants(0) && !back.wants(1));
        QVERIFY(back.output(1) == parts[1]);
        QVERIFY(back.input(1) == parts[0].node().inputs[1]);
    }

    void zerosNeedAKnownShape()
    {
        const Tensor y = ops::exp(placeholder({kUnknown}));
        const Backward back(y.shared(), {Tensor()}, {true});
        QVERIFY_EXCEPTION_THROWN(back.upstream(), ShapeError);
    }

    void longChainsAreFreedWithoutRecursion()
    {
        Tensor chain = placeholder({1});
        Tensor tree = chain;
        for (int i = 0; i < 200000; ++i) chain = ops::exp(chain);
        for (int i = 0; i < 200000; ++i) tree = productAndSum(tree, tree)[0];
        const Tensor kept = tree.node().inputs[0];
        chain = Tensor();
        tree = Tensor();
        QCOMPARE(kept.shape(), Shape{1});
    }
};

NW_TEST(NodeTest)
#include "tst_node.moc"
