#include "tests/support/conforms.h"
#include "tests/support/layer_call.h"
#include "tests/support/test.h"

namespace netwright {
using test::areClose;
using test::arrayOf;
using test::builtLayer;
using test::callLayer;
using test::expectConforms;
using test::setWeight;
using test::valuesOf;

class Conv2DTransposeTest : public QObject {
    Q_OBJECT
private slots:
    void conforms()
    {
        expectConforms({.layer = "Conv2DTranspose",
            .config = {{"filters", 3}, {"kernel_size", {3, 2}}, {"strides", 2}},
            .input = {2, 3, 2, 2},
            .output = {2, 7, 4, 3},
            .weights = 2});
    }
    void conformsWithPaddingSame()
    {
        expectConforms({.layer = "Conv2DTranspose",
            .config = {{"filters", 2}, {"kernel_size", 4}, {"strides", {2, 1}}, {"padding", "same"},
                {"data_format", "channels_first"}},
            .input = {2, 2, 3, 3},
            .output = {2, 2, 6, 3},
            .weights = 2});
    }
    void conformsWithDilation()
    {
        expectConforms({.layer = "Conv2DTranspose",
            .config = {{"filters", 2}, {"kernel_size", 2}, {"dilation_rate", {2, 3}}},
            .input = {1, 3, 2, 2},
            .output = {1, 5, 5, 2},
            .weights = 2});
    }
    void conformsWithStridesAboveTheKernel()
    {
        expectConforms({.layer = "Conv2DTranspose",
            .config
            = {{"filters", 2}, {"kernel_size", 1}, {"strides", {3, 2}}, {"output_padding", {2, 1}}},
            .input = {1, 2, 2, 2},
            .output = {1, 6, 4, 2},
            .weights = 2});
    }
    void isTheWayBackThroughAConvolution()
    {
        const auto layer = builtLayer("Conv2DTranspose",
            {{"filters", 1}, {"kernel_size", 2}, {"strides", 2}}, {{1, 1, 2, 1}});
        setWeight(*layer, "kernel", {1, 2, 3, 4});
        setWeight(*layer, "bias", {0.5});
        const Array y = callLayer(*layer, {arrayOf({1, 1, 2, 1}, {1, 10})}).output;
        QVERIFY(areClose(valuesOf(y), {1.5, 2.5, 10.5, 20.5, 3.5, 4.5, 30.5, 40.5}));
    }
    void countsTwoForEachMultiplyAdd()
    {
        const auto layer
            = builtLayer("Conv2DTranspose", {{"filters", 4}, {"kernel_size", 3}}, {{1, 5, 5, 6}});
        QCOMPARE(layer->flops({{1, 5, 5, 6}}, {{1, 7, 7, 4}}), 2.0 * 25 * 6 * 9 * 4);
    }
};

NW_TEST(Conv2DTransposeTest)

} // namespace netwright

#include "tst_conv2d_transpose.moc"
