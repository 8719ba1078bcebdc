#include "engine/ops/math.h"
#include "engine/ops/recurrent.h"
#include "tests/support/gradient_check.h"
#include "tests/support/tensors.h"
#include "tests/support/test.h"

#include <cmath>

namespace netwright {
using test::sample;
using test::tensorOf;
using test::valuesOf;

class GruOpTest : public QObject {
    Q_OBJECT
private slots:
    void hasGradients_data()
    {
        QTest::addColumn<bool>("resetAfter");
        QTest::addColumn<bool>("hasBias");
        QTest::addColumn<bool>("hasMask");
        for (const bool hasMask : {false, true}) {
            QTest::addRow("after, bias, %d", hasMask) << true << true << hasMask;
            QTest::addRow("after, %d", hasMask) << true << false << hasMask;
            QTest::addRow("before, %d", hasMask) << false << false << hasMask;
        }
    }
    void hasGradients()
    {
        QFETCH(bool, resetAfter);
        QFETCH(bool, hasBias);
        QFETCH(bool, hasMask);
        const Tensor mask
            = hasMask ? tensorOf({2, 4}, {0, 1, 0, 1, 1, 1, 1, 0}, DType::boolean) : Tensor();
        std::vector<Array> inputs{
            sample({2, 4, 6}), sample({2, 6}, -1, 1, 1), sample({2, 2}, -1, 1, 2)};
        if (hasBias) inputs.push_back(sample({6}, -1, 1, 3));
        test::expectGradients(
            [&](const Tensors& in) {
                return ops::gru({.projected = in[0],
                    .recurrent = in[1],
                    .h = in[2],
                    .bias = hasBias ? in[3] : Tensor(),
                    .mask = mask,
                    .resetAfter = resetAfter});
            },
            {.inputs = inputs, .tolerance = 1e-4, .backendTolerance = 1e-4});
    }
    void mixesTheStateAndTheCandidate()
    {
        // z = r = 0.5; the candidate is tanh(1 + r * n), n = 2 * h + 1.
        const Tensor hidden = ops::gru({.projected = tensorOf({1, 1, 3}, {0, 0, 1}),
            .recurrent = tensorOf({1, 3}, {0, 0, 2}),
            .h = tensorOf({1, 1}, {3}),
            .bias = tensorOf({3}, {0, 0, 1})});
        NW_COMPARE(valuesOf(hidden), {1.5 + 0.5 * std::tanh(1 + 0.5 * 7)});
    }
    void resetsBeforeTheProductWhereItIsTold()
    {
        const Tensor hidden = ops::gru({.projected = tensorOf({1, 1, 3}, {0, 0, 1}),
            .recurrent = tensorOf({1, 3}, {0, 0, 2}),
            .h = tensorOf({1, 1}, {3}),
            .resetAfter = false});
        NW_COMPARE(valuesOf(hidden), {1.5 + 0.5 * std::tanh(1 + 0.5 * 3 * 2)});
    }
};

NW_TEST(GruOpTest)

} // namespace netwright

#include "tst_gru.moc"
