#include "tests/support/conforms.h"
#include "tests/support/layer_call.h"
#include "tests/support/test.h"

namespace netwright {
using test::builtLayer;
using test::expectConforms;

class ZeroPadding3DTest : public QObject {
    Q_OBJECT
private slots:
    void conforms()
    {
        expectConforms({.layer = "ZeroPadding3D",
            .config = {{"padding", 1}},
            .input = {1, 2, 1, 2, 2},
            .output = {1, 4, 3, 4, 2}});
    }
    void takesChannelsFirst()
    {
        expectConforms({.layer = "ZeroPadding3D",
            .config = {{"padding", {1, 0, 2}}, {"data_format", "channels_first"}},
            .input = {1, 2, 1, 2, 1},
            .output = {1, 2, 3, 2, 5}});
    }

    void refusesWhatCannotBe()
    {
        QVERIFY_THROWS_EXCEPTION(
            ShapeError, builtLayer("ZeroPadding3D", Config::object(), {{2, 3}}));
        QVERIFY_THROWS_EXCEPTION(ConfigError, create<Layer>("ZeroPadding3D", {{"padding", -1}}));
        QVERIFY_THROWS_EXCEPTION(
            ConfigError, create<Layer>("ZeroPadding3D", {{"padding", {1, 1, 1, 1}}}));
    }
};

NW_TEST(ZeroPadding3DTest)

} // namespace netwright

#include "tst_zero_padding3d.moc"
