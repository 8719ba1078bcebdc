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

class SeparableConv1DTest : public QObject {
    Q_OBJECT
private slots:
    void conforms()
    {
        expectConforms({.layer = "SeparableConv1D",
            .config = {{"filters", 4}, {"kernel_size", 3}, {"depth_multiplier", 2}},
            .input = {2, 6, 3},
            .output = {2, 4, 4},
            .weights = 3});
    }
    void conformsWithStridesAndChannelsFirst()
    {
        expectConforms({.layer = "SeparableConv1D",
            .config = {{"filters", 4}, {"kernel_size", 2}, {"strides", 2}, {"padding", "same"},
                {"data_format", "channels_first"}, {"use_bias", false}},
            .input = {2, 2, 6},
            .output = {2, 4, 3},
            .weights = 2});
    }
    void conformsWithDilation()
    {
        expectConforms({.layer = "SeparableConv1D",
            .config
            = {{"filters", 4}, {"kernel_size", 2}, {"dilation_rate", 2}, {"padding", "same"}},
            .input = {1, 7, 2},
            .output = {1, 7, 4},
            .weights = 3});
    }

    void looksOnlyBackWithCausalPadding()
    {
        const auto layer = builtLayer("SeparableConv1D",
            {{"filters", 1}, {"kernel_size", 2}, {"padding", "causal"}}, {{1, 3, 1}});
        setWeight(*layer, "depthwise_kernel", {1, 10});
        setWeight(*layer, "pointwise_kernel", {2});
        const Array y = callLayer(*layer, {arrayOf({1, 3, 1}, {1, 2, 3})}).output;
        QCOMPARE(valuesOf(y), (std::vector<double>{20, 42, 64}));
    }

    void hasAnAlias()
    {
        QCOMPARE(create<Layer>("SeparableConvolution1D", {{"filters", 1}, {"kernel_size", 1}})
                     ->schema()
                     .name,
            std::string("SeparableConv1D"));
    }
};

NW_TEST(SeparableConv1DTest)

} // namespace netwright

#include "tst_separable_conv1d.moc"
