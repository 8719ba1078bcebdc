#include "tests/support/conforms.h"
#include "tests/support/layer_call.h"
#include "tests/support/test.h"

namespace netwright {
using test::arrayOf;
using test::callLayer;
using test::counting;
using test::expectConforms;
using test::valuesOf;

class ConcatenateTest : public QObject {
    Q_OBJECT
private slots:
    void conforms()
    {
        expectConforms({.layer = "Concatenate",
            .inputs = {{2, 3, 4}, {2, 3, 1}, {2, 3, 2}},
            .output = {2, 3, 7}});
    }
    void takesAnyAxis()
    {
        expectConforms({.layer = "Concatenate",
            .config = {{"axis", 1}},
            .inputs = {{2, 3, 4}, {2, 1, 4}},
            .output = {2, 4, 4}});
    }
    void keepsTheOrderOfItsInputs()
    {
        const auto layer = create<Layer>("Concatenate");
        const Array y
            = callLayer(*layer, {arrayOf({2, 1}, {1, 2}), arrayOf({2, 2}, {3, 4, 5, 6})}).output;
        QCOMPARE(valuesOf(y), (std::vector<double>{1, 3, 4, 2, 5, 6}));
    }
    void takesTheTypeThatHoldsAll()
    {
        const auto layer = create<Layer>("Concatenate");
        const Array yes = arrayOf({1, 1}, {1}).cast(DType::boolean);
        const Array seven = arrayOf({1, 1}, {7}).cast(DType::int32);
        const Array y = callLayer(*layer, {yes, seven}).output;
        QCOMPARE(y.dtype(), DType::int32);
        QCOMPARE(valuesOf(y), (std::vector<double>{1, 7}));
        const Array half = callLayer(*layer, {yes, seven, arrayOf({1, 1}, {0.5})}).output;
        QCOMPARE(valuesOf(half), (std::vector<double>{1, 7, 0.5}));
    }
    void refusesShapesThatDiffer()
    {
        const auto layer = create<Layer>("Concatenate");
        QVERIFY_THROWS_EXCEPTION(
            ShapeError, callLayer(*layer, {counting({2, 3, 1}), counting({2, 2, 1})}));
        QVERIFY_THROWS_EXCEPTION(
            ShapeError, callLayer(*layer, {counting({2, 3}), counting({2, 3, 1})}));
        const auto other = create<Layer>("Concatenate", {{"axis", 2}});
        QVERIFY_THROWS_EXCEPTION(
            ShapeError, callLayer(*other, {counting({2, 3}), counting({2, 3})}));
        QVERIFY_THROWS_EXCEPTION(ShapeError, callLayer(*layer, {}));
    }
    void joinsMasks()
    {
        const auto layer = create<Layer>("Concatenate");
        const Tensor x = placeholder({2, 3, 4});
        const Tensor mask = placeholder({2, 3}, DType::boolean);
        const Tensor joined
            = layer->computeMasks({.inputs = {x, x}, .masks = {mask, Tensor()}}, {x}).front();
        QCOMPARE(joined.shape(), mask.shape());
        QVERIFY(!layer->computeMasks({.inputs = {x, x}}, {x}).front());
    }
    // As Keras's own test has it.
    void putsMasksSideBySide()
    {
        const Tensor x = constant(counting({1, 4, 2}));
        const Tensor mask = constant(Array::of<float>({1, 4}, {0, 1, 0, 1}).cast(DType::boolean));
        const auto maskAlong = [&](int axis) {
            const auto layer = create<Layer>("Concatenate", {{"axis", axis}});
            return valuesOf(
                layer->computeMasks({.inputs = {x, x}, .masks = {mask, Tensor()}}, {x}).front());
        };
        QCOMPARE(maskAlong(1), (std::vector<double>{0, 1, 0, 1, 1, 1, 1, 1}));
        QCOMPARE(maskAlong(2), (std::vector<double>{1, 1, 1, 1}));
    }
};

NW_TEST(ConcatenateTest)

} // namespace netwright

#include "tst_concatenate.moc"
