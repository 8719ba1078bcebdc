#include "tests/support/conforms.h"
#include "tests/support/layer_call.h"
#include "tests/support/test.h"

namespace netwright {
using test::arrayOf;
using test::builtLayer;
using test::callLayer;
using test::expectConforms;
using test::setWeight;
using test::valuesOf;

class SeparableConv2DTest : public QObject {
    Q_OBJECT
private slots:
    void conforms()
    {
        expectConforms({.layer = "SeparableConv2D",
            .config = {{"filters", 4}, {"kernel_size", 3}, {"depth_multiplier", 2}},
            .input = {2, 4, 5, 3},
            .output = {2, 2, 3, 4},
            .weights = 3});
    }
    void conformsWithStridesAndChannelsFirst()
    {
        expectConforms({.layer = "SeparableConv2D",
            .config = {{"filters", 4}, {"kernel_size", 2}, {"strides", 2}, {"padding", "same"},
                {"data_format", "channels_first"}, {"use_bias", false}},
            .input = {2, 2, 5, 4},
            .output = {2, 4, 3, 2},
            .weights = 2});
    }
    void conformsWithDilation()
    {
        expectConforms({.layer = "SeparableConv2D",
            .config
            = {{"filters", 4}, {"kernel_size", 2}, {"dilation_rate", 2}, {"padding", "same"}},
            .input = {1, 7, 6, 2},
            .output = {1, 7, 6, 4},
            .weights = 3});
    }

    void mixesChannelsAfterTheWindow()
    {
        const auto layer
            = builtLayer("SeparableConv2D", {{"filters", 2}, {"kernel_size", 1}}, {{1, 1, 1, 2}});
        setWeight(*layer, "depthwise_kernel", {2, 3});
        setWeight(*layer, "pointwise_kernel", {1, 10, 100, 1000});
        const Array y = callLayer(*layer, {arrayOf({1, 1, 1, 2}, {1, 1})}).output;
        QCOMPARE(valuesOf(y), (std::vector<double>{302, 3020}));
    }
    void countsTwoForEachMultiplyAdd()
    {
        const auto layer = builtLayer("SeparableConv2D",
            {{"filters", 5}, {"kernel_size", 3}, {"depth_multiplier", 2}}, {{1, 5, 5, 3}});
        QCOMPARE(layer->flops({{1, 5, 5, 3}}, {{1, 3, 3, 5}}), 2.0 * 9 * 6 * (9 + 5));
    }

    void hasAnAlias()
    {
        QCOMPARE(create<Layer>("SeparableConvolution2D", {{"filters", 1}, {"kernel_size", 1}})
                     ->schema()
                     .name,
            std::string("SeparableConv2D"));
    }
};

NW_TEST(SeparableConv2DTest)

} // namespace netwright

#include "tst_separable_conv2d.moc"
