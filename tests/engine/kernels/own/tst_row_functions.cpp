#include "engine/kernels/own/row_functions.h"

#include "engine/graph/gradients.h"
#include "engine/ops/norm.h"
#include "engine/ops/reduce.h"
#include "engine/program/program.h"
#include "tests/engine/kernels/kernel_case.h"
#include "tests/engine/kernels/own/own_case.h"
#include "tests/support/gradient_check.h"
#include "tests/support/tensors.h"
#include "tests/support/test.h"

#include <cmath>

// Kernels that work along rows, on large arrays and two threads, against plain loops in float64.
namespace netwright::test {
namespace {

using Results = std::vector<std::vector<double>>;

Results computed(const std::function<Tensors(const Tensors&)>& formula,
    const std::vector<Array>& values, const std::string& backend)
{
    Tensors inputs;
    for (const Array& value : values) inputs.push_back(placeholder(value.shape(), value.dtype()));
    const Tensors outputs = formula(inputs);
    Program program({.inputs = inputs, .outputs = outputs, .backend = backend, .threads = 2});
    for (std::size_t i = 0; i < values.size(); ++i)
        program.bindInput(static_cast<int>(i), values[i].data());
    program.run();
    Results results;
    for (std::size_t i = 0; i < outputs.size(); ++i)
        results.push_back(valuesOf(program.output(static_cast<int>(i))));
    return results;
}

// float32 on own kernels against float64 by plain loops, both on the same numbers.
void expectSameRows(const std::function<Tensors(const Tensors&)>& formula,
    const std::vector<Array>& values, const std::vector<Tolerance>& tolerances)
{
    std::vector<Array> exact, single;
    for (const Array& value : values) {
        single.push_back(value.cast(DType::float32));
        exact.push_back(single.back().cast(DType::float64));
    }
    const Results expected = computed(formula, exact, "reference");
    const Results found = computed(formula, single, "openblas");
    for (std::size_t i = 0; i < found.size(); ++i) {
        const auto fault = difference(found[i], expected[i], tolerances[i]);
        QVERIFY2(fault.empty(), qPrintable(QString("result %1: %2").arg(i).arg(fault.c_str())));
    }
}

// Columns with the same spread about a mean of their own.
Array about(double mean, double deviation, const Shape& shape)
{
    Array values = sample(shape, -1.732 * deviation, 1.732 * deviation);
    const auto columns = static_cast<std::size_t>(shape.back());
    for (std::size_t i = 0; i < values.count(); ++i)
        values.set(i, values.at(i) + mean * (1 + static_cast<double>(i % columns) / 100));
    return values;
}

} // namespace

class RowFunctionsTest : public QObject {
    Q_OBJECT
private slots:
    void sumsOfManyNumbersKeepTheirDigits()
    {
        const Tolerance close{.relative = 2e-6, .absolute = 1e-4};
        const auto sums = [](const Tensors& in) {
            return Tensors{ops::sum(in[0]), ops::sum(in[0], {std::vector<int>{0}}),
                ops::sum(in[0], {std::vector<int>{1}}), ops::mean(in[0], {std::vector<int>{0}})};
        };
        expectSameRows(sums, {sample({5000, 301}, 0, 1)}, {close, close, close, close});
        expectSameRows(sums, {sample({3, 400001}, 0, 1)}, {close, close, close, close});
    }

    void sumsOverAnyNeighbouringAxes()
    {
        const Tolerance close{.relative = 1e-5, .absolute = 1e-5};
        const std::vector<std::vector<int>> all
            = {{0}, {1}, {2}, {3}, {0, 1}, {1, 2}, {2, 3}, {0, 1, 2}, {1, 2, 3}, {0, 2}, {1, 3}};
        expectSameRows(
            [&](const Tensors& in) {
                Tensors results;
                for (const auto& axes : all) results.push_back(ops::sum(in[0], {axes}));
                return results;
            },
            {sample({5, 7, 3, 11})}, std::vector<Tolerance>(all.size(), close));
    }

    void softmaxOfManyAndOfLongRows()
    {
        const Tolerance close{.relative = 1e-5, .absolute = 1e-9};
        const auto both = [](const Tensors& in) {
            return Tensors{ops::softmax(in[0]), ops::logSoftmax(in[0])};
        };
        for (const Shape& shape : {Shape{20001, 53}, Shape{7, 150001}, Shape{100, 1}})
            expectSameRows(both, {sample(shape, -30, 30)}, {close, {.absolute = 5e-6}});
    }

    void softmaxOfVeryLargeNumbersIsFinite()
    {
        const Array x = Array::of<float>({2, 3}, {1e30F, -1e30F, 0, 80, 81, -1e4F});
        const Results y = computed(
            [](const Tensors& in) {
                return Tensors{ops::softmax(in[0]), ops::logSoftmax(in[0])};
            },
            {x}, "openblas");
        NW_COMPARE(y[0], {1, 0, 0, 0.268941421, 0.731058579, 0});
        NW_COMPARE(y[1], {0, -2e30, -1e30, -1.313261688, -0.313261688, -10081.3132617});
    }

    void batchNormalizationOnTwoThreads() { expectNormalized(about(0.5, 2, {10007, 67}), 1e-5); }

    // The mean of float32 numbers about 1000 is known to 3e-5 of their deviation.
    void batchNormalizationWithALargeMean() { expectNormalized(about(1000, 1, {10007, 67}), 5e-4); }

    void batchNormalizationGivesTheSameBytesOnAnyThreads()
    {
        expectOwn({.formula =
                       [](const Tensors& in) {
                           const auto normalized = ops::batchNormalize(in[0], {}, {}, -1, 1e-3);
                           Tensors outputs{normalized.y, normalized.mean, normalized.variance};
                           outputs.push_back(gradients({normalized.y}, {in[0]}, {in[1]}).front());
                           return outputs;
                       },
            .inputs = {sample({10007, 67}), sample({10007, 67}, -1, 1, 1)},
            .kernels = {"own"}});
    }

    void batchNormalizationOfEqualNumbers()
    {
        const Array x = Array::filled({4096, 24}, 300);
        const auto y = computed(
            [](const Tensors& in) {
                const auto normalized = ops::batchNormalize(in[0], {}, {}, -1, 1e-3);
                return Tensors{normalized.y, normalized.variance};
            },
            {x}, "openblas");
        for (const double value : y[0]) QVERIFY(std::abs(value) < 2e-3);
        for (const double variance : y[1]) QCOMPARE(variance, 0.0);
    }

private:
    static void expectNormalized(const Array& x, double relative)
    {
        const Dimension channels = x.shape().back();
        const auto formula = [](const Tensors& in) {
            const auto normalized = ops::batchNormalize(in[0], in[1], in[2], 1, 1e-3);
            Tensors outputs{normalized.y, normalized.mean, normalized.variance};
            for (const Tensor& gradient : gradients({normalized.y}, {in[0], in[1], in[2]}, {in[3]}))
                outputs.push_back(gradient);
            return outputs;
        };
        const Tolerance near{.relative = relative, .absolute = relative};
        const Tolerance sums{.relative = relative, .absolute = 500 * relative};
        expectSameRows(formula,
            {x, sample({channels}, 0.5, 1.5, 1), sample({channels}, -1, 1, 2),
                sample(x.shape(), -1, 1, 3)},
            {near, {.relative = 1e-6}, {.relative = 1e-4}, near, sums, sums});
    }
};

NW_TEST(RowFunctionsTest)

} // namespace netwright::test

#include "tst_row_functions.moc"
