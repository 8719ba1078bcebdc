#include "engine/ops/cumulative.h"

#include "engine/base/error.h"
#include "tests/support/gradient_check.h"
#include "tests/support/tensors.h"
#include "tests/support/test.h"

namespace netwright {
namespace {

using test::sample;
using test::tensorOf;
using test::valuesOf;
using Values = std::vector<double>;

class CumulativeTest : public QObject {
    Q_OBJECT
private slots:
    void sumsRunBothWays()
    {
        const Tensor x = tensorOf({2, 3}, {1, 2, 3, 4, 5, 6});
        QCOMPARE(valuesOf(ops::cumulativeSum(x, 1)), (Values{1, 3, 6, 4, 9, 15}));
        QCOMPARE(valuesOf(ops::cumulativeSum(x, 0, ops::Direction::backward)),
            (Values{5, 7, 9, 4, 5, 6}));
    }
    void productsRunAlongAnyAxis()
    {
        const Tensor x = tensorOf({2, 3}, {1, 2, 3, 4, 5, 6});
        QCOMPARE(valuesOf(ops::cumulativeProduct(x, -1)), (Values{1, 2, 6, 4, 20, 120}));
        QCOMPARE(valuesOf(ops::cumulativeProduct(x, 0)), (Values{1, 2, 3, 4, 10, 18}));
    }
    void productsAreOverAxes()
    {
        const Tensor x = tensorOf({2, 3}, {1, 2, 3, 4, 5, 6}, DType::int32);
        QCOMPARE(valuesOf(ops::product(x)), Values{720});
        QCOMPARE(valuesOf(ops::product(x, {std::vector{0}, false})), (Values{4, 10, 18}));
        QCOMPARE(ops::product(x, {std::vector{1}, true}).shape(), (Shape{2, 1}));
        QCOMPARE(
            valuesOf(ops::product(tensorOf({2, 0}, {}), {std::vector{1}, false})), (Values{1, 1}));
        QCOMPARE(valuesOf(ops::product(tensorOf({}, {3}))), Values{3});
    }
    void haveGradients()
    {
        const Array x = sample({2, 5, 3});
        test::expectGradients(
            [](const Tensors& in) { return ops::cumulativeSum(in[0], 1); }, {.inputs = {x}});
        test::expectGradients(
            [](const Tensors& in) { return ops::cumulativeProduct(in[0], 1); }, {.inputs = {x}});
        test::expectGradients(
            [](const Tensors& in) {
                return ops::product(in[0], {std::vector{1}, false});
            },
            {.inputs = {x}});
    }
};

} // namespace
} // namespace netwright

using netwright::CumulativeTest;
NW_TEST(CumulativeTest)
#include "tst_cumulative.moc"
