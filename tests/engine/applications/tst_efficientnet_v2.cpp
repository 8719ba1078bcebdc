#include "tests/engine/applications/network.h"

namespace netwright {

class EfficientNetV2Test : public QObject {
    Q_OBJECT
private slots:
    void equalsThatOfKeras_data() { test::applicationRows("efficientnet_v2"); }
    void equalsThatOfKeras() { NW_EXPECT_KERAS_NETWORK(); }
    void takesOtherArguments()
    {
        NW_COMPARE_FACTS(test::factsOf("EfficientNetV2B0",
                             {{"include_top", false}, {"include_preprocessing", false}}),
            (test::NetworkFacts{"efficientnetv2-b0", 5919312, {kUnknown, kUnknown, kUnknown, 1280},
                "top_activation"}));
        NW_COMPARE_FACTS(
            test::factsOf("EfficientNetV2B2",
                {{"include_top", false}, {"input_shape", {64, 64, 1}}, {"pooling", "avg"}}),
            (test::NetworkFacts{"efficientnetv2-b2", 8768798, {kUnknown, 1408}, "avg_pool"}));
    }
    void preparesPicturesAsItsSizeAsks()
    {
        const Value base = test::applicationConfig("EfficientNetV2B0");
        QCOMPARE(test::layerConfig(base, "normalization")["variance"][0], Value(0.229 * 0.229));
        const Value large = test::applicationConfig("EfficientNetV2L");
        QCOMPARE(test::layerConfig(large, "rescaling")["scale"], Value(1 / 128.0));
        QVERIFY(test::layerConfig(large, "normalization").is_null());
        const Value grey = test::applicationConfig(
            "EfficientNetV2B0", {{"include_top", false}, {"input_shape", {64, 64, 1}}});
        QCOMPARE(test::layerConfig(grey, "rescaling")["scale"], Value(1 / 128.0));
    }
    void countsDropsWithoutTheScaleOfTheDepth()
    {
        const Value config = test::applicationConfig("EfficientNetV2B3");
        QCOMPARE(test::layerConfig(config, "block6l_drop")["rate"], Value(0.2 * 31 / 21));
    }
};

NW_TEST(EfficientNetV2Test)

} // namespace netwright

#include "tst_efficientnet_v2.moc"
