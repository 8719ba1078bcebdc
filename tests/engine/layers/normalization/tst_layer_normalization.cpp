#include "tests/support/conforms.h"
#include "tests/support/layer_call.h"
#include "tests/support/test.h"

#include <cmath>

namespace netwright {
using test::areClose;
using test::arrayOf;
using test::builtLayer;
using test::callLayer;
using test::counting;
using test::expectConforms;
using test::setWeight;
using test::valuesOf;

class LayerNormalizationTest : public QObject {
    Q_OBJECT
private slots:
    void conforms()
    {
        expectConforms(
            {.layer = "LayerNormalization", .input = {3, 2, 4}, .output = {3, 2, 4}, .weights = 2});
    }
    void conformsOverAxes_data()
    {
        QTest::addColumn<std::vector<int>>("axes");
        QTest::newRow("the last two") << std::vector{1, 2};
        QTest::newRow("in another order") << std::vector{-1, 1};
        QTest::newRow("the first") << std::vector{1};
        QTest::newRow("the first and the last") << std::vector{1, 3};
    }
    void conformsOverAxes()
    {
        QFETCH(std::vector<int>, axes);
        const bool isLong = axes == std::vector{1, 3};
        const Shape shape = isLong ? Shape{2, 3, 2, 2} : Shape{2, 3, 4};
        expectConforms({.layer = "LayerNormalization",
            .config = {{"axis", axes}, {"epsilon", 1e-2}},
            .input = shape,
            .output = shape,
            .weights = 2});
    }
    void conformsWithoutWeights()
    {
        expectConforms({.layer = "LayerNormalization",
            .config = {{"center", false}, {"scale", false}},
            .input = {3, 4},
            .output = {3, 4}});
    }
    void conformsWithRmsScaling()
    {
        expectConforms({.layer = "LayerNormalization",
            .config = {{"rms_scaling", true}},
            .input = {3, 4},
            .output = {3, 4},
            .weights = 1});
    }
    void normalizesEachSample()
    {
        const auto layer = builtLayer("LayerNormalization", {{"epsilon", 0.0}}, {{1, 2}});
        setWeight(*layer, "gamma", {1, 2});
        setWeight(*layer, "beta", {0, 10});
        const Array y = callLayer(*layer, {arrayOf({2, 2}, {1, 3, 40, 20})}).output;
        QVERIFY(areClose(valuesOf(y), {-1, 12, 1, 8}));
    }
    // As in Keras: the mean is not taken away, yet the deviation is from it.
    void dividesByTheDeviation()
    {
        const auto layer
            = builtLayer("LayerNormalization", {{"epsilon", 0.0}, {"rms_scaling", true}}, {{1, 2}});
        const Array y = callLayer(*layer, {arrayOf({1, 2}, {1, 5})}).output;
        QVERIFY(areClose(valuesOf(y), {0.5, 2.5}));
    }
    void putsWeightsWhereTheAxesStand()
    {
        const auto layer
            = builtLayer("LayerNormalization", {{"axis", {2, 1}}, {"scale", false}}, {{1, 2, 3}});
        QCOMPARE(layer->weights().front()->spec.shape, (Shape{3, 2}));
        setWeight(*layer, "beta", {0, 1, 2, 3, 4, 5});
        const Array y = callLayer(*layer, {Array({1, 2, 3}, DType::float32)}).output;
        QVERIFY(areClose(valuesOf(y), {0, 1, 2, 3, 4, 5}));
    }
    void computesHalfPrecisionInFloat32()
    {
        const auto layer
            = create<Layer>("LayerNormalization", {{"dtype", "mixed_bfloat16"}, {"axis", {-1}}});
        CallContext context(CallContext::Mode::inference);
        const Tensor y
            = (*layer)({.inputs = {placeholder({2, 3}, DType::float32)}}, context).front();
        QCOMPARE(y.dtype(), DType::bfloat16);
        QCOMPARE(y.node().op, std::string("cast"));
    }
    void computesIntegersAsFloats()
    {
        expectConforms({.layer = "LayerNormalization",
            .input = {3, 4},
            .output = {3, 4},
            .weights = 2,
            .inputType = DType::int32});
    }
    void refusesAxesThatAreNotThere()
    {
        const auto refuses = [](const Value& axis, const Shape& shape) {
            QVERIFY_THROWS_EXCEPTION(
                ShapeError, builtLayer("LayerNormalization", {{"axis", axis}}, {shape}));
        };
        refuses(3, {2, 3});
        refuses({1, -1}, {2, 3});
        refuses(-1, {2, kUnknown});
        refuses(-1, {2});
        QVERIFY_THROWS_EXCEPTION(
            ConfigError, create<Layer>("LayerNormalization", {{"axis", Value::array()}}));
        QVERIFY_THROWS_EXCEPTION(
            ConfigError, create<Layer>("LayerNormalization", {{"epsilon", -1.0}}));
    }
    void refusesAnotherLengthThanItWasBuiltFor()
    {
        const auto layer = builtLayer("LayerNormalization", Config::object(), {{1, 2}});
        QVERIFY_THROWS_EXCEPTION(ShapeError, callLayer(*layer, {counting({1, 3})}));
    }
};

NW_TEST(LayerNormalizationTest)

} // namespace netwright

#include "tst_layer_normalization.moc"
