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

class BatchNormalizationTest : public QObject {
    Q_OBJECT
private slots:
    void conforms()
    {
        expectConforms(
            {.layer = "BatchNormalization", .input = {6, 3}, .output = {6, 3}, .weights = 4});
    }
    void conformsOnImages()
    {
        expectConforms({.layer = "BatchNormalization",
            .config = {{"scale", false}},
            .input = {2, 3, 2, 3},
            .output = {2, 3, 2, 3},
            .weights = 3});
    }
    void takesAnyAxis()
    {
        expectConforms({.layer = "BatchNormalization",
            .config = {{"axis", 1}, {"center", false}},
            .input = {3, 2, 4},
            .output = {3, 2, 4},
            .weights = 3});
    }
    void readsAnAxisInAList()
    {
        const auto layer = create<Layer>("BatchNormalization", {{"axis", {3}}});
        QCOMPARE(configOf(*layer)["axis"], Value(3));
        QVERIFY_THROWS_EXCEPTION(
            ConfigError, create<Layer>("BatchNormalization", {{"axis", {1, 2}}}));
    }
    void ordersItsWeightsAsKerasDoes()
    {
        const auto layer = builtLayer("BatchNormalization", Config::object(), {{2, 3}});
        std::vector<std::string> names;
        for (const LayerWeight* weight : layer->weights()) names.push_back(weight->spec.name);
        QCOMPARE(
            names, (std::vector<std::string>{"gamma", "beta", "moving_mean", "moving_variance"}));
        QCOMPARE(layer->trainableWeights().size(), std::size_t{2});
    }
    void followsTheBiasedVarianceOfTheBatch()
    {
        const auto layer = builtLayer("BatchNormalization", {{"momentum", 0.9}}, {{2, 1}});
        const auto called
            = callLayer(*layer, {arrayOf({2, 1}, {2, 6})}, {.mode = CallContext::Mode::training});
        QVERIFY(areClose(valuesOf(called.written.at("moving_mean")), {0.4}));
        QVERIFY(areClose(valuesOf(called.written.at("moving_variance")), {0.9 + 0.4}));
        QVERIFY(areClose(valuesOf(called.output), {-0.999875, 0.999875}));
    }
    void usesItsMovingStatisticsToPredict()
    {
        const auto layer = builtLayer("BatchNormalization", {{"epsilon", 0.0}}, {{1, 1}});
        setWeight(*layer, "moving_mean", {1});
        setWeight(*layer, "moving_variance", {4});
        setWeight(*layer, "gamma", {3});
        setWeight(*layer, "beta", {0.5});
        const auto called = callLayer(*layer, {arrayOf({1, 1}, {5})});
        QVERIFY(areClose(valuesOf(called.output), {6.5}));
        QVERIFY(called.written.empty());
    }
    void doesNotLearnWhenFrozen()
    {
        const auto layer = builtLayer("BatchNormalization", {{"trainable", false}}, {{2, 1}});
        const auto called
            = callLayer(*layer, {arrayOf({2, 1}, {2, 6})}, {.mode = CallContext::Mode::training});
        QVERIFY(called.written.empty());
        QVERIFY(layer->trainableWeights().empty());
        QVERIFY(areClose(valuesOf(called.output), {1.9990, 5.9970}, 1e-4));
    }
    void leavesMaskedStepsOutOfTheStatistics()
    {
        const auto layer = builtLayer("BatchNormalization", {{"momentum", 0.0}}, {{1, 3, 1}});
        const Array mask = Array::of<float>({1, 3}, {1, 1, 0}).cast(DType::boolean);
        const auto called = callLayer(*layer, {arrayOf({1, 3, 1}, {2, 6, 100})},
            {.mode = CallContext::Mode::training, .masks = {mask}});
        QVERIFY(areClose(valuesOf(called.written.at("moving_mean")), {4}));
        QVERIFY(areClose(valuesOf(called.written.at("moving_variance")), {4}));
    }
    void takesKeysOfKeras2FromFiles()
    {
        const Value old = Value::parse(R"({"class_name": "BatchNormalization",
            "config": {"axis": [1], "fused": true, "renorm": false}})");
        QVERIFY(deserialize<Layer>(old)->unknownKeys().empty());
    }
    void needsToKnowTheChannels()
    {
        QVERIFY_THROWS_EXCEPTION(
            ShapeError, builtLayer("BatchNormalization", Config::object(), {{2, kUnknown}}));
        QVERIFY_THROWS_EXCEPTION(
            ShapeError, builtLayer("BatchNormalization", {{"axis", 4}}, {{2, 3}}));
    }
};

NW_TEST(BatchNormalizationTest)

} // namespace netwright

#include "tst_batch_normalization.moc"
