#include "engine/ops/norm.h"

#include "engine/ops/math.h"
#include "engine/program/program.h"
#include "tests/support/gradient_check.h"
#include "tests/support/test.h"

#include <cmath>

namespace netwright {
namespace {

using test::sample;

class NormTest : public QObject {
    Q_OBJECT
private slots:
    void softmaxHasGradients();
    void softmaxOfLargeValuesIsFinite();
    void batchNormalizationHasGradients();
    void reluAndSumsAfterItAreTheSame();
    void layerNormalizationHasGradients_data();
    void layerNormalizationHasGradients();
};

void NormTest::softmaxHasGradients()
{
    for (const int axis : {-1, 0, 1}) {
        test::expectGradients([&](const Tensors& in) { return ops::softmax(in[0], axis); },
            {.inputs = {sample({3, 4, 5}, -3, 3)}, .tolerance = 1e-4});
        test::expectGradients([&](const Tensors& in) { return ops::logSoftmax(in[0], axis); },
            {.inputs = {sample({3, 4, 5}, -3, 3)}, .tolerance = 1e-4});
    }
}

void NormTest::softmaxOfLargeValuesIsFinite()
{
    for (const char* backend : {"reference", "openblas", "onednn"}) {
        const Tensor x = constant(Array::of<float>({1, 2}, {10000, -10000}));
        QCOMPARE(evaluate(ops::softmax(x), backend).at(0), 1.0);
        QCOMPARE(evaluate(ops::logSoftmax(x), backend).at(1), -20000.0);
    }
}

void NormTest::batchNormalizationHasGradients()
{
    for (const int axis : {-1, 1}) {
        const Dimension channels = axis == 1 ? 3 : 5;
        test::expectGradients(
            [&](const Tensors& in) {
                return ops::batchNormalize(in[0], in[1], in[2], axis, 1e-3).y;
            },
            {.inputs = {sample({4, 3, 2, 5}), sample({channels}, 0.5, 2, 1),
                 sample({channels}, -1, 1, 2)},
                .tolerance = 1e-4,
                .backendTolerance = 1e-4});
        test::expectGradients(
            [&](const Tensors& in) {
                return ops::batchNormalize(in[0], Tensor(), Tensor(), axis, 1e-3).y;
            },
            {.inputs = {sample({4, 3, 2, 5})}, .tolerance = 1e-4, .backendTolerance = 1e-4});
    }
}

// The forms that a Program computes in one pass: relu(bn(x)), relu(bn(x) + side) in a row.
void NormTest::reluAndSumsAfterItAreTheSame()
{
    const auto normalized
        = [](const Tensor& x) { return ops::batchNormalize(x, Tensor(), Tensor(), -1, 1e-3).y; };
    test::expectGradients(
        [&](const Tensors& in) {
            const Tensor first = ops::relu(normalized(in[0] * in[0]));
            const Tensor second = ops::relu(normalized(first * in[1]) + first);
            return ops::relu(normalized(second * in[1]) + normalized(in[0] * second));
        },
        {.inputs = {sample({4, 3, 5}), sample({4, 3, 5}, 0.5, 2, 1)},
            .tolerance = 1e-3,
            .backendTolerance = 1e-4,
            .hasSecond = false});
}

void NormTest::layerNormalizationHasGradients_data()
{
    QTest::addColumn<int>("axes");
    QTest::addColumn<bool>("hasGamma");
    QTest::addColumn<bool>("hasBeta");
    for (const int axes : {1, 2, 3})
        for (const bool hasGamma : {false, true})
            for (const bool hasBeta : {false, true})
                QTest::addRow("%d %d %d", axes, hasGamma, hasBeta) << axes << hasGamma << hasBeta;
}

void NormTest::layerNormalizationHasGradients()
{
    QFETCH(int, axes);
    QFETCH(bool, hasGamma);
    QFETCH(bool, hasBeta);
    const Shape whole{2, 3, 4};
    const Shape inner = whole.slice(3 - axes);
    test::expectGradients(
        [&](const Tensors& in) {
            return ops::layerNormalize(
                in[0], hasGamma ? in[1] : Tensor(), hasBeta ? in[2] : Tensor(), axes, 1e-3);
        },
        {.inputs = {sample(whole), sample(inner, 0.5, 2, 1), sample(inner, -1, 1, 2)},
            .tolerance = 1e-4,
            .backendTolerance = 1e-4});
}

} // namespace
} // namespace netwright

using netwright::NormTest;
NW_TEST(NormTest)
#include "tst_norm.moc"
