#include "tests/support/conforms.h"
#include "tests/support/layer_call.h"
#include "tests/support/test.h"

namespace netwright {
using test::builtLayer;
using test::expectConforms;

class Cropping3DTest : public QObject {
    Q_OBJECT
private slots:
    void conforms()
    {
        expectConforms({.layer = "Cropping3D",
            .config = {{"cropping", 1}},
            .input = {1, 3, 4, 5, 2},
            .output = {1, 1, 2, 3, 2}});
    }

    void takesChannelsFirst()
    {
        expectConforms({.layer = "Cropping3D",
            .config = {{"cropping", {1, 0, 2}}, {"data_format", "channels_first"}},
            .input = {1, 2, 4, 3, 5},
            .output = {1, 2, 2, 3, 1}});
    }
    void writesPairs()
    {
        const auto layer = create<Layer>("Cropping3D", {{"cropping", {1, 0, 2}}});
        QCOMPARE(configOf(*layer)["cropping"], Value::parse("[[1, 1], [0, 0], [2, 2]]"));
    }

    void leavesUnknownLengthsUnknown()
    {
        const auto layer = create<Layer>("Cropping3D", {{"cropping", 1}});
        CallContext context(CallContext::Mode::inference);
        const Tensor y
            = (*layer)({.inputs = {placeholder({kUnknown, kUnknown, 9, 9, 3})}}, context).front();
        QCOMPARE(y.shape(), (Shape{kUnknown, kUnknown, 7, 7, 3}));
    }
    void refusesToLeaveNothing()
    {
        QVERIFY_THROWS_EXCEPTION(
            ShapeError, builtLayer("Cropping3D", {{"cropping", 2}}, {{1, 4, 4, 4, 2}}));
        QVERIFY_THROWS_EXCEPTION(ShapeError, builtLayer("Cropping3D", Config::object(), {{2, 3}}));
        QVERIFY_THROWS_EXCEPTION(ConfigError, create<Layer>("Cropping3D", {{"cropping", -1}}));
        QVERIFY_THROWS_EXCEPTION(
            ConfigError, create<Layer>("Cropping3D", {{"cropping", {1, 1, 1, 1}}}));
        QVERIFY_THROWS_EXCEPTION(ConfigError, create<Layer>("Cropping3D", {{"cropping", "a"}}));
    }
};

NW_TEST(Cropping3DTest)

} // namespace netwright

#include "tst_cropping3d.moc"
