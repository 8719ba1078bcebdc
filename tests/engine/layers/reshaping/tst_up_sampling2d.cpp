#include "tests/support/conforms.h"
#include "tests/support/layer_call.h"
#include "tests/support/test.h"

namespace netwright {
using test::areClose;
using test::arrayOf;
using test::builtLayer;
using test::callLayer;
using test::expectConforms;
using test::valuesOf;

class UpSampling2DTest : public QObject {
    Q_OBJECT
private slots:
    void conforms_data()
    {
        QTest::addColumn<QString>("interpolation");
        for (const char* name : {"nearest", "bilinear", "bicubic", "lanczos3", "lanczos5"})
            QTest::newRow(name) << QString(name);
    }
    void conforms()
    {
        QFETCH(QString, interpolation);
        expectConforms({.layer = "UpSampling2D",
            .config = {{"size", {2, 3}}, {"interpolation", interpolation.toStdString()}},
            .input = {2, 3, 2, 2},
            .output = {2, 6, 6, 2}});
    }
    void takesChannelsFirst()
    {
        expectConforms({.layer = "UpSampling2D",
            .config
            = {{"size", {1, 2}}, {"interpolation", "bilinear"}, {"data_format", "channels_first"}},
            .input = {2, 2, 3, 2},
            .output = {2, 2, 3, 4}});
        expectConforms({.layer = "UpSampling2D",
            .config = {{"data_format", "channels_first"}},
            .input = {2, 2, 3, 2},
            .output = {2, 2, 6, 4}});
    }
    void repeatsEveryCell()
    {
        const auto layer = create<Layer>("UpSampling2D");
        const Array y = callLayer(*layer, {arrayOf({1, 1, 2, 1}, {3, 4})}).output;
        QCOMPARE(valuesOf(y), (std::vector<double>{3, 3, 4, 4, 3, 3, 4, 4}));
    }
    void goesStraightBetweenCellsWhenBilinear()
    {
        const auto layer
            = create<Layer>("UpSampling2D", {{"size", {1, 2}}, {"interpolation", "bilinear"}});
        const Array y = callLayer(*layer, {arrayOf({1, 1, 2, 1}, {0, 4})}).output;
        QVERIFY(areClose(valuesOf(y), {0, 1, 3, 4}));
    }
    void leavesUnknownLengthsUnknown()
    {
        const auto layer = create<Layer>("UpSampling2D", {{"interpolation", "bicubic"}});
        CallContext context(CallContext::Mode::inference);
        const Tensor y
            = (*layer)({.inputs = {placeholder({kUnknown, kUnknown, 4, 3})}}, context).front();
        QCOMPARE(y.shape(), (Shape{kUnknown, kUnknown, 8, 3}));
    }
    void refusesWhatCannotBe()
    {
        QVERIFY_THROWS_EXCEPTION(ConfigError, create<Layer>("UpSampling2D", {{"size", 0}}));
        QVERIFY_THROWS_EXCEPTION(
            ConfigError, create<Layer>("UpSampling2D", {{"interpolation", "cubic"}}));
        QVERIFY_THROWS_EXCEPTION(
            ShapeError, builtLayer("UpSampling2D", Config::object(), {{2, 3, 3}}));
    }
};

NW_TEST(UpSampling2DTest)

} // namespace netwright

#include "tst_up_sampling2d.moc"
