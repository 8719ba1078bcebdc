#include "tests/support/conforms.h"
#include "tests/support/layer_call.h"
#include "tests/support/test.h"

namespace netwright {
using test::areClose;
using test::builtLayer;
using test::callLayer;
using test::counting;
using test::expectConforms;
using test::setWeight;
using test::valuesOf;

class Conv2DTest : public QObject {
    Q_OBJECT
private slots:
    void conforms()
    {
        expectConforms({.layer = "Conv2D",
            .config = {{"filters", 3}, {"kernel_size", 3}, {"activation", "tanh"}},
            .input = {2, 5, 6, 2},
            .output = {2, 3, 4, 3},
            .weights = 2});
    }
    void keepsTheSizeWithPaddingSame()
    {
        expectConforms({.layer = "Conv2D",
            .config
            = {{"filters", 2}, {"kernel_size", {3, 2}}, {"padding", "same"}, {"use_bias", false}},
            .input = {2, 4, 5, 2},
            .output = {2, 4, 5, 2},
            .weights = 1});
    }
    void stridesOverTheInput()
    {
        expectConforms({.layer = "Conv2D",
            .config
            = {{"filters", 2}, {"kernel_size", 3}, {"strides", {2, 1}}, {"padding", "same"}},
            .input = {1, 5, 4, 2},
            .output = {1, 3, 4, 2},
            .weights = 2});
    }
    void splitsIntoGroups()
    {
        expectConforms({.layer = "Conv2D",
            .config = {{"filters", 4}, {"kernel_size", 2}, {"groups", 2}},
            .input = {1, 3, 4, 6},
            .output = {1, 2, 3, 4},
            .weights = 2});
    }
    void spreadsItsCells()
    {
        expectConforms({.layer = "Conv2D",
            .config = {{"filters", 2}, {"kernel_size", 2}, {"dilation_rate", 2}},
            .input = {1, 4, 5, 2},
            .output = {1, 2, 3, 2},
            .weights = 2});
    }
    void takesChannelsFirst()
    {
        expectConforms({.layer = "Conv2D",
            .config = {{"filters", 3}, {"kernel_size", 2}, {"data_format", "channels_first"}},
            .input = {2, 2, 4, 5},
            .output = {2, 3, 3, 4},
            .weights = 2});
    }
    void crossCorrelates()
    {
        const auto layer
            = builtLayer("Conv2D", {{"filters", 1}, {"kernel_size", 2}}, {{1, 2, 3, 1}});
        setWeight(*layer, "kernel", {1, 2, 3, 4});
        setWeight(*layer, "bias", {0.5});
        const Array y = callLayer(*layer, {counting({1, 2, 3, 1})}).output;
        QVERIFY(areClose(valuesOf(y), {27.5, 37.5}));
    }
    void refusesAKernelLargerThanTheImage()
    {
        QVERIFY_THROWS_EXCEPTION(
            ShapeError, builtLayer("Conv2D", {{"filters", 1}, {"kernel_size", 5}}, {{1, 4, 6, 1}}));
    }
    void refusesSettingsThatContradict()
    {
        const auto with = [](const Config& more) {
            Config config = {{"filters", 3}, {"kernel_size", 3}};
            config.update(more);
            return create<Layer>("Conv2D", config);
        };
        QVERIFY_THROWS_EXCEPTION(ConfigError, with({{"groups", 2}}));
        QVERIFY_THROWS_EXCEPTION(ConfigError, with({{"strides", 2}, {"dilation_rate", 2}}));
        QVERIFY_THROWS_EXCEPTION(ConfigError, with({{"padding", "causal"}}));
        QVERIFY_THROWS_EXCEPTION(ConfigError, with({{"kernel_size", {3, 3, 3}}}));
        QVERIFY_THROWS_EXCEPTION(ConfigError, with({{"filters", 0}}));
        QVERIFY_THROWS_EXCEPTION(ConfigError, create<Layer>("Conv2D", {{"filters", 3}}));
    }
    void refusesChannelsThatDoNotFitTheGroups()
    {
        QVERIFY_THROWS_EXCEPTION(ShapeError,
            builtLayer(
                "Conv2D", {{"filters", 4}, {"kernel_size", 1}, {"groups", 2}}, {{1, 4, 4, 3}}));
        QVERIFY_THROWS_EXCEPTION(
            ShapeError, builtLayer("Conv2D", {{"filters", 4}, {"kernel_size", 1}}, {{1, 4, 4}}));
    }
    void countsTwoForEachMultiplyAdd()
    {
        const auto layer = builtLayer(
            "Conv2D", {{"filters", 4}, {"kernel_size", 3}, {"groups", 2}}, {{1, 5, 5, 6}});
        QCOMPARE(layer->flops({{1, 5, 5, 6}}, {{1, 3, 3, 4}}), 2.0 * 9 * 3 * 36);
    }
    void writesTuples()
    {
        const auto layer = create<Layer>("Conv2D", {{"filters", 1}, {"kernel_size", 3}});
        QCOMPARE(configOf(*layer)["kernel_size"], Value::array({3, 3}));
        QVERIFY(configOf(*layer).contains("activity_regularizer"));
    }
};

NW_TEST(Conv2DTest)

} // namespace netwright

#include "tst_conv2d.moc"
