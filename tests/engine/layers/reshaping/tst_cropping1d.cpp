#include "tests/support/conforms.h"
#include "tests/support/layer_call.h"
#include "tests/support/test.h"

namespace netwright {
using test::builtLayer;
using test::callLayer;
using test::counting;
using test::expectConforms;
using test::valuesOf;

class Cropping1DTest : public QObject {
    Q_OBJECT
private slots:
    void conforms()
    {
        expectConforms({.layer = "Cropping1D",
            .config = {{"cropping", {1, 2}}},
            .input = {2, 6, 3},
            .output = {2, 3, 3}});
    }

    void takesTheEndsAway()
    {
        const auto layer = create<Layer>("Cropping1D", {{"cropping", {1, 2}}});
        const Array y = callLayer(*layer, {counting({1, 5, 1})}).output;
        QCOMPARE(valuesOf(y), (std::vector<double>{1, 2}));
        QCOMPARE(configOf(*create<Layer>("Cropping1D", {{"cropping", 3}}))["cropping"],
            Value::array({3, 3}));
    }

    void leavesUnknownLengthsUnknown()
    {
        const auto layer = create<Layer>("Cropping1D", {{"cropping", 1}});
        CallContext context(CallContext::Mode::inference);
        const Tensor y
            = (*layer)({.inputs = {placeholder({kUnknown, kUnknown, 3})}}, context).front();
        QCOMPARE(y.shape(), (Shape{kUnknown, kUnknown, 3}));
    }
    void refusesToLeaveNothing()
    {
        QVERIFY_THROWS_EXCEPTION(
            ShapeError, builtLayer("Cropping1D", {{"cropping", 2}}, {{2, 4, 3}}));
        QVERIFY_THROWS_EXCEPTION(ShapeError, builtLayer("Cropping1D", Config::object(), {{2, 3}}));
        QVERIFY_THROWS_EXCEPTION(ConfigError, create<Layer>("Cropping1D", {{"cropping", -1}}));
        QVERIFY_THROWS_EXCEPTION(
            ConfigError, create<Layer>("Cropping1D", {{"cropping", {1, 1, 1, 1}}}));
        QVERIFY_THROWS_EXCEPTION(ConfigError, create<Layer>("Cropping1D", {{"cropping", "a"}}));
    }
};

NW_TEST(Cropping1DTest)

} // namespace netwright

#include "tst_cropping1d.moc"
