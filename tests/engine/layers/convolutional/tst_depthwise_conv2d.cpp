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

// More is in tst_base_depthwise_conv.cpp.
class DepthwiseConv2DTest : public QObject {
    Q_OBJECT
private slots:
    void conforms()
    {
        expectConforms({.layer = "DepthwiseConv2D",
            .config = {{"kernel_size", 3}, {"depth_multiplier", 2}, {"activation", "tanh"}},
            .input = {2, 4, 5, 3},
            .output = {2, 2, 3, 6},
            .weights = 2});
    }
    void keepsChannelsApart()
    {
        const auto layer = builtLayer("DepthwiseConv2D", {{"kernel_size", {1, 2}}}, {{1, 1, 2, 2}});
        setWeight(*layer, "kernel", {1, 2, 3, 4});
        const Array y = callLayer(*layer, {arrayOf({1, 1, 2, 2}, {1, 10, 100, 1000})}).output;
        QCOMPARE(valuesOf(y), (std::vector<double>{301, 4020}));
    }
    void countsTwoForEachMultiplyAdd()
    {
        const auto layer = builtLayer(
            "DepthwiseConv2D", {{"kernel_size", 3}, {"depth_multiplier", 2}}, {{1, 5, 5, 3}});
        QCOMPARE(layer->flops({{1, 5, 5, 3}}, {{1, 3, 3, 6}}), 2.0 * 9 * 9 * 6);
    }
};

NW_TEST(DepthwiseConv2DTest)

} // namespace netwright

#include "tst_depthwise_conv2d.moc"
