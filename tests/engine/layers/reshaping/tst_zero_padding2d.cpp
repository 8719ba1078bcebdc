#include "tests/support/conforms.h"
#include "tests/support/layer_call.h"
#include "tests/support/test.h"

namespace netwright {
using test::builtLayer;
using test::expectConforms;

class ZeroPadding2DTest : public QObject {
    Q_OBJECT
private slots:
    void conforms()
    {
        expectConforms({.layer = "ZeroPadding2D",
            .config = {{"padding", {{1, 2}, {2, 0}}}},
            .input = {2, 3, 2, 2},
            .output = {2, 6, 4, 2}});
    }
    void takesChannelsFirst()
    {
        expectConforms({.layer = "ZeroPadding2D",
            .config = {{"padding", {1, 2}}, {"data_format", "channels_first"}},
            .input = {2, 2, 3, 2},
            .output = {2, 2, 5, 6}});
    }

    void writesPairs()
    {
        const auto layer = create<Layer>("ZeroPadding2D", {{"padding", {1, {2, 3}}}});
        QCOMPARE(configOf(*layer)["padding"], Value::parse("[[1, 1], [2, 3]]"));
    }

    void refusesWhatCannotBe()
    {
        QVERIFY_THROWS_EXCEPTION(
            ShapeError, builtLayer("ZeroPadding2D", Config::object(), {{2, 3}}));
        QVERIFY_THROWS_EXCEPTION(ConfigError, create<Layer>("ZeroPadding2D", {{"padding", -1}}));
        QVERIFY_THROWS_EXCEPTION(
            ConfigError, create<Layer>("ZeroPadding2D", {{"padding", {1, 1, 1, 1}}}));
    }
};

NW_TEST(ZeroPadding2DTest)

} // namespace netwright

#include "tst_zero_padding2d.moc"
