#include "tests/support/conforms.h"
#include "tests/support/image_layers.h"
#include "tests/support/layer_call.h"
#include "tests/support/test.h"

namespace netwright {
using test::areClose;
using test::arrayOf;
using test::expectConforms;
using test::expectImageLayer;
using test::trainedOn;
using test::valuesOf;

class AutoContrastTest : public QObject {
    Q_OBJECT
private slots:
    void conforms()
    {
        expectConforms({.layer = "AutoContrast",
            .config = {{"value_range", {-9, 9}}},
            .input = {2, 4, 5, 3},
            .output = {2, 4, 5, 3}});
    }
    void behavesAsLayersOnImagesDo()
    {
        expectImageLayer(
            {.layer = "AutoContrast", .isRandom = false, .isOffOutsideTraining = false});
    }
    void stretchesEachChannelOfEachImage()
    {
        const Array x = arrayOf({2, 1, 3, 1}, {10, 20, 30, 0, 1, 4});
        QVERIFY(areClose(valuesOf(trainedOn(x, "AutoContrast", Config::object())),
            {0, 127.5, 255, 0, 63.75, 255}));
    }
    void keepsFlatChannels()
    {
        const Array x = Array::filled({1, 2, 2, 3}, 7);
        QCOMPARE(valuesOf(trainedOn(x, "AutoContrast", Config::object())), valuesOf(x));
    }
    void keepsTheRange()
    {
        const Array x = arrayOf({1, 1, 2, 1}, {0.25F, 0.5F});
        QVERIFY(
            areClose(valuesOf(trainedOn(x, "AutoContrast", {{"value_range", {0, 1}}})), {0, 1}));
    }
};

NW_TEST(AutoContrastTest)

} // namespace netwright

#include "tst_auto_contrast.moc"
