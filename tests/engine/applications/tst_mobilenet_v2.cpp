#include "tests/engine/applications/network.h"

namespace netwright {

class MobileNetV2Test : public QObject {
    Q_OBJECT
private slots:
    void equalsThatOfKeras_data() { test::applicationRows("mobilenet_v2"); }
    void equalsThatOfKeras() { NW_EXPECT_KERAS_NETWORK(); }
    void isWrittenAsKerasWritesIt()
    {
        if (!test::hasKerasTables()) QSKIP("The reference cases are not here.");
        const std::string fault = test::faultAgainstCase("app_mobilenetv2_035", "MobileNetV2",
            {{"alpha", 0.35}, {"input_shape", {32, 32, 3}}, {"classes", 10},
                {"classifier_activation", nullptr}});
        QVERIFY2(fault.empty(), fault.c_str());
    }
    void takesOtherArguments()
    {
        const std::vector<std::pair<double, double>> parameters
            = {{0.35, 1691208}, {0.5, 1987224}, {0.75, 2663064}, {1.3, 5431048}, {1.4, 6156712}};
        for (const auto& [alpha, expected] : parameters)
            QCOMPARE(test::factsOf("MobileNetV2", {{"alpha", alpha}}).parameters, expected);
        NW_COMPARE_FACTS(test::factsOf("MobileNetV2", {{"include_top", false}}),
            (test::NetworkFacts{"mobilenetv2_1.00_None", 2257984,
                {kUnknown, kUnknown, kUnknown, 1280}, "out_relu"}));
    }
    void isMadeForTheWeightsOfKeras()
    {
        const Config trained = {{"weights", "imagenet"}, {"include_top", false}};
        QCOMPARE(test::applicationConfig("MobileNetV2", trained)["config"]["name"],
            Value("mobilenetv2_1.00_224"));
        const Config small = {{"weights", "imagenet"}, {"input_shape", {96, 96, 3}}};
        QCOMPARE(test::applicationConfig("MobileNetV2", small)["config"]["name"],
            Value("mobilenetv2_1.00_96"));
        for (const Config& refused : {Config{{"weights", "imagenet"}, {"alpha", 0.4}},
                 Config{{"weights", "imagenet"}, {"input_shape", {100, 100, 3}}}})
            QVERIFY_THROWS_EXCEPTION(ConfigError, test::applicationConfig("MobileNetV2", refused));
    }
    void padsAsTheLengthsAsk()
    {
        const Value odd = test::applicationConfig(
            "MobileNetV2", {{"input_shape", {97, 66, 3}}, {"include_top", false}});
        const Value expected = Value::parse("[[1, 1], [1, 1]]");
        QCOMPARE(test::layerConfig(odd, "block_1_pad")["padding"], expected);
        const Value even = test::applicationConfig("MobileNetV2", {{"input_shape", {64, 96, 3}}});
        QCOMPARE(
            test::layerConfig(even, "block_1_pad")["padding"], Value::parse("[[0, 1], [0, 1]]"));
    }
    void writesTheSettingsOfKeras()
    {
        const Value config = test::applicationConfig("MobileNetV2", {{"alpha", 0.35}});
        const Value settings = test::layerConfig(config, "bn_Conv1");
        QCOMPARE(settings["momentum"], Value(0.999));
        QCOMPARE(settings["epsilon"], Value(1e-3));
        QCOMPARE(test::layerConfig(config, "Conv1_relu")["max_value"], Value(6.0));
        QCOMPARE(test::layerConfig(config, "Conv1")["filters"], Value(16));
    }
};

NW_TEST(MobileNetV2Test)

} // namespace netwright

#include "tst_mobilenet_v2.moc"
