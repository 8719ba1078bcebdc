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
class DepthwiseConv1DTest : public QObject {
    Q_OBJECT
private slots:
    void conforms()
    {
        expectConforms({.layer = "DepthwiseConv1D",
            .config = {{"kernel_size", 3}, {"depth_multiplier", 2}, {"activation", "tanh"}},
            .input = {2, 6, 3},
            .output = {2, 4, 6},
            .weights = 2});
    }
    void keepsChannelsApart()
    {
        const auto layer = builtLayer(
            "DepthwiseConv1D", {{"kernel_size", 1}, {"depth_multiplier", 2}}, {{1, 2, 2}});
        setWeight(*layer, "kernel", {1, 2, 3, 4});
        const Array y = callLayer(*layer, {arrayOf({1, 2, 2}, {1, 10, 2, 20})}).output;
        QCOMPARE(valuesOf(y), (std::vector<double>{1, 2, 30, 40, 2, 4, 60, 80}));
    }
    void dropsWhatKeras2Wrote()
    {
        const auto layer = deserialize<Layer>({{"class_name", "DepthwiseConv1D"},
            {"config", {{"kernel_size", 2}, {"groups", 1}, {"kernel_initializer", "zeros"}}}});
        QVERIFY(layer->unknownKeys().empty());
    }
};

NW_TEST(DepthwiseConv1DTest)

} // namespace netwright

#include "tst_depthwise_conv1d.moc"
