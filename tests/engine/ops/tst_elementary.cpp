#include "engine/ops/elementary.h"

#include "engine/base/error.h"
#include "engine/ops/math.h"
#include "tests/support/gradient_check.h"
#include "tests/support/tensors.h"
#include "tests/support/test.h"

#include <cmath>
#include <limits>

namespace netwright {
namespace {

using test::sample;
using test::tensorOf;
using test::valuesOf;
using Function = Tensor (*)(const Tensor&);
using Values = std::vector<double>;

class ElementaryTest : public QObject {
    Q_OBJECT
private slots:
    void functionsOfOneHaveGradients()
    {
        const Array inner = sample({7}, -0.8, 0.8);
        const Array positive = sample({7}, 0.3, 3, 1);
        for (const Function function : {ops::tan, ops::arcsin, ops::arccos, ops::arctan, ops::sinh,
                 ops::cosh, ops::arcsinh, ops::arctanh, ops::exp2, ops::erfinv})
            test::expectGradients(
                [function](const Tensors& in) { return function(in[0]); }, {.inputs = {inner}});
        for (const Function function : {ops::log2, ops::log10, ops::cbrt})
            test::expectGradients(
                [function](const Tensors& in) { return function(in[0]); }, {.inputs = {positive}});
        test::expectGradients(
            [](const Tensors& in) { return ops::arccosh(in[0] + 1.5); }, {.inputs = {positive}});
    }

    void functionsOfTwoHaveGradients()
    {
        const Array a = sample({3, 4}), b = sample({4}, 0.5, 2, 1);
        test::expectGradients(
            [](const Tensors& in) { return ops::arctan2(in[0], in[1]); }, {.inputs = {a, b}});
        test::expectGradients(
            [](const Tensors& in) { return ops::logAddExp(in[0], in[1]); }, {.inputs = {a, b}});
        test::expectGradients(
            [](const Tensors& in) { return ops::mod(in[0], in[1]); }, {.inputs = {a, b}});
    }

    void remaindersHaveTheSignOfTheDivisor()
    {
        const auto whole = [](const Values& values) {
            return tensorOf({static_cast<Dimension>(values.size())}, values, DType::int32);
        };
        const Tensor a = whole({7, -7, 7, -7, 5}), b = whole({3, 3, -3, -3, 0});
        QCOMPARE(valuesOf(ops::floorDivide(a, b)), (Values{2, -3, -3, 2, 0}));
        QCOMPARE(valuesOf(ops::mod(a, b)), (Values{1, 2, -2, -1, 0}));
        const double least = std::numeric_limits<std::int32_t>::min();
        QCOMPARE(valuesOf(ops::mod(whole({least}), whole({-1}))), Values{0});
    }

    void logAddExpKeepsInfinities()
    {
        const double infinity = std::numeric_limits<double>::infinity();
        const Tensor a = tensorOf({4}, {-infinity, infinity, 0, 1000});
        const Tensor b = tensorOf({4}, {-infinity, infinity, -infinity, 1000});
        NW_COMPARE(
            valuesOf(ops::logAddExp(a, b)), Values({-infinity, infinity, 0, 1000 + std::log(2.0)}));
    }

    void asksForInfinitiesAndSigns()
    {
        const double infinity = std::numeric_limits<double>::infinity();
        const Tensor x = tensorOf({5}, {infinity, -infinity, std::nan(""), -0.0, 1});
        QCOMPARE(valuesOf(ops::isInf(x)), (Values{1, 1, 0, 0, 0}));
        QCOMPARE(valuesOf(ops::isPosInf(x)), (Values{1, 0, 0, 0, 0}));
        QCOMPARE(valuesOf(ops::isNegInf(x)), (Values{0, 1, 0, 0, 0}));
        QCOMPARE(valuesOf(ops::signBit(tensorOf({3}, {-0.0, 0, -2}))), (Values{1, 0, 1}));
    }

    void erfinvIsTheInverseOfErf()
    {
        const Tensor x = constant(Array::of<double>({6}, {-2.5, -1, -1e-6, 0, 0.3, 3.5}));
        NW_COMPARE(valuesOf(ops::erfinv(ops::erf(x))), Values({-2.5, -1, -1e-6, 0, 0.3, 3.5}),
            {.relative = 1e-9, .absolute = 1e-12});
        QVERIFY(std::isinf(valuesOf(ops::erfinv(tensorOf({1}, {1})))[0]));
    }

    void bitsAreThoseOfWholeNumbers()
    {
        const Tensor a = tensorOf({3}, {12, 10, -8}, DType::int32);
        const Tensor b = tensorOf({3}, {10, 40, 1}, DType::int32);
        QCOMPARE(valuesOf(ops::bitwiseAnd(a, b)), (Values{8, 8, 0}));
        QCOMPARE(valuesOf(ops::leftShift(a, b)), (Values{12 * 1024, 0, -16}));
        QCOMPARE(valuesOf(ops::rightShift(a, b)), (Values{0, 0, -4}));
        QCOMPARE(valuesOf(ops::greatestCommonDivisor(a, b)), (Values{2, 10, 1}));
        QVERIFY_THROWS_EXCEPTION(ShapeError, ops::bitwiseAnd(a, tensorOf({3}, {1, 2, 3})));
        QVERIFY_THROWS_EXCEPTION(ShapeError, ops::bitwiseNot(tensorOf({1}, {1})));
        QVERIFY_THROWS_EXCEPTION(ShapeError, ops::tan(a));
    }
};

} // namespace
} // namespace netwright

using netwright::ElementaryTest;
NW_TEST(ElementaryTest)
#include "tst_elementary.moc"
