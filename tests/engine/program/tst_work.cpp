#include "engine/program/work.h"

#include "engine/ops/attention.h"
#include "engine/ops/conv.h"
#include "engine/ops/linalg.h"
#include "engine/ops/math.h"
#include "engine/ops/recurrent.h"
#include "tests/support/test.h"

namespace netwright::test {

class WorkTest : public QObject {
    Q_OBJECT
private slots:
    void elementsOfTheResult() { QCOMPARE(workOf(ops::tanh(placeholder({3, 4})).node()), 12.0); }

    void multiplyAddsCountTwo()
    {
        const Tensor product = ops::matmul(placeholder({2, 3}), placeholder({3, 5}));
        QCOMPARE(workOf(product.node()), 2.0 * 2 * 3 * 5);
        const Tensor y = ops::conv(
            placeholder({1, 6, 2}), placeholder({3, 2, 7}), {.strides = {1}, .dilation = {1}});
        QCOMPARE(workOf(y.node()), 2.0 * 4 * 7 * 3 * 2);
    }

    void largeOps()
    {
        const auto lstm = ops::lstm({.projected = placeholder({2, 3, 20}),
            .recurrent = placeholder({5, 20}),
            .h = placeholder({2, 5}),
            .c = placeholder({2, 5})});
        QCOMPARE(workOf(lstm.hidden.node()), 2.0 * 2 * 3 * 20 * 5);
        const Tensor x = placeholder({2, 7, 3, 4});
        const auto attended = ops::attention(x, x, x, {}, {});
        QCOMPARE(workOf(attended.output.node()), 4.0 * 2 * 7 * 3 * 4 * 7);
    }
};

NW_TEST(WorkTest)

} // namespace netwright::test

#include "tst_work.moc"
