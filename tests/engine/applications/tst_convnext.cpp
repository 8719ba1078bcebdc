#include "tests/engine/applications/network.h"

namespace netwright {

class ConvNeXtTest : public QObject {
    Q_OBJECT
private slots:
    void equalsThatOfKeras_data() { test::applicationRows("convnext"); }
    void equalsThatOfKeras() { NW_EXPECT_KERAS_NETWORK(); }
    void takesOtherArguments()
    {
        NW_COMPARE_FACTS(test::factsOf("ConvNeXtTiny", {{"include_top", false}}),
            (test::NetworkFacts{"convnext_tiny", 27820128, {kUnknown, kUnknown, kUnknown, 768},
                "layer_normalization"}));
        const Value config = test::applicationConfig(
            "ConvNeXtTiny", {{"include_preprocessing", false}, {"name", "mine"}, {"classes", 2}});
        QVERIFY(test::layerConfig(config, "mine_prestem_normalization").is_null());
        QCOMPARE(test::layerConfig(config, "mine_head_dense")["units"], Value(2));
    }
    void standsOnSequentialsWithInputsOfTheirOwn()
    {
        const Value config = test::applicationConfig("ConvNeXtTiny");
        const Value block = test::layerConfig(config, "convnext_tiny_downsampling_block_1");
        QCOMPARE(block["layers"][0]["config"]["name"], Value("input_layer_3"));
        QCOMPARE(block["layers"][2]["config"]["name"], Value("convnext_tiny_downsampling_conv_1"));
    }
    void normalizesByTheMeansOfImageNet()
    {
        const Value config = test::applicationConfig("ConvNeXtBase");
        const Value settings = test::layerConfig(config, "convnext_base_prestem_normalization");
        QCOMPARE(settings["mean"][0], Value(0.485 * 255));
        QCOMPARE(settings["variance"][2], Value((0.225 * 255) * (0.225 * 255)));
    }
};

NW_TEST(ConvNeXtTest)

} // namespace netwright

#include "tst_convnext.moc"
