#include "tests/support/conforms.h"
#include "tests/support/layer_call.h"
#include "tests/support/test.h"

namespace netwright {
using test::areClose;
using test::arrayOf;
using test::callLayer;
using test::counting;
using test::expectConforms;
using test::valuesOf;

class AddTest : public QObject {
    Q_OBJECT
private slots:
    void conforms()
    {
        expectConforms(
            {.layer = "Add", .inputs = {{2, 3, 4}, {2, 3, 4}, {2, 3, 4}}, .output = {2, 3, 4}});
    }
    void goesElementByElement()
    {
        const auto layer = create<Layer>("Add");
        const Array y
            = callLayer(*layer, {arrayOf({1, 2}, {1, 2}), arrayOf({1, 2}, {10, 11})}).output;
        QVERIFY(areClose(valuesOf(y), {11, 13}));
    }
    void broadcastsBehindTheBatch()
    {
        expectConforms({.layer = "Add", .inputs = {{2, 4}, {2, 3, 4}}, .output = {2, 3, 4}});
        expectConforms({.layer = "Add", .inputs = {{2, 3, 1}, {2, 1, 4}}, .output = {2, 3, 4}});
    }
    void takesOneInput() { expectConforms({.layer = "Add", .inputs = {{2, 4}}, .output = {2, 4}}); }
    void refusesShapesThatDoNotFit()
    {
        const auto layer = create<Layer>("Add");
        QVERIFY_THROWS_EXCEPTION(
            ShapeError, callLayer(*layer, {counting({1, 2}), counting({1, 3})}));
        QVERIFY_THROWS_EXCEPTION(
            ShapeError, callLayer(*layer, {counting({1, 2}), counting({3, 2})}));
        QVERIFY_THROWS_EXCEPTION(ShapeError, callLayer(*layer, {}));
    }
    void countsItsAdditions()
    {
        const auto layer = create<Layer>("Add");
        QCOMPARE(layer->flops({{1, 4}, {1, 4}, {1, 4}}, {{1, 4}}), 8.0);
    }
    void keepsWhatAnyMaskKeeps()
    {
        const auto layer = create<Layer>("Add");
        const Tensor x = placeholder({2, 3, 4});
        const Tensor mask = placeholder({2, 3}, DType::boolean);
        QVERIFY(!layer->computeMasks({.inputs = {x, x}, .masks = {mask, Tensor()}}, {x}).front());
        const Tensor both
            = layer->computeMasks({.inputs = {x, x}, .masks = {mask, mask}}, {x}).front();
        QCOMPARE(both.shape(), mask.shape());
    }
};

NW_TEST(AddTest)

} // namespace netwright

#include "tst_add.moc"
