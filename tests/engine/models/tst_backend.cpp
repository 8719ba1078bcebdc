#include "engine/models/backend.h"

#include "engine/base/error.h"
#include "tests/support/gradient_check.h"
#include "tests/support/layer_call.h"
#include "tests/support/tensors.h"
#include "tests/support/test.h"

namespace netwright {
namespace {

using test::sample;
using test::tensorOf;
using test::valuesOf;
using Values = std::vector<double>;
namespace K = backend;

class BackendTest : public QObject {
    Q_OBJECT
private slots:
    void hasTheFunctionsOfKeras()
    {
        const Tensor x = tensorOf({2, 2}, {1, -4, 9, 16});
        QCOMPARE(valuesOf(K::abs(x)), (Values{1, 4, 9, 16}));
        QCOMPARE(valuesOf(K::clip(x, 0, 10)), (Values{1, 0, 9, 10}));
        QCOMPARE(valuesOf(K::sqrt(K::square(x))), (Values{1, 4, 9, 16}));
        NW_COMPARE(valuesOf(K::log(K::exp(tensorOf({2}, {0, 1})))), Values({0, 1}));
        QCOMPARE(valuesOf(K::sum(x, {std::vector{0}, false})), (Values{10, 12}));
        QCOMPARE(valuesOf(K::mean(x)), Values{5.5});
        QCOMPARE(valuesOf(K::max(x)), Values{16});
        QCOMPARE(valuesOf(K::min(x)), Values{-4});
        QCOMPARE(K::concatenate({x, x}, -1).shape(), (Shape{2, 4}));
        QCOMPARE(K::reshape(x, {4}).shape(), Shape{4});
        QCOMPARE(valuesOf(K::permuteDimensions(x, {1, 0})), (Values{1, 9, -4, 16}));
        QCOMPARE(K::squeeze(K::expandDims(x), -1).shape(), (Shape{2, 2}));
        QCOMPARE(valuesOf(K::oneHot(tensorOf({2}, {1, 0}, DType::int32), 2)), (Values{0, 1, 1, 0}));
        QVERIFY(K::epsilon() == 1e-7);
    }
    void multipliesRowsOfABatch()
    {
        const Tensor x = placeholder({5, 2, 3}), y = placeholder({5, 3, 4});
        QCOMPARE(K::batchDot(x, y, {2, 1}).shape(), (Shape{5, 2, 4}));
        QCOMPARE(K::batchDot(x, placeholder({5, 3}), {2, 1}).shape(), (Shape{5, 2}));
        const Tensor a = tensorOf({2, 2}, {1, 2, 3, 4});
        const Tensor product = K::batchDot(a, a, {1, 1});
        QCOMPARE(product.shape(), (Shape{2, 1}));
        QCOMPARE(valuesOf(product), (Values{5, 25}));
        QCOMPARE(
            K::dot(placeholder({5, 2, 3}), placeholder({4, 3, 6})).shape(), (Shape{5, 2, 4, 6}));
        QCOMPARE(valuesOf(K::dot(a, tensorOf({2}, {1, 1}))), (Values{3, 7}));
        QVERIFY_THROWS_EXCEPTION(ShapeError, K::batchDot(x, y, {0, 1}));
        QVERIFY_THROWS_EXCEPTION(ShapeError, K::batchDot(x, y, {1, 2}));
        const Shape thin(std::vector<Dimension>(12, 1));
        QCOMPARE(K::dot(placeholder(thin), placeholder(thin)).shape().rank(), 22);
        QCOMPARE(K::batchDot(placeholder(thin), placeholder(thin), {1, 1}).shape().rank(), 21);
        const Tensor thinner = placeholder(Shape(std::vector<Dimension>(13, 1)));
        QVERIFY_THROWS_EXCEPTION(ShapeError, K::dot(thinner, x));
        QVERIFY_THROWS_EXCEPTION(ShapeError, K::batchDot(thinner, x, {1, 1}));
    }
    void phasesChooseBetweenTwoWays()
    {
        CallContext context(CallContext::Mode::inference);
        const Tensor one = tensorOf({}, {1}), two = tensorOf({}, {2});
        QCOMPARE(K::learningPhase(context), 0);
        QVERIFY(K::inTrainPhase(context, one, two) == two);
        K::setLearningPhase(context, 1);
        QCOMPARE(K::learningPhase(context), 1);
        QVERIFY(K::inTrainPhase(context, one, two) == one);
        QVERIFY_THROWS_EXCEPTION(ConfigError, K::setLearningPhase(context, 2));
    }
    void functionsAreCompiled()
    {
        const Tensor x = placeholder({2}), y = placeholder({2});
        K::Function function = K::function({x, y}, {x + y, K::gradient(K::sum(x * y), x)});
        for (int i = 1; i < 3; ++i) {
            const auto results = function({test::arrayOf({2}, {1, 2}), test::arrayOf({2}, {5, 7})});
            QCOMPARE(valuesOf(results[0]), (Values{6, 9}));
            QCOMPARE(valuesOf(results[1]), (Values{5, 7}));
        }
        QVERIFY_THROWS_EXCEPTION(ShapeError, function({test::arrayOf({2}, {1, 2})}));
        QVERIFY_THROWS_EXCEPTION(
            ShapeError, function({test::arrayOf({1}, {1}), test::arrayOf({2}, {5, 7})}));
    }
    void noGradientFlowsThroughAStop()
    {
        const Tensor x = placeholder({3});
        QVERIFY(!K::gradients({K::sum(K::stopGradient(x))}, {x}).front());
        QCOMPARE(valuesOf(K::gradient(tensorOf({}, {1}), tensorOf({2}, {1, 2}))), (Values{0, 0}));
    }
    // The penalty of an improved Wasserstein critic: (|d critic / d x| - 1)^2, whose gradient is a
    // second derivative.
    void gradientPenaltiesHaveGradients()
    {
        const auto penalty = [](const Tensors& in) {
            const Tensor hidden = ops::tanh(K::dot(in[0], in[1]) + in[2]);
            const Tensor critic = K::sum(K::dot(hidden, in[3]));
            const Tensor slope = K::gradient(critic, in[0]);
            const Tensor norms = K::sqrt(K::sum(K::square(slope), {std::vector{1}, false}));
            return K::mean(K::square(norms - 1));
        };
        test::expectGradients(penalty,
            {.inputs = {sample({4, 3}), sample({3, 5}, -1, 1, 1), sample({5}, -1, 1, 2),
                 sample({5, 1}, -1, 1, 3)},
                .tolerance = 1e-6});
    }
};

} // namespace
} // namespace netwright

using netwright::BackendTest;
NW_TEST(BackendTest)
#include "tst_backend.moc"
