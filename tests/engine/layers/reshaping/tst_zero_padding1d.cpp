#include "tests/support/conforms.h"
#include "tests/support/layer_call.h"
#include "tests/support/test.h"

namespace netwright {
using test::arrayOf;
using test::builtLayer;
using test::callLayer;
using test::expectConforms;
using test::valuesOf;

class ZeroPadding1DTest : public QObject {
    Q_OBJECT
private slots:
    void conforms()
    {
        expectConforms({.layer = "ZeroPadding1D",
            .config = {{"padding", {1, 2}}},
            .input = {2, 3, 2},
            .output = {2, 6, 2}});
    }
    void takesChannelsFirst()
    {
        expectConforms({.layer = "ZeroPadding1D",
            .config = {{"padding", 1}, {"data_format", "channels_first"}},
            .input = {2, 2, 3},
            .output = {2, 2, 5}});
    }

    void putsZerosAround()
    {
        const auto layer = create<Layer>("ZeroPadding1D", {{"padding", {1, 2}}});
        const Array y = callLayer(*layer, {arrayOf({1, 2, 1}, {3, 4})}).output;
        QCOMPARE(valuesOf(y), (std::vector<double>{0, 3, 4, 0, 0}));
    }
    void writesAPair()
    {
        QCOMPARE(configOf(*create<Layer>("ZeroPadding1D"))["padding"], Value::array({1, 1}));
    }

    void refusesWhatCannotBe()
    {
        QVERIFY_THROWS_EXCEPTION(
            ShapeError, builtLayer("ZeroPadding1D", Config::object(), {{2, 3}}));
        QVERIFY_THROWS_EXCEPTION(ConfigError, create<Layer>("ZeroPadding1D", {{"padding", -1}}));
        QVERIFY_THROWS_EXCEPTION(
            ConfigError, create<Layer>("ZeroPadding1D", {{"padding", {1, 1, 1, 1}}}));
    }
};

NW_TEST(ZeroPadding1DTest)

} // namespace netwright

#include "tst_zero_padding1d.moc"
