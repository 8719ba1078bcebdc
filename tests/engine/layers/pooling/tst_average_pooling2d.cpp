#include "tests/support/conforms.h"
#include "tests/support/layer_call.h"
#include "tests/support/test.h"

namespace netwright {
using test::areClose;
using test::arrayOf;
using test::builtLayer;
using test::callLayer;
using test::counting;
using test::expectConforms;
using test::valuesOf;

class AveragePooling2DTest : public QObject {
    Q_OBJECT
private slots:
    void conforms()
    {
        expectConforms({.layer = "AveragePooling2D",
            .config = {{"pool_size", 2}},
            .input = {2, 5, 4, 3},
            .output = {2, 2, 2, 3}});
    }
    void goesOverTheEdgeWithPaddingSame()
    {
        expectConforms({.layer = "AveragePooling2D",
            .config = {{"pool_size", {3, 2}}, {"strides", 2}, {"padding", "same"}},
            .input = {2, 4, 5, 2},
            .output = {2, 2, 3, 2}});
    }
    void takesChannelsFirst()
    {
        expectConforms({.layer = "AveragePooling2D",
            .config = {{"pool_size", 2}, {"data_format", "channels_first"}},
            .input = {2, 3, 4, 4},
            .output = {2, 3, 2, 2}});
    }
    void leavesTheMeanOfEachWindow()
    {
        const auto layer = create<Layer>("AveragePooling2D", {{"pool_size", 2}, {"strides", 1}});
        const Array y = callLayer(*layer, {counting({1, 2, 3, 1})}).output;
        QVERIFY(areClose(valuesOf(y), {2, 3}));
    }
    void dividesByTheRealCells()
    {
        const auto layer = create<Layer>(
            "AveragePooling2D", {{"pool_size", {1, 2}}, {"strides", {1, 2}}, {"padding", "same"}});
        const Array y = callLayer(*layer, {arrayOf({1, 1, 3, 1}, {-2, -4, -6})}).output;
        QVERIFY(areClose(valuesOf(y), {-3, -6}));
    }
    void stridesByItsSizeUnlessTold()
    {
        const auto layer = create<Layer>("AveragePooling2D", {{"pool_size", {3, 2}}});
        QCOMPARE(configOf(*layer)["strides"], Value::array({3, 2}));
    }
    void refusesAWindowLargerThanTheImage()
    {
        QVERIFY_THROWS_EXCEPTION(
            ShapeError, builtLayer("AveragePooling2D", {{"pool_size", 3}}, {{1, 2, 4, 1}}));
        QVERIFY_THROWS_EXCEPTION(
            ShapeError, builtLayer("AveragePooling2D", {{"pool_size", 2}}, {{1, 4, 1}}));
        QVERIFY_THROWS_EXCEPTION(
            ConfigError, create<Layer>("AveragePooling2D", {{"pool_size", 0}}));
    }
};

NW_TEST(AveragePooling2DTest)

} // namespace netwright

#include "tst_average_pooling2d.moc"
