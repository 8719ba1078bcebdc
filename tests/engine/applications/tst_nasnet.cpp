#include "tests/engine/applications/network.h"

namespace netwright {

class NASNetTest : public QObject {
    Q_OBJECT
private slots:
    void equalsThatOfKeras_data() { test::applicationRows("nasnet"); }
    void equalsThatOfKeras() { NW_EXPECT_KERAS_NETWORK(); }
    void takesOtherArguments()
    {
        NW_COMPARE_FACTS(test::factsOf("NASNetMobile", {{"include_top", false}}),
            (test::NetworkFacts{
                "nasnet_mobile", 4269716, {kUnknown, 7, 7, 1056}, "activation_187"}));
        NW_COMPARE_FACTS(
            test::factsOf("NASNetLarge",
                {{"include_top", false}, {"input_shape", {100, 75, 3}}, {"pooling", "avg"}}),
            (test::NetworkFacts{
                "nasnet_large", 84916818, {kUnknown, 4032}, "global_average_pooling2d"}));
    }
    void writesTheSettingsOfKeras()
    {
        const Value config = test::applicationConfig("NASNetMobile");
        QCOMPARE(test::layerConfig(config, "stem_bn1")["momentum"], Value(0.9997));
        QCOMPARE(test::layerConfig(config, "stem_conv1")["kernel_initializer"]["class_name"],
            Value("HeNormal"));
        QCOMPARE(
            test::layerConfig(config, "cropping2d")["cropping"], Value::parse("[[1, 0], [1, 0]]"));
    }
};

NW_TEST(NASNetTest)

} // namespace netwright

#include "tst_nasnet.moc"
