#include "tests/support/conforms.h"
#include "tests/support/layer_call.h"
#include "tests/support/test.h"

namespace netwright {
using test::areClose;
using test::callLayer;
using test::counting;
using test::expectConforms;
using test::valuesOf;

class RescalingTest : public QObject {
    Q_OBJECT
private slots:
    void conforms()
    {
        expectConforms({.layer = "Rescaling",
            .config = {{"scale", 0.5}, {"offset", -1.0}},
            .input = {2, 3},
            .output = {2, 3}});
    }
    void takesOneNumberForEachChannel()
    {
        const auto layer
            = create<Layer>("Rescaling", {{"scale", {1, 10}}, {"offset", {0.5, -0.5}}});
        const Array y = callLayer(*layer, {counting({2, 2})}).output;
        QVERIFY(areClose(valuesOf(y), {0.5, 9.5, 2.5, 29.5}));
        QCOMPARE(configOf(*layer)["scale"], Value::array({1.0, 10.0}));
    }
    void turnsBytesIntoFloats()
    {
        const auto layer = create<Layer>("Rescaling", {{"scale", 1.0 / 255}});
        const Array bytes = Array::filled({1, 2}, 255, DType::uint8);
        const Array y = callLayer(*layer, {bytes}).output;
        QCOMPARE(y.dtype(), DType::float32);
        QVERIFY(areClose(valuesOf(y), {1, 1}));
    }
    void refusesWhatIsNotANumber()
    {
        QVERIFY_THROWS_EXCEPTION(ConfigError, create<Layer>("Rescaling", {{"scale", "big"}}));
        QVERIFY_THROWS_EXCEPTION(
            ConfigError, create<Layer>("Rescaling", {{"scale", Value::array()}}));
        QVERIFY_THROWS_EXCEPTION(ConfigError, create<Layer>("Rescaling"));
    }
};

NW_TEST(RescalingTest)

} // namespace netwright

#include "tst_rescaling.moc"
