#include "tests/support/conforms.h"
#include "tests/support/layer_call.h"
#include "tests/support/test.h"

namespace netwright {
using test::areClose;
using test::arrayOf;
using test::builtLayer;
using test::callLayer;
using test::expectConforms;
using test::setWeight;
using test::valuesOf;

class LayerScaleTest : public QObject {
    Q_OBJECT
private slots:
    void conforms()
    {
        expectConforms({.layer = "LayerScale",
            .config = {{"init_values", 0.1}, {"projection_dim", 4}},
            .input = {3, 2, 4},
            .output = {3, 2, 4},
            .weights = 1});
    }
    void multipliesEachChannel()
    {
        const auto layer
            = builtLayer("LayerScale", {{"init_values", 0.5}, {"projection_dim", 2}}, {{2, 2}});
        const Array x = arrayOf({2, 2}, {1, 2, 3, 4});
        QVERIFY(areClose(valuesOf(callLayer(*layer, {x}).output), {0.5, 1, 1.5, 2}));
        setWeight(*layer, "variable", {10, -1});
        QVERIFY(areClose(valuesOf(callLayer(*layer, {x}).output), {10, -2, 30, -4}));
    }
    void isWrittenAsTheApplicationsOfKerasWriteIt()
    {
        const Value written = serialize(
            *create<Layer>("LayerScale", {{"init_values", 1e-6}, {"projection_dim", 3}}));
        QCOMPARE(written["module"], Value("keras.src.applications.convnext"));
        QCOMPARE(written["registered_name"], Value("LayerScale"));
        QCOMPARE(written["config"]["init_values"], Value(1e-6));
    }
    void refusesWhatCannotBe()
    {
        QVERIFY_THROWS_EXCEPTION(ConfigError, create<Layer>("LayerScale", {{"init_values", 1e-6}}));
        const Config four = {{"init_values", 1e-6}, {"projection_dim", 4}};
        QVERIFY_THROWS_EXCEPTION(ShapeError,
            callLayer(*builtLayer("LayerScale", four, {{1, 3}}), {arrayOf({1, 3}, {1, 2, 3})}));
    }
};

NW_TEST(LayerScaleTest)

} // namespace netwright

#include "tst_layer_scale.moc"
