#include "tests/support/conforms.h"
#include "tests/support/layer_call.h"
#include "tests/support/test.h"

namespace netwright {
using test::callLayer;
using test::counting;
using test::expectConforms;

class InputLayerTest : public QObject {
    Q_OBJECT
private slots:
    void conforms()
    {
        expectConforms({.layer = "InputLayer",
            .config = {{"batch_shape", {nullptr, 3}}},
            .input = {2, 3},
            .output = {2, 3}});
    }
    void readsTheShapesOfKeras2()
    {
        const Value expected = Value::array({nullptr, 28, 28});
        for (const Config& config : {Config{{"batch_input_shape", {nullptr, 28, 28}}},
                 Config{{"shape", {28, 28}}}, Config{{"batch_shape", {nullptr, 28, 28}}}}) {
            const auto layer = create<Layer>("InputLayer", config);
            QCOMPARE(configOf(*layer)["batch_shape"], expected);
        }
        const auto layer = create<Layer>("InputLayer", {{"shape", {3}}, {"batch_size", 8}});
        QCOMPARE(configOf(*layer)["batch_shape"], Value::array({8, 3}));
    }
    void writesWhatKerasWrites()
    {
        const auto layer = create<Layer>(
            "InputLayer", {{"batch_shape", {nullptr, 4}}, {"dtype", "int32"}, {"name", "in0"}});
        const Value expected = Value::parse(R"({"name": "in0", "batch_shape": [null, 4],
            "dtype": "int32", "sparse": false, "ragged": false})");
        QCOMPARE(configOf(*layer), expected);
    }
    void needsAShape() { QVERIFY_THROWS_EXCEPTION(ConfigError, create<Layer>("InputLayer")); }
    void refusesSparseData()
    {
        QVERIFY_THROWS_EXCEPTION(
            ConfigError, create<Layer>("InputLayer", {{"shape", {3}}, {"sparse", true}}));
    }
    void refusesDataOfAnotherShape()
    {
        const auto layer = create<Layer>("InputLayer", {{"shape", {3}}});
        QVERIFY_THROWS_EXCEPTION(ShapeError, callLayer(*layer, {counting({2, 4})}));
    }
    void leavesIntegersAsTheyAre()
    {
        const auto layer = create<Layer>("InputLayer", {{"shape", {2}}, {"dtype", "int32"}});
        const Array given = counting({1, 2}).cast(DType::int32);
        QCOMPARE(callLayer(*layer, {given}).output.dtype(), DType::int32);
    }
};

NW_TEST(InputLayerTest)

} // namespace netwright

#include "tst_input_layer.moc"
