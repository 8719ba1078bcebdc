#include "engine/layers/convolutional/base_depthwise_conv.h"

#include "tests/support/conforms.h"
#include "tests/support/layer_call.h"
#include "tests/support/test.h"

namespace netwright {
using test::builtLayer;
using test::expectConforms;

// What DepthwiseConv1D and DepthwiseConv2D share.
class BaseDepthwiseConvTest : public QObject {
    Q_OBJECT
private slots:
    void conformsWithStridesAndChannelsFirst_data()
    {
        rows({{{2, 2, 6}, {2, 2, 3}}, {{2, 2, 5, 4}, {2, 2, 3, 2}}});
    }
    void conformsWithStridesAndChannelsFirst()
    {
        QFETCH(QString, name);
        QFETCH(Shape, input);
        QFETCH(Shape, output);
        expectConforms({.layer = name.toStdString(),
            .config = {{"kernel_size", 2}, {"strides", 2}, {"padding", "same"},
                {"data_format", "channels_first"}, {"use_bias", false}},
            .input = input,
            .output = output,
            .weights = 1});
    }

    void conformsWithDilation_data()
    {
        rows({{{1, 7, 2}, {1, 7, 2}}, {{1, 7, 6, 2}, {1, 7, 6, 2}}});
    }
    void conformsWithDilation()
    {
        QFETCH(QString, name);
        QFETCH(Shape, input);
        QFETCH(Shape, output);
        expectConforms({.layer = name.toStdString(),
            .config = {{"kernel_size", 2}, {"dilation_rate", 2}, {"padding", "same"}},
            .input = input,
            .output = output,
            .weights = 2});
    }

    void refusesWhatCannotBe_data() { rows({{{2, 3}, {}}, {{2, 3}, {}}}); }
    void refusesWhatCannotBe()
    {
        QFETCH(QString, name);
        QFETCH(Shape, input);
        const std::string layer = name.toStdString();
        QVERIFY_THROWS_EXCEPTION(
            ConfigError, create<Layer>(layer, {{"kernel_size", 2}, {"depth_multiplier", 0}}));
        QVERIFY_THROWS_EXCEPTION(
            ConfigError, create<Layer>(layer, {{"kernel_size", 2}, {"padding", "causal"}}));
        QVERIFY_THROWS_EXCEPTION(ConfigError,
            create<Layer>(layer, {{"kernel_size", 2}, {"strides", 2}, {"dilation_rate", 2}}));
        QVERIFY_THROWS_EXCEPTION(ShapeError, builtLayer(layer, {{"kernel_size", 2}}, {input}));
    }

private:
    struct Shapes {
        Shape input;
        Shape output;
    };
    // A row for each of the two layers.
    static void rows(const std::vector<Shapes>& shapes)
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<Shape>("input");
        QTest::addColumn<Shape>("output");
        for (std::size_t i = 0; i < shapes.size(); ++i) {
            const QString name = QString("DepthwiseConv%1D").arg(i + 1);
            QTest::addRow("%s", qPrintable(name)) << name << shapes[i].input << shapes[i].output;
        }
    }
};

NW_TEST(BaseDepthwiseConvTest)

} // namespace netwright

#include "tst_base_depthwise_conv.moc"
