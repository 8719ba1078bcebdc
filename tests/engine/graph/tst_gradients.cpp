#include "engine/graph/gradients.h"

#include "engine/base/error.h"
#include "engine/ops/linalg.h"
#include "engine/ops/math.h"
#include "engine/ops/reduce.h"
#include "tests/support/tensors.h"
#include "tests/support/test.h"

using namespace netwright;
using test::tensorOf;
using test::valuesOf;
using Numbers = std::vector<double>;

namespace {

Tensor product(const Tensor& a, const Tensor& b)
{
    return composite({.op = "test_product",
        .inputs = {a, b},
        .decomposition = [](const Tensors& in) { return Tensors{in[0] * in[1]}; }})[0];
}

} // namespace

class GradientsTest : public QObject {
    Q_OBJECT
private slots:
    void followTheProductRule()
    {
        const Tensor x = tensorOf({2}, {2, 3}), y = tensorOf({2}, {5, 7});
        const Tensors found = gradients({x * y + x}, {x, y});
        QCOMPARE(valuesOf(found[0]), (Numbers{6, 8}));
        QCOMPARE(valuesOf(found[1]), (Numbers{2, 3}));
    }

    void weighTheOutputsByTheUpstream()
    {
        const Tensor x = tensorOf({2}, {2, 3});
        const Tensors found
            = gradients({x * x, x}, {x}, {tensorOf({2}, {1, 10}), tensorOf({2}, {100, 0})});
        QCOMPARE(valuesOf(found[0]), (Numbers{104, 60}));
    }

    void addUpOverAllPaths()
    {
        const Tensor x = tensorOf({1}, {3});
        Tensor y = x;
        for (int i = 0; i < 10; ++i) y = y + y; // 1,024 paths
        QCOMPARE(valuesOf(gradients({y}, {x})[0]), Numbers{1024});
    }

    void areSummedOverBroadcastAxes()
    {
        const Tensor x = tensorOf({2, 3}, {1, 2, 3, 4, 5, 6});
        const Tensor row = tensorOf({3}, {1, 1, 1}), column = tensorOf({2, 1}, {1, 1});
        const Tensors found = gradients({x * row * column}, {row, column});
        QCOMPARE(valuesOf(found[0]), (Numbers{5, 7, 9}));
        QCOMPARE(found[1].shape(), (Shape{2, 1}));
        QCOMPARE(valuesOf(found[1]), (Numbers{6, 15}));
    }

    void areNullWhereNothingDepends()
    {
        const Tensor x = tensorOf({1}, {2}), other = tensorOf({1}, {3});
        const Tensors found = gradients({x * x}, {other, x});
        QVERIFY(!found[0]);
        QVERIFY(bool(found[1]));
        QVERIFY(!gradients({ops::stopGradient(x)}, {x})[0]);
    }

    void ofATensorItselfAreOnes()
    {
        const Tensor x = tensorOf({2}, {2, 3});
        QCOMPARE(valuesOf(gradients({x}, {x})[0]), (Numbers{1, 1}));
    }

    void reachWhatLiesInTheMiddle()
    {
        const Tensor x = tensorOf({1}, {3});
        const Tensor middle = x * x;
        const Tensors found = gradients({middle * middle}, {middle, x});
        QCOMPARE(valuesOf(found[0]), Numbers{18});
        QCOMPARE(valuesOf(found[1]), Numbers{108});
    }

    void canBeDifferentiatedAgain()
    {
        const Tensor x = tensorOf({2}, {2, 3}, DType::float64);
        const Tensor first = gradients({x * x * x}, {x})[0];
        const Tensor second = gradients({first}, {x})[0];
        const Tensor third = gradients({second}, {x})[0];
        QCOMPARE(valuesOf(first), (Numbers{12, 27}));
        QCOMPARE(valuesOf(second), (Numbers{12, 18}));
        QCOMPARE(valuesOf(third), (Numbers{6, 6}));
    }

    // d(x · 2x)/dx = 4x: the second input, which depends on the first, is a path of its own.
    void goThroughTheDecompositionOfALargeOp()
    {
        const Tensor x = tensorOf({2}, {2, 3});
        const Tensor twice = x * 2;
        const Tensors found = gradients({product(x, twice)}, {x, twice});
        QCOMPARE(valuesOf(found[0]), (Numbers{8, 12}));
        QCOMPARE(valuesOf(found[1]), (Numbers{2, 3}));
        QCOMPARE(valuesOf(gradients({product(x, x)}, {x})[0]), (Numbers{4, 6}));
        const Tensor second = gradients({gradients({product(x, twice)}, {x})[0]}, {x})[0];
        QCOMPARE(valuesOf(second), (Numbers{4, 4}));
    }

    void refuseAnOpThatHasNone()
    {
        const Tensor x = placeholder({2});
        const Tensor y = ops::exp(node("without_gradient", {x * 2}, {2}));
        QVERIFY_EXCEPTION_THROWN(gradients({y}, {x}), ConfigError);
        const Tensor other = placeholder({2});
        QVERIFY(bool(gradients({y + other}, {other})[0])); // not on the way
    }

    void refuseAnUpstreamOfAnotherShape()
    {
        const Tensor x = placeholder({2});
        QVERIFY_EXCEPTION_THROWN(gradients({x * 2}, {x}, {placeholder({3})}), ShapeError);
    }

    void nodesComeAfterTheirInputs()
    {
        const Tensor a = placeholder({2, 2}), b = placeholder({2, 2});
        const Tensor y = ops::matmul(a + b, b) * a;
        const auto order = topological({y, a});
        QCOMPARE(order.size(), std::size_t(5));
        for (std::size_t i = 0; i < order.size(); ++i)
            for (const Tensor& input : order[i]->inputs) {
                const auto place = std::find(order.begin(), order.end(), input.shared());
                QVERIFY(place < order.begin() + static_cast<std::ptrdiff_t>(i));
            }
    }
};

NW_TEST(GradientsTest)
#include "tst_gradients.moc"
