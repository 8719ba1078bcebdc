#include "engine/ops/math.h"
#include "engine/ops/recurrent.h"
#include "engine/ops/shape.h"
#include "tests/support/gradient_check.h"
#include "tests/support/tensors.h"
#include "tests/support/test.h"

#include <cmath>

namespace netwright {
using test::sample;
using test::tensorOf;
using test::valuesOf;

class LstmOpTest : public QObject {
    Q_OBJECT
private slots:
    void hasGradients_data()
    {
        QTest::addColumn<bool>("hasMask");
        QTest::addColumn<bool>("usesCells");
        for (const bool hasMask : {false, true})
            for (const bool usesCells : {false, true})
                QTest::addRow("%d %d", hasMask, usesCells) << hasMask << usesCells;
    }
    void hasGradients()
    {
        QFETCH(bool, hasMask);
        QFETCH(bool, usesCells);
        const Tensor mask
            = hasMask ? tensorOf({2, 4}, {0, 1, 0, 1, 1, 1, 1, 0}, DType::boolean) : Tensor();
        test::expectGradients(
            [&](const Tensors& in) {
                const ops::Lstm all = ops::lstm(
                    {.projected = in[0], .recurrent = in[1], .h = in[2], .c = in[3], .mask = mask});
                return usesCells ? ops::concatenate({all.hidden, all.cells}, -1) : all.hidden;
            },
            {.inputs = {sample({2, 4, 8}), sample({2, 8}, -1, 1, 1), sample({2, 2}, -1, 1, 2),
                 sample({2, 2}, -1, 1, 3)},
                .tolerance = 1e-4,
                .backendTolerance = 1e-4});
    }
    void hasGradientsOfTheLastCellAlone()
    {
        test::expectGradients(
            [&](const Tensors& in) {
                const ops::Lstm all
                    = ops::lstm({.projected = in[0], .recurrent = in[1], .h = in[2], .c = in[2]});
                return ops::slice(all.cells, 1, {1, 2});
            },
            {.inputs = {sample({1, 2, 8}), sample({2, 8}, -1, 1, 1), sample({1, 2}, -1, 1, 2)},
                .tolerance = 1e-4});
    }
    void forgetsAndKeepsByHalves()
    {
        // All gates are 0.5 and the candidate is 0.
        const ops::Lstm all = ops::lstm({.projected = tensorOf({1, 2, 4}, std::vector<double>(8)),
            .recurrent = tensorOf({1, 4}, {0, 0, 0, 0}),
            .h = tensorOf({1, 1}, {0}),
            .c = tensorOf({1, 1}, {2})});
        NW_COMPARE(valuesOf(all.cells), {1, 0.5});
        NW_COMPARE(valuesOf(all.hidden), {0.5 * std::tanh(1.0), 0.5 * std::tanh(0.5)});
    }
    void ordersTheGatesAsKerasDoes()
    {
        const double far = 100;
        // Input gate open, forget gate shut, candidate tanh(1), output gate open.
        const ops::Lstm all = ops::lstm({.projected = tensorOf({1, 1, 4}, {far, -far, 1, far}),
            .recurrent = tensorOf({1, 4}, {0, 0, 0, 0}),
            .h = tensorOf({1, 1}, {0}),
            .c = tensorOf({1, 1}, {7})});
        NW_COMPARE(valuesOf(all.cells), {std::tanh(1.0)});
    }
};

NW_TEST(LstmOpTest)

} // namespace netwright

#include "tst_lstm.moc"
