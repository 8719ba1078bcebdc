#include "tests/engine/applications/network.h"

namespace netwright {

class MobileNetTest : public QObject {
    Q_OBJECT
private slots:
    void equalsThatOfKeras_data() { test::applicationRows("mobilenet"); }
    void equalsThatOfKeras() { NW_EXPECT_KERAS_NETWORK(); }
    void takesOtherArguments()
    {
        NW_COMPARE_FACTS(test::factsOf("MobileNet", {{"alpha", 0.25}}),
            (test::NetworkFacts{"mobilenet_0.25_224", 475544, {kUnknown, 1000}, "predictions"}));
        NW_COMPARE_FACTS(test::factsOf("MobileNet",
                             {{"alpha", 0.5}, {"input_shape", {128, 128, 3}},
                                 {"include_top", false}, {"pooling", "max"}}),
            (test::NetworkFacts{
                "mobilenet_0.50_128", 829536, {kUnknown, 512}, "global_max_pooling2d"}));
        NW_COMPARE_FACTS(test::factsOf("MobileNet", {{"include_top", false}}),
            (test::NetworkFacts{"mobilenet_1.00_None", 3228864,
                {kUnknown, kUnknown, kUnknown, 1024}, "conv_pw_13_relu"}));
        const Value many = test::applicationConfig(
            "MobileNet", {{"depth_multiplier", 2}, {"dropout", 0.3}, {"classes", 7}});
        QCOMPARE(test::layerConfig(many, "conv_dw_4")["depth_multiplier"], Value(2));
        QCOMPARE(test::layerConfig(many, "dropout")["rate"], Value(0.3));
        QCOMPARE(test::layerConfig(many, "reshape_2")["target_shape"], Value::array({7}));
    }
};

NW_TEST(MobileNetTest)

} // namespace netwright

#include "tst_mobilenet.moc"
