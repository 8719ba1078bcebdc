#include "tests/support/conforms.h"
#include "tests/support/layer_call.h"
#include "tests/support/test.h"

namespace netwright {
using test::areClose;
using test::callLayer;
using test::counting;
using test::expectConforms;
using test::valuesOf;

class GlobalAveragePooling1DTest : public QObject {
    Q_OBJECT
private slots:
    void conforms()
    {
        expectConforms({.layer = "GlobalAveragePooling1D", .input = {2, 5, 3}, .output = {2, 3}});
    }
    void leavesOutMaskedSteps()
    {
        const auto layer = create<Layer>("GlobalAveragePooling1D");
        const Array mask = Array::of<float>({1, 3}, {1, 0, 1}).cast(DType::boolean);
        const Array y = callLayer(*layer, {counting({1, 3, 1})}, {.masks = {mask}}).output;
        QVERIFY(areClose(valuesOf(y), {1}));
    }
    void leavesOutMaskedStepsOfAnyFormat()
    {
        const auto layer = create<Layer>(
            "GlobalAvgPool1D", {{"data_format", "channels_first"}, {"keepdims", true}});
        const Array mask = Array::of<float>({1, 3}, {0, 1, 1}).cast(DType::boolean);
        Array x = counting({1, 2, 3});
        x.set(0, std::nan(""));
        const Array y = callLayer(*layer, {x}, {.masks = {mask}}).output;
        QCOMPARE(y.shape(), (Shape{1, 2, 1}));
        QVERIFY(areClose(valuesOf(y), {1.5, 4.5}));
    }
};

NW_TEST(GlobalAveragePooling1DTest)

} // namespace netwright

#include "tst_global_average_pooling1d.moc"
