#include "tests/support/conforms.h"
#include "tests/support/image_layers.h"
#include "tests/support/layer_call.h"
#include "tests/support/test.h"

namespace netwright {
using test::areClose;
using test::arrayOf;
using test::counting;
using test::expectConforms;
using test::expectImageLayer;
using test::trainedOn;
using test::valuesOf;

class ResizingTest : public QObject {
    Q_OBJECT
private slots:
    void conforms()
    {
        expectConforms({.layer = "Resizing",
            .config = {{"height", 3}, {"width", 7}},
            .input = {2, 4, 5, 3},
            .output = {2, 3, 7, 3}});
    }
    void conformsWithBicubicFilter()
    {
        expectConforms({.layer = "Resizing",
            .config = {{"height", 7}, {"width", 2}, {"interpolation", "bicubic"},
                {"antialias", true}, {"data_format", "channels_first"}},
            .input = {2, 1, 4, 5},
            .output = {2, 1, 7, 2}});
    }
    void behavesAsLayersOnImagesDo()
    {
        expectImageLayer({.layer = "Resizing",
            .config = {{"height", 3}, {"width", 4}},
            .output = {3, 3, 4, 3},
            .isRandom = false,
            .isOffOutsideTraining = false});
    }
    void blendsNeighbours()
    {
        const Array x = arrayOf({1, 1, 2, 1}, {0, 1});
        QVERIFY(areClose(
            valuesOf(trainedOn(x, "Resizing", {{"height", 1}, {"width", 4}})), {0, 0.25, 0.75, 1}));
    }
    void takesTheNearestCell()
    {
        const Array x = counting({1, 6, 1, 1});
        const Config config{{"height", 3}, {"width", 2}, {"interpolation", "nearest"}};
        QCOMPARE(
            valuesOf(trainedOn(x, "Resizing", config)), (std::vector<double>{1, 1, 3, 3, 5, 5}));
    }
    void keepsProportionsByCroppingOrPadding()
    {
        const Array x = counting({1, 2, 4, 1});
        const Config cropped{{"height", 2}, {"width", 2}, {"crop_to_aspect_ratio", true}};
        QCOMPARE(valuesOf(trainedOn(x, "Resizing", cropped)), (std::vector<double>{1, 2, 5, 6}));
        const Config padded{
            {"height", 4}, {"width", 4}, {"pad_to_aspect_ratio", true}, {"fill_value", -1.0}};
        const auto y = valuesOf(trainedOn(x, "Resizing", padded));
        QCOMPARE(y, (std::vector<double>{-1, -1, -1, -1, 0, 1, 2, 3, 4, 5, 6, 7, -1, -1, -1, -1}));
    }
    void keepsWholeNumbersInTheirRange()
    {
        const Array bytes = arrayOf({1, 1, 4, 1}, {0, 0, 255, 255}).cast(DType::uint8);
        const Config config{{"height", 1}, {"width", 8}, {"interpolation", "bicubic"}};
        const Array y = trainedOn(bytes, "Resizing", config);
        QCOMPARE(y.dtype(), DType::uint8);
        for (const double value : valuesOf(y)) QVERIFY(value >= 0 && value <= 255);
    }
    void givesAShapeWhereTheInputsIsUnknown()
    {
        CallContext context(CallContext::Mode::inference);
        const Tensor x = placeholder({kUnknown, kUnknown, kUnknown, 3});
        const auto layer = create<Layer>("Resizing", {{"height", 3}, {"width", 4}});
        const Tensors y = (*layer)(CallArguments{.inputs = {x}}, context);
        QCOMPARE(y.front().shape(), (Shape{kUnknown, 3, 4, 3}));
    }
    void refusesWrongSettings()
    {
        QVERIFY_THROWS_EXCEPTION(ConfigError, create<Layer>("Resizing", {{"height", 3}}));
        QVERIFY_THROWS_EXCEPTION(
            ConfigError, create<Layer>("Resizing", {{"height", 0}, {"width", 1}}));
        const Config both{{"height", 3}, {"width", 3}, {"crop_to_aspect_ratio", true},
            {"pad_to_aspect_ratio", true}};
        QVERIFY_THROWS_EXCEPTION(ConfigError, create<Layer>("Resizing", both));
    }
};

NW_TEST(ResizingTest)

} // namespace netwright

#include "tst_resizing.moc"
