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

class SubtractTest : public QObject {
    Q_OBJECT
private slots:
    void conforms()
    {
        expectConforms(
            {.layer = "Subtract", .inputs = {{2, 3, 4}, {2, 3, 4}}, .output = {2, 3, 4}});
    }
    void goesElementByElement()
    {
        const auto layer = create<Layer>("Subtract");
        const Array y
            = callLayer(*layer, {arrayOf({1, 2}, {1, 2}), arrayOf({1, 2}, {10, 11})}).output;
        QVERIFY(areClose(valuesOf(y), {-9, -9}));
    }
    void takesTwoInputsOnly()
    {
        const auto layer = create<Layer>("Subtract");
        const Array x = counting({1, 2});
        QVERIFY_THROWS_EXCEPTION(ShapeError, callLayer(*layer, {x}));
        QVERIFY_THROWS_EXCEPTION(ShapeError, callLayer(*layer, {x, x, x}));
    }
};

NW_TEST(SubtractTest)

} // namespace netwright

#include "tst_subtract.moc"
