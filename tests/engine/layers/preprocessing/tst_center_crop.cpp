#include "tests/support/conforms.h"
#include "tests/support/image_layers.h"
#include "tests/support/layer_call.h"
#include "tests/support/test.h"

namespace netwright {
using test::areClose;
using test::counting;
using test::expectConforms;
using test::expectImageLayer;
using test::imageOf;
using test::trainedOn;
using test::valuesOf;

class CenterCropTest : public QObject {
    Q_OBJECT
private slots:
    void conforms()
    {
        expectConforms({.layer = "CenterCrop",
            .config = {{"height", 2}, {"width", 3}},
            .input = {2, 4, 5, 3},
            .output = {2, 2, 3, 3}});
    }
    void behavesAsLayersOnImagesDo()
    {
        expectImageLayer({.layer = "CenterCrop",
            .config = {{"height", 3}, {"width", 4}},
            .output = {3, 3, 4, 3},
            .isRandom = false,
            .isOffOutsideTraining = false});
    }
    void takesTheMiddle()
    {
        const Array x = counting({1, 3, 4, 1});
        QCOMPARE(valuesOf(trainedOn(x, "CenterCrop", {{"height", 1}, {"width", 3}})),
            (std::vector<double>{4, 5, 6}));
    }
    void resizesSmallImages()
    {
        const Array x = counting({1, 2, 4, 1});
        const Array y = trainedOn(x, "CenterCrop", {{"height", 4}, {"width", 4}});
        QCOMPARE(y.shape(), (Shape{1, 4, 4, 1}));
        QVERIFY(areClose(imageOf(y, 0),
            {1, 1.25, 1.75, 2, 2, 2.25, 2.75, 3, 4, 4.25, 4.75, 5, 5, 5.25, 5.75, 6}));
    }
    void needsKnownLengths()
    {
        CallContext context(CallContext::Mode::inference);
        const auto layer = create<Layer>("CenterCrop", {{"height", 4}, {"width", 4}});
        const Tensor x = placeholder({2, kUnknown, 4, 1});
        QVERIFY_THROWS_EXCEPTION(ShapeError, (*layer)(CallArguments{.inputs = {x}}, context));
    }
};

NW_TEST(CenterCropTest)

} // namespace netwright

#include "tst_center_crop.moc"
