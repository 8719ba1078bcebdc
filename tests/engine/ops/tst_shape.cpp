#include "engine/ops/shape.h"

#include "engine/base/error.h"
#include "engine/ops/math.h"
#include "tests/support/gradient_check.h"
#include "tests/support/test.h"

namespace netwright {
namespace {

using test::sample;

class ShapeTest : public QObject {
    Q_OBJECT
private slots:
    void movesHaveGradients();
    void unknownLengthsStayUnknown();
    void refusesWhatDoesNotFill();
};

void ShapeTest::movesHaveGradients()
{
    const test::GradientCheck check{.inputs = {sample({2, 3, 4}), sample({2, 5, 4}, -1, 1, 1)}};
    const auto expect = [&](const test::Formula& formula) {
        test::expectGradients(
            [&](const Tensors& in) {
                return formula({in[0] * in[0], in[1] * in[1]});
            },
            check);
    };
    expect([](const Tensors& in) { return ops::reshape(in[0], {4, kUnknown}); });
    expect([](const Tensors& in) { return ops::transpose(in[0], {2, 0, 1}); });
    expect([](const Tensors& in) { return ops::concatenate({in[0], in[1], in[0]}, 1); });
    expect([](const Tensors& in) { return ops::slice(in[1], 1, {1, 5, 2}); });
    expect([](const Tensors& in) { return ops::slice(in[0], -1, {1, 3}); });
    expect([](const Tensors& in) { return ops::pad(in[0], {{0, 1}, {2, 0}, {1, 1}}, 3); });
    expect([](const Tensors& in) { return ops::reverse(in[0], 1); });
    expect([](const Tensors& in) {
        return ops::broadcastTo(ops::expandDimensions(in[0], 1), {2, 6, 3, 4});
    });
}

void ShapeTest::unknownLengthsStayUnknown()
{
    const Tensor x = placeholder({kUnknown, 3, 4});
    QCOMPARE(ops::reshape(x, {kUnknown, 12}).shape(), (Shape{kUnknown, 12}));
    QCOMPARE(ops::concatenate({x, x}, 1).shape(), (Shape{kUnknown, 6, 4}));
    QCOMPARE(ops::transpose(x, {2, 1, 0}).shape(), (Shape{4, 3, kUnknown}));
}

void ShapeTest::refusesWhatDoesNotFill()
{
    QVERIFY_EXCEPTION_THROWN(ops::reshape(placeholder({2, 3}), {4, kUnknown}), ShapeError);
    QVERIFY_EXCEPTION_THROWN(
        ops::concatenate({placeholder({2, 3}), placeholder({3, 3})}, 1), ShapeError);
    QVERIFY_EXCEPTION_THROWN(ops::slice(placeholder({2, 3}), 1, {2, 4}), ShapeError);
}

} // namespace
} // namespace netwright

using netwright::ShapeTest;
NW_TEST(ShapeTest)
#include "tst_shape.moc"
