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

class SoftmaxTest : public QObject {
    Q_OBJECT
private slots:
    void conforms() { expectConforms({.layer = "Softmax", .input = {3, 4}, .output = {3, 4}}); }
    void takesSeveralAxes()
    {
        expectConforms({.layer = "Softmax",
            .config = {{"axis", {1, 2}}},
            .input = {2, 3, 2},
            .output = {2, 3, 2}});
    }
    void sumsToOneAlongItsAxis()
    {
        const auto layer = create<Layer>("Softmax", {{"axis", 1}});
        const auto y = valuesOf(callLayer(*layer, {counting({1, 2, 2})}).output);
        QVERIFY(areClose({y[0] + y[2], y[1] + y[3]}, {1, 1}));
    }
    void leavesOutWhatIsMasked()
    {
        const auto layer = create<Layer>("Softmax");
        const Array mask = Array::of<float>({1, 3}, {1, 0, 1}).cast(DType::boolean);
        const Array y = callLayer(*layer, {arrayOf({1, 3}, {2, 9, 2})}, {.masks = {mask}}).output;
        QVERIFY(areClose(valuesOf(y), {0.5, 0, 0.5}));
    }
    void givesZerosWhereAllIsMasked()
    {
        const auto layer = create<Layer>("Softmax");
        const Array mask = arrayOf({1, 3}, {0, 0.5, 0.2F}); // above 0.5 is kept
        const Array y = callLayer(*layer, {arrayOf({1, 3}, {2, 9, 2})}, {.masks = {mask}}).output;
        QVERIFY(areClose(valuesOf(y), {0, 0, 0}));
    }
    void refusesAxesThatAreNotThere()
    {
        const auto layer = create<Layer>("Softmax", {{"axis", {1, 2}}});
        QVERIFY_THROWS_EXCEPTION(ShapeError, callLayer(*layer, {counting({2, 3})}));
        const auto twice = create<Layer>("Softmax", {{"axis", {1, -1}}});
        QVERIFY_THROWS_EXCEPTION(ShapeError, callLayer(*twice, {counting({2, 3})}));
    }
};

NW_TEST(SoftmaxTest)

} // namespace netwright

#include "tst_softmax.moc"
