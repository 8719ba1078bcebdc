#include "tests/support/conforms.h"
#include "tests/support/layer_call.h"
#include "tests/support/test.h"

namespace netwright {
using test::arrayOf;
using test::builtLayer;
using test::callLayer;
using test::counting;
using test::expectConforms;
using test::setWeight;
using test::valuesOf;

class Conv1DTransposeTest : public QObject {
    Q_OBJECT
private slots:
    void conforms()
    {
        expectConforms({.layer = "Conv1DTranspose",
            .config = {{"filters", 3}, {"kernel_size", 3}, {"activation", "tanh"}},
            .input = {2, 4, 2},
            .output = {2, 6, 3},
            .weights = 2});
    }
    void conformsWithStridesAndOutputPadding()
    {
        expectConforms({.layer = "Conv1DTranspose",
            .config = {{"filters", 2}, {"kernel_size", 3}, {"strides", 3}, {"padding", "same"},
                {"output_padding", 1}, {"data_format", "channels_first"}, {"use_bias", false}},
            .input = {2, 2, 4},
            .output = {2, 2, 11},
            .weights = 1});
    }
    // As tf.nn.conv_transpose and jax.lax.conv_transpose give them.
    void putsPatternsWhereKerasDoes_data()
    {
        using Row = std::vector<double>;
        QTest::addColumn<QByteArray>("config");
        QTest::addColumn<Row>("expected");
        QTest::newRow("valid") << QByteArray("{}") << Row{1, 12, 123, 230, 300};
        QTest::newRow("valid, strided")
            << QByteArray(R"({"strides": 2})") << Row{1, 10, 102, 20, 203, 30, 300};
        QTest::newRow("stride above kernel")
            << QByteArray(R"({"strides": 4})") << Row{1, 10, 100, 0, 2, 20, 200, 0, 3, 30, 300, 0};
        QTest::newRow("valid, longer") << QByteArray(R"({"strides": 2, "output_padding": 1})")
                                       << Row{1, 10, 102, 20, 203, 30, 300, 0};
        QTest::newRow("valid, dilated")
            << QByteArray(R"({"dilation_rate": 2})") << Row{1, 2, 13, 20, 130, 200, 300};
        QTest::newRow("same") << QByteArray(R"({"padding": "same"})") << Row{12, 123, 230};
        QTest::newRow("same, strided")
            << QByteArray(R"({"padding": "same", "strides": 2})") << Row{1, 10, 102, 20, 203, 30};
        QTest::newRow("same, dilated")
            << QByteArray(R"({"padding": "same", "dilation_rate": 2})") << Row{13, 20, 130};
        QTest::newRow("same, shortest")
            << QByteArray(R"({"padding": "same", "strides": 2, "output_padding": 0})")
            << Row{10, 102, 20, 203, 30};
        QTest::newRow("same, longer")
            << QByteArray(R"({"padding": "same", "strides": 2, "output_padding": 1})")
            << Row{1, 10, 102, 20, 203, 30};
    }
    void putsPatternsWhereKerasDoes()
    {
        QFETCH(QByteArray, config);
        QFETCH(std::vector<double>, expected);
        Config all = Config::parse(config.toStdString());
        all.update({{"filters", 1}, {"kernel_size", 3}});
        const auto layer = builtLayer("Conv1DTranspose", all, {{1, 3, 1}});
        setWeight(*layer, "kernel", {1, 10, 100});
        const Array y = callLayer(*layer, {arrayOf({1, 3, 1}, {1, 2, 3})}).output;
        QCOMPARE(valuesOf(y), expected);
    }
    void writesOutputPaddingOnlyWhereItWasGiven()
    {
        const Config given = {{"filters", 1}, {"kernel_size", 3}, {"strides", 2}};
        QVERIFY(!configOf(*create<Layer>("Conv1DTranspose", given)).contains("output_padding"));
        Config with = given;
        with["output_padding"] = 1;
        QCOMPARE(configOf(*create<Layer>("Convolution1DTranspose", with))["output_padding"],
            Value::array({1}));
    }
    void takesUnknownLengths()
    {
        const auto layer = create<Layer>(
            "Conv1DTranspose", {{"filters", 4}, {"kernel_size", 3}, {"padding", "same"}});
        CallContext context(CallContext::Mode::inference);
        const Tensor y
            = (*layer)({.inputs = {placeholder({kUnknown, kUnknown, 2})}}, context).front();
        QCOMPARE(y.shape(), (Shape{kUnknown, kUnknown, 4}));
    }
    void refusesWhatCannotBe()
    {
        const auto with = [](const Config& more) {
            Config config = {{"filters", 1}, {"kernel_size", 2}};
            config.update(more);
            return create<Layer>("Conv1DTranspose", config);
        };
        QVERIFY_THROWS_EXCEPTION(ConfigError, with({{"output_padding", 1}}));
        QVERIFY_THROWS_EXCEPTION(ConfigError, with({{"output_padding", -1}}));
        QVERIFY_THROWS_EXCEPTION(ConfigError, with({{"padding", "causal"}}));
        QVERIFY_THROWS_EXCEPTION(ConfigError, with({{"strides", 2}, {"dilation_rate", 2}}));
        const auto layer = with({{"strides", 2}, {"padding", "same"}, {"output_padding", 0}});
        QVERIFY_THROWS_EXCEPTION(ShapeError, callLayer(*layer, {counting({1, 1, 1})}));
        QVERIFY_THROWS_EXCEPTION(ShapeError,
            builtLayer("Conv1DTranspose", {{"filters", 1}, {"kernel_size", 2}}, {{1, 2}}));
    }
};

NW_TEST(Conv1DTransposeTest)

} // namespace netwright

#include "tst_conv1d_transpose.moc"
