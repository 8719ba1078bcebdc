#include "tests/support/conforms.h"
#include "tests/support/layer_call.h"
#include "tests/support/test.h"

namespace netwright {
using test::builtLayer;
using test::expectConforms;

class Cropping2DTest : public QObject {
    Q_OBJECT
private slots:
    void conforms()
    {
        expectConforms({.layer = "Cropping2D",
            .config = {{"cropping", {{1, 2}, {2, 0}}}},
            .input = {2, 5, 4, 2},
            .output = {2, 2, 2, 2}});
    }

    void takesChannelsFirst()
    {
        expectConforms({.layer = "Cropping2D",
            .config = {{"cropping", {1, 2}}, {"data_format", "channels_first"}},
            .input = {2, 2, 4, 5},
            .output = {2, 2, 2, 1}});
    }
    void writesPairs()
    {
        const auto layer = create<Layer>("Cropping2D", {{"cropping", {1, 2}}});
        QCOMPARE(configOf(*layer)["cropping"], Value::parse("[[1, 1], [2, 2]]"));
    }

    void leavesUnknownLengthsUnknown()
    {
        const auto layer = create<Layer>("Cropping2D", {{"cropping", 1}});
        CallContext context(CallContext::Mode::inference);
        const Tensor y
            = (*layer)({.inputs = {placeholder({kUnknown, kUnknown, 9, 3})}}, context).front();
        QCOMPARE(y.shape(), (Shape{kUnknown, kUnknown, 7, 3}));
    }
    void refusesToLeaveNothing()
    {
        QVERIFY_THROWS_EXCEPTION(
            ShapeError, builtLayer("Cropping2D", {{"cropping", 2}}, {{2, 4, 4, 2}}));
        QVERIFY_THROWS_EXCEPTION(ShapeError, builtLayer("Cropping2D", Config::object(), {{2, 3}}));
        QVERIFY_THROWS_EXCEPTION(ConfigError, create<Layer>("Cropping2D", {{"cropping", -1}}));
        QVERIFY_THROWS_EXCEPTION(
            ConfigError, create<Layer>("Cropping2D", {{"cropping", {1, 1, 1, 1}}}));
        QVERIFY_THROWS_EXCEPTION(ConfigError, create<Layer>("Cropping2D", {{"cropping", "a"}}));
    }
};

NW_TEST(Cropping2DTest)

} // namespace netwright

#include "tst_cropping2d.moc"
