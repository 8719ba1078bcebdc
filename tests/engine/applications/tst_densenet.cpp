#include "tests/engine/applications/network.h"

namespace netwright {

class DenseNetTest : public QObject {
    Q_OBJECT
private slots:
    void equalsThatOfKeras_data() { test::applicationRows("densenet"); }
    void equalsThatOfKeras() { NW_EXPECT_KERAS_NETWORK(); }
    void takesOtherArguments()
    {
        NW_COMPARE_FACTS(test::factsOf("DenseNet121", {{"include_top", false}}),
            (test::NetworkFacts{
                "densenet121", 7037504, {kUnknown, kUnknown, kUnknown, 1024}, "relu"}));
        NW_COMPARE_FACTS(test::factsOf("DenseNet201",
                             {{"include_top", false}, {"input_shape", {64, 96, 1}},
                                 {"pooling", "max"}, {"name", "mine"}}),
            (test::NetworkFacts{"mine", 18315712, {kUnknown, 1920}, "max_pool"}));
    }
    void writesTheSettingsOfKeras()
    {
        const Value config = test::applicationConfig("DenseNet169", {{"classes", 4}});
        QCOMPARE(test::layerConfig(config, "conv1_bn")["epsilon"], Value(1.001e-5));
        QCOMPARE(test::layerConfig(config, "conv1_bn")["axis"], Value(3));
        QCOMPARE(test::layerConfig(config, "conv2_block1_concat")["axis"], Value(3));
        QCOMPARE(test::layerConfig(config, "predictions")["units"], Value(4));
    }
};

NW_TEST(DenseNetTest)

} // namespace netwright

#include "tst_densenet.moc"
