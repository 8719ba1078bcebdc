#include "engine/ops/reduce.h"

#include "engine/ops/math.h"
#include "engine/program/program.h"
#include "tests/support/gradient_check.h"
#include "tests/support/test.h"

namespace netwright {
namespace {

using test::sample;

class ReduceTest : public QObject {
    Q_OBJECT
private slots:
    void reductionsHaveGradients_data();
    void reductionsHaveGradients();
    void argmaxTakesTheFirst();
    void integersAreSummedExactly();
};

void ReduceTest::reductionsHaveGradients_data()
{
    QTest::addColumn<QList<int>>("axes");
    QTest::addColumn<bool>("keep");
    for (const bool keep : {false, true}) {
        QTest::addRow("all %d", keep) << QList<int>{} << keep;
        QTest::addRow("first %d", keep) << QList<int>{0} << keep;
        QTest::addRow("middle %d", keep) << QList<int>{1} << keep;
        QTest::addRow("last %d", keep) << QList<int>{-1} << keep;
        QTest::addRow("outer %d", keep) << QList<int>{0, 1} << keep;
        QTest::addRow("both ends %d", keep) << QList<int>{0, 2} << keep;
    }
}

void ReduceTest::reductionsHaveGradients()
{
    QFETCH(QList<int>, axes);
    QFETCH(bool, keep);
    ops::Axes over{.keepDimensions = keep};
    if (!axes.isEmpty()) over.axes = std::vector<int>(axes.begin(), axes.end());
    const test::GradientCheck check{.inputs = {sample({3, 4, 5})}, .tolerance = 1e-4};
    const auto squared = [](const Tensor& x) { return x * x; };
    test::expectGradients([&](const Tensors& in) { return ops::sum(squared(in[0]), over); }, check);
    test::expectGradients(
        [&](const Tensors& in) { return ops::mean(squared(in[0]), over); }, check);
    test::expectGradients([&](const Tensors& in) { return ops::max(squared(in[0]), over); }, check);
    test::expectGradients([&](const Tensors& in) { return ops::min(in[0], over); }, check);
    test::expectGradients([&](const Tensors& in) { return ops::variance(in[0], over); }, check);
}

void ReduceTest::argmaxTakesTheFirst()
{
    const Tensor x = constant(Array::of<float>({2, 3}, {1, 5, 5, 2, 2, 0}));
    const Array best = evaluate(ops::argmax(x, -1));
    QCOMPARE(best.dtype(), DType::int32);
    QCOMPARE(best.at(0), 1.0);
    QCOMPARE(best.at(1), 0.0);
    QCOMPARE(evaluate(ops::argmin(x, 0)).at(2), 1.0);
}

void ReduceTest::integersAreSummedExactly()
{
    const Tensor x = constant(Array::of<std::int32_t>({3}, {16777217, 1, 1}));
    QCOMPARE(evaluate(ops::sum(x)).at(0), 16777219.0);
    const Tensor flags = constant(Array::filled({4}, 1, DType::boolean));
    QCOMPARE(evaluate(ops::sum(flags)).at(0), 4.0);
    QCOMPARE(evaluate(ops::all(flags)).at(0), 1.0);
}

} // namespace
} // namespace netwright

using netwright::ReduceTest;
NW_TEST(ReduceTest)
#include "tst_reduce.moc"
