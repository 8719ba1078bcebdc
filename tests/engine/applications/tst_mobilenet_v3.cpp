#include "tests/engine/applications/network.h"

namespace netwright {

class MobileNetV3Test : public QObject {
    Q_OBJECT
private slots:
    void equalsThatOfKeras_data() { test::applicationRows("mobilenet_v3"); }
    void equalsThatOfKeras() { NW_EXPECT_KERAS_NETWORK(); }
    void isWrittenAsKerasWritesIt()
    {
        if (!test::hasKerasTables()) QSKIP("The reference cases are not here.");
        const std::string fault = test::faultAgainstCase("app_mobilenetv3small", "MobileNetV3Small",
            {{"input_shape", {32, 32, 3}}, {"classes", 10}, {"classifier_activation", nullptr}});
        QVERIFY2(fault.empty(), fault.c_str());
    }
    void takesOtherArguments()
    {
        NW_COMPARE_FACTS(test::factsOf("MobileNetV3Small", {{"include_top", false}}),
            (test::NetworkFacts{
                "MobileNetV3Small", 939120, {kUnknown, kUnknown, kUnknown, 576}, "activation_17"}));
        NW_COMPARE_FACTS(
            test::factsOf("MobileNetV3Large", {{"include_top", false}, {"pooling", "avg"}}),
            (test::NetworkFacts{"MobileNetV3Large", 2996352, {kUnknown, 960}, "avg_pool"}));
        QCOMPARE(test::factsOf("MobileNetV3Large", {{"alpha", 0.75}}).parameters, 4012616.0);
    }
    void canBeMinimalistic()
    {
        const Value config = test::applicationConfig("MobileNetV3Small", {{"minimalistic", true}});
        QCOMPARE(test::layerConfig(config, "expanded_conv_3_depthwise")["kernel_size"],
            Value::array({3, 3}));
        QVERIFY(test::layerConfig(config, "activation").is_null());
        QVERIFY(test::layerConfig(config, "expanded_conv_squeeze_excite_conv").is_null());
        QCOMPARE(test::factsOf("MobileNetV3Small", {{"minimalistic", true}}).parameters, 2056848.0);
    }
    void leavesOutWhatIsNotWanted()
    {
        const Value config = test::applicationConfig(
            "MobileNetV3Small", {{"include_preprocessing", false}, {"dropout_rate", 0}});
        QVERIFY(test::layerConfig(config, "rescaling").is_null());
        QVERIFY(test::layerConfig(config, "dropout").is_null());
    }
};

NW_TEST(MobileNetV3Test)

} // namespace netwright

#include "tst_mobilenet_v3.moc"
