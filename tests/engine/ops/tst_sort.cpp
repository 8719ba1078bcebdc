#include "engine/ops/sort.h"

#include "engine/base/error.h"
#include "tests/support/gradient_check.h"
#include "tests/support/tensors.h"
#include "tests/support/test.h"

#include <cmath>

namespace netwright {
namespace {

using test::sample;
using test::tensorOf;
using test::valuesOf;
using Values = std::vector<double>;

class SortTest : public QObject {
    Q_OBJECT
private slots:
    void sortsUpwardsAndDownwards()
    {
        const Tensor x = tensorOf({2, 3}, {3, 1, 2, 5, 9, 7});
        QCOMPARE(valuesOf(ops::sort(x, 1)), (Values{1, 2, 3, 5, 7, 9}));
        QCOMPARE(valuesOf(ops::sort(x, -1, ops::Order::descending)), (Values{3, 2, 1, 9, 7, 5}));
        QCOMPARE(valuesOf(ops::sort(x, 0)), (Values{3, 1, 2, 5, 9, 7}));
    }
    void equalElementsKeepTheirOrder()
    {
        const Tensor x = tensorOf({5}, {2, 1, 2, std::nan(""), 1});
        QCOMPARE(valuesOf(ops::argsort(x, 0)), (Values{1, 4, 0, 2, 3}));
        QCOMPARE(valuesOf(ops::argsort(x, 0, ops::Order::descending)), (Values{0, 2, 1, 4, 3}));
    }
    void takesTheLargest()
    {
        const auto [values, indices] = ops::topK(tensorOf({2, 3}, {3, 1, 2, 5, 9, 7}), 2);
        QCOMPARE(valuesOf(values), (Values{3, 2, 9, 7}));
        QCOMPARE(valuesOf(indices), (Values{0, 2, 1, 2}));
        QVERIFY_THROWS_EXCEPTION(ShapeError, ops::topK(tensorOf({2}, {1, 2}), 3));
    }
    void searchesBothSides()
    {
        const Tensor sorted = tensorOf({4}, {1, 2, 2, 5});
        const Tensor values = tensorOf({4}, {0, 2, 3, 9});
        QCOMPARE(
            valuesOf(ops::searchSorted(sorted, values, ops::Side::left)), (Values{0, 1, 3, 4}));
        QCOMPARE(
            valuesOf(ops::searchSorted(sorted, values, ops::Side::right)), (Values{0, 3, 3, 4}));
        QVERIFY_THROWS_EXCEPTION(
            ShapeError, ops::searchSorted(tensorOf({1, 2}, {1, 2}), values, ops::Side::left));
    }
    void takesAlongAnAxis()
    {
        const Tensor x = tensorOf({2, 3}, {1, 2, 3, 4, 5, 6});
        const Tensor places = tensorOf({2, 2}, {2, 0, -1, 1}, DType::int32);
        QCOMPARE(valuesOf(ops::takeAlongAxis(x, places, 1)), (Values{3, 1, 6, 5}));
        QVERIFY_THROWS_EXCEPTION(ShapeError, ops::takeAlongAxis(x, places, 0));
        test::expectGradients(
            [&](const Tensors& in) { return ops::takeAlongAxis(in[0], places, 1); },
            {.inputs = {sample({2, 3})}});
        test::expectGradients(
            [](const Tensors& in) { return ops::sort(in[0], 1); }, {.inputs = {sample({2, 6})}});
    }
};

} // namespace
} // namespace netwright

using netwright::SortTest;
NW_TEST(SortTest)
#include "tst_sort.moc"
