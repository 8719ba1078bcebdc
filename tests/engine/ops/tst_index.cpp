#include "engine/ops/index.h"

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

} // namespace
} // namespace netwright

using netwright::IndexTest;
NW_TEST(IndexTest)
#include "tst_index.moc"
