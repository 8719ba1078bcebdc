#include "tests/engine/applications/network.h"

#include <cmath>

namespace netwright {

class EfficientNetTest : public QObject {
    Q_OBJECT
private slots:
    void equalsThatOfKeras_data() { test::applicationRows("efficientnet"); }
    void equalsThatOfKeras() { NW_EXPECT_KERAS_NETWORK(); }
    void takesOtherArguments()
    {
        NW_COMPARE_FACTS(test::factsOf("EfficientNetB0", {{"include_top", false}}),
            (test::NetworkFacts{"efficientnetb0", 4049571, {kUnknown, kUnknown, kUnknown, 1280},
                "top_activation"}));
        NW_COMPARE_FACTS(
            test::factsOf("EfficientNetB0", {{"input_shape", {65, 90, 1}}, {"classes", 3}}),
            (test::NetworkFacts{"efficientnetb0", 4052834, {kUnknown, 3}, "predictions"}));
    }
    void dropsMoreTheDeeperItGets()
    {
        const Value config = test::applicationConfig("EfficientNetB1");
        const Value last = test::layerConfig(config, "block7b_drop");
        QCOMPARE(last["rate"], Value(0.2 * 22 / 23.0));
        QCOMPARE(last["noise_shape"], Value::parse("[null, 1, 1, 1]"));
        QVERIFY(test::layerConfig(config, "block1a_drop").is_null());
    }
    void rescalesAgainForTheWeightsOfKeras()
    {
        const Value config = test::applicationConfig("EfficientNetB3", {{"weights", "imagenet"}});
        QCOMPARE(test::layerConfig(config, "rescaling_1")["scale"][0], Value(1 / std::sqrt(0.229)));
        QVERIFY(
            test::layerConfig(test::applicationConfig("EfficientNetB3"), "rescaling_1").is_null());
    }
};

NW_TEST(EfficientNetTest)

} // namespace netwright

#include "tst_efficientnet.moc"
