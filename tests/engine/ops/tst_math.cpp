#include "engine/ops/math.h"

#include "engine/program/program.h"
#include "tests/support/gradient_check.h"
#include "tests/support/test.h"

#include <cmath>

namespace netwright {
namespace {

using test::sample;

class MathTest : public QObject {
    Q_OBJECT
private slots:
    void everyFunctionHasItsGradient_data();
    void everyFunctionHasItsGradient();
    void broadcastOperandsGetSummedGradients();
    void tiesShareTheGradient();
    void scalarsTakeTheDtypeOfTheOther();
    void nanAndInfinityKeepTheirMeaning();
    void vectorFunctionsAreExact();
};

using Unary = Tensor (*)(const Tensor&);

void MathTest::everyFunctionHasItsGradient_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<double>("low");
    QTest::addColumn<double>("high");
    const auto row = [](const char* name, double low, double high) {
        QTest::newRow(name) << QString(name) << low << high;
    };
    for (const char* name : {"negative", "absolute", "exp", "expm1", "square", "sin", "cos", "tanh",
             "sigmoid", "relu", "erf", "softplus", "clip"})
        row(name, -2, 2);
    for (const char* name : {"log", "log1p", "sqrt", "rsqrt", "reciprocal"}) row(name, 0.5, 2);
}

Tensor apply(const QString& name, const Tensor& x)
{
    static const QMap<QString, Unary> table{{"negative", ops::negative},
        {"absolute", ops::absolute}, {"exp", ops::exp}, {"expm1", ops::expm1},
        {"square", ops::square}, {"sin", ops::sin}, {"cos", ops::cos}, {"tanh", ops::tanh},
        {"sigmoid", ops::sigmoid}, {"relu", ops::relu}, {"erf", ops::erf},
        {"softplus", ops::softplus}, {"log", ops::log}, {"log1p", ops::log1p}, {"sqrt", ops::sqrt},
        {"rsqrt", ops::rsqrt}, {"reciprocal", ops::reciprocal}};
    return name == "clip" ? ops::clip(x, -0.7, 0.9) : table.value(name)(x);
}

void MathTest::everyFunctionHasItsGradient()
{
    QFETCH(QString, name);
    QFETCH(double, low);
    QFETCH(double, high);
    test::expectGradients([&](const Tensors& in) { return apply(name, in[0]); },
        {.inputs = {sample({3, 5}, low, high)}, .tolerance = 1e-4});
}

void MathTest::broadcastOperandsGetSummedGradients()
{
    const test::GradientCheck check{
        .inputs = {sample({2, 1, 3}, 0.5, 2), sample({4, 1}, 0.5, 2, 1)}, .tolerance = 1e-4};
    test::expectGradients([](const Tensors& in) { return in[0] + in[1] * in[1]; }, check);
    test::expectGradients([](const Tensors& in) { return in[0] / in[1] - in[1]; }, check);
    test::expectGradients([](const Tensors& in) { return ops::power(in[0], in[1]); }, check);
    test::expectGradients(
        [](const Tensors& in) {
            return ops::where(ops::greater(in[0], in[1]), ops::maximum(in[0], in[1]),
                ops::minimum(in[0] * 2, in[1]));
        },
        check);
}

void MathTest::tiesShareTheGradient()
{
    const Tensor x = constant(Array::of<float>({2}, {1, 2}));
    const Tensor y = ops::maximum(ops::stopGradient(x) * 1, x);
    QCOMPARE(evaluate(y).at(1), 2.0);
}

void MathTest::scalarsTakeTheDtypeOfTheOther()
{
    const Tensor whole = constant(Array::of<std::int32_t>({2}, {3, 4}));
    QCOMPARE((whole * 2).dtype(), DType::int32);
    QCOMPARE((whole * 0.5).dtype(), DType::float32);
    QCOMPARE((scalar(1, DType::float64) + 1).dtype(), DType::float64);
    QCOMPARE(evaluate(whole * 0.5).at(0), 1.5);
}

void MathTest::nanAndInfinityKeepTheirMeaning()
{
    const float infinity = std::numeric_limits<float>::infinity();
    const Array values = Array::of<float>({4}, {NAN, infinity, -infinity, 0});
    for (const char* backend : {"reference", "openblas", "onednn"}) {
        const Tensor x = constant(values);
        QVERIFY(std::isnan(evaluate(ops::relu(x), backend).at(0)));
        QVERIFY(std::isnan(evaluate(ops::maximum(x, 0), backend).at(0)));
        QVERIFY(std::isnan(evaluate(ops::exp(x), backend).at(0)));
        QVERIFY(std::isinf(evaluate(ops::exp(x), backend).at(1)));
        QCOMPARE(evaluate(ops::exp(x), backend).at(2), 0.0);
        QVERIFY(std::isinf(evaluate(ops::log(x), backend).at(3)));
        QVERIFY(std::isnan(evaluate(ops::log(x), backend).at(2)));
        QVERIFY(std::isnan(evaluate(ops::tanh(x), backend).at(0)));
        QCOMPARE(evaluate(ops::tanh(x), backend).at(1), 1.0);
        QCOMPARE(evaluate(ops::sigmoid(x), backend).at(2), 0.0);
        QCOMPARE(evaluate(ops::isFinite(x), backend).at(3), 1.0);
    }
}

// Largest error of the vectorized functions in units of the last place of the result.
void MathTest::vectorFunctionsAreExact()
{
    const Array x = sample({4000}, -9, 9).cast(DType::float32);
    const auto worst = [](const Array& values, const Tensor& y, double (*exact)(double)) {
        const Array found = evaluate(y, "onednn");
        double units = 0;
        for (std::size_t i = 0; i < values.count(); ++i) {
            const auto expected = exact(values.at(i));
            const double unit = std::max(std::fabs(expected) * 0x1p-23, 1e-38);
            units = std::max(units, std::fabs(found.at(i) - expected) / unit);
        }
        return units;
    };
    const auto sigmoid = [](double v) { return 1 / (1 + std::exp(-v)); };
    const auto softplus
        = [](double v) { return std::log1p(std::exp(-std::fabs(v))) + std::max(v, 0.0); };
    QVERIFY(worst(x, ops::exp(constant(x)), [](double v) { return std::exp(v); }) < 3);
    QVERIFY(worst(x, ops::tanh(constant(x)), [](double v) { return std::tanh(v); }) < 4);
    QVERIFY(worst(x, ops::sigmoid(constant(x)), sigmoid) < 4);
    QVERIFY(worst(x, ops::softplus(constant(x)), softplus) < 5);
    const Array positive = sample({4000}, 1e-6, 30).cast(DType::float32);
    QVERIFY(
        worst(positive, ops::log(constant(positive)), [](double v) { return std::log(v); }) < 8);
}

} // namespace
} // namespace netwright

using netwright::MathTest;
NW_TEST(MathTest)
#include "tst_math.moc"
