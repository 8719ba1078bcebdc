#include "engine/ops/index.h"

#include "engine/base/error.h"
#include "engine/ops/math.h"
#include "engine/program/program.h"
#include "tests/support/gradient_check.h"
#include "tests/support/test.h"

namespace netwright {
namespace {

using test::sample;

class IndexTest : public QObject {
    Q_OBJECT
private slots:
    void takingHasGradients();
    void oneHotLeavesOutWhatIsOutside();
    void rowsOfATableHaveGradients();
    void rowsOutsideATableAreRefused();
    void croppingHasGradients();
    void croppingKeepsUnknownLengths();
};

void IndexTest::takingHasGradients()
{
    const Tensor indices = constant(Array::of<std::int32_t>({2, 2}, {3, 0, 3, 1}));
    test::expectGradients([&](const Tensors& in) { return ops::take(in[0] * in[0], indices, 0); },
        {.inputs = {sample({4, 3})}});
    test::expectGradients([&](const Tensors& in) { return ops::take(in[0] * in[0], indices, 1); },
        {.inputs = {sample({2, 4, 3})}});
    test::expectGradients(
        [&](const Tensors& in) { return ops::takeAlongLast(in[0] * in[0], indices); },
        {.inputs = {sample({2, 2, 4})}});
}

void IndexTest::oneHotLeavesOutWhatIsOutside()
{
    const Array hot = evaluate(ops::oneHot(constant(Array::of<std::int32_t>({3}, {1, -1, 5})), 3));
    QCOMPARE(hot.shape(), (Shape{3, 3}));
    QCOMPARE(hot.at(1), 1.0);
    double sum = 0;
    for (std::size_t i = 0; i < hot.count(); ++i) sum += hot.at(i);
    QCOMPARE(sum, 1.0);
}

void IndexTest::rowsOfATableHaveGradients()
{
    const Tensor indices = constant(Array::of<std::int32_t>({2, 2}, {3, 0, -1, 1}));
    test::expectGradients([&](const Tensors& in) { return ops::embedding(in[0] * in[0], indices); },
        {.inputs = {sample({4, 3})}});
    const Tensor longer = ops::cast(indices, DType::int64);
    test::expectGradients([&](const Tensors& in) { return ops::embedding(in[0] * in[0], longer); },
        {.inputs = {sample({4, 3})}});
}

void IndexTest::rowsOutsideATableAreRefused()
{
    const Tensor table = constant(sample({4, 3}));
    const auto rows = [&table](std::int32_t index) {
        return evaluate(ops::embedding(table, constant(Array::of<std::int32_t>({1}, {index}))));
    };
    QCOMPARE(rows(-4).at(0), rows(0).at(0));
    QVERIFY_THROWS_EXCEPTION(ShapeError, rows(4));
    QVERIFY_THROWS_EXCEPTION(ShapeError, rows(-5));
    QVERIFY_THROWS_EXCEPTION(ShapeError, ops::embedding(constant(sample({4})), table));
}

void IndexTest::croppingHasGradients()
{
    test::expectGradients(
        [](const Tensors& in) {
            return ops::crop(in[0] * in[0], {{0, 0}, {1, 2}, {2, 0}});
        },
        {.inputs = {sample({2, 5, 4})}});
}

void IndexTest::croppingKeepsUnknownLengths()
{
    const Tensor x = placeholder({kUnknown, kUnknown, 3});
    QCOMPARE(ops::crop(x, {{0, 0}, {1, 1}, {0, 1}}).shape(), (Shape{kUnknown, kUnknown, 2}));
    QVERIFY_THROWS_EXCEPTION(ShapeError, ops::crop(x, {{0, 0}, {1, 1}, {1, 2}}));
}

} // namespace
} // namespace netwright

using netwright::IndexTest;
NW_TEST(IndexTest)
#include "tst_index.moc"
