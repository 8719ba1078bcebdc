#include "tests/support/conforms.h"
#include "tests/support/layer_call.h"
#include "tests/support/test.h"

namespace netwright {
using test::areClose;
using test::arrayOf;
using test::callLayer;
using test::expectConforms;
using test::valuesOf;

class MultiplyTest : public QObject {
    Q_OBJECT
private slots:
    void conforms()
    {
        expectConforms({.layer = "Multiply",
            .inputs = {{2, 3, 4}, {2, 3, 4}, {2, 3, 4}},
            .output = {2, 3, 4}});
    }
    void goesElementByElement()
    {
        const auto layer = create<Layer>("Multiply");
        const Array y
            = callLayer(*layer, {arrayOf({1, 2}, {1, 2}), arrayOf({1, 2}, {10, 11})}).output;
        QVERIFY(areClose(valuesOf(y), {10, 22}));
    }
    // As Keras's own test has it.
    void leavesOutWhatIsMasked()
    {
        const auto layer = create<Layer>("Multiply");
        const Array a = arrayOf({1, 4, 2}, {0, 0, 1, 2, 0, 0, 3, 4});
        const Array b = arrayOf({1, 4, 2}, {0, 0, 0, 0, 1, 2, 3, 4});
        const Array ofA = Array::of<float>({1, 4}, {0, 1, 0, 1}).cast(DType::boolean);
        const Array ofB = Array::of<float>({1, 4}, {0, 0, 1, 1}).cast(DType::boolean);
        QCOMPARE(valuesOf(callLayer(*layer, {a, b}, {.masks = {ofA}}).output),
            (std::vector<double>{0, 0, 0, 0, 1, 2, 9, 16}));
        QCOMPARE(valuesOf(callLayer(*layer, {a, b}, {.masks = {ofA, ofB}}).output),
            (std::vector<double>{0, 0, 1, 2, 1, 2, 9, 16}));
    }
};

NW_TEST(MultiplyTest)

} // namespace netwright

#include "tst_multiply.moc"
