#include "tests/support/conforms.h"
#include "tests/support/image_layers.h"
#include "tests/support/layer_call.h"
#include "tests/support/test.h"

namespace netwright {
using test::areClose;
using test::counting;
using test::expectConforms;
using test::expectImageLayer;
using test::someImages;
using test::trainedOn;
using test::valuesOf;

class RandomColorJitterTest : public QObject {
    Q_OBJECT
private slots:
    void conforms()
    {
        expectConforms({.layer = "RandomColorJitter",
            .config = {{"brightness_factor", 0.1}, {"contrast_factor", 0.2}, {"hue_factor", 0.1},
                {"value_range", {-20, 20}}},
            .input = {2, 4, 5, 3},
            .output = {2, 4, 5, 3},
            .isRandom = true});
    }
    void behavesAsLayersOnImagesDo()
    {
        expectImageLayer({.layer = "RandomColorJitter",
            .config = {{"brightness_factor", 0.1}, {"contrast_factor", 0.2},
                {"saturation_factor", 0.5}, {"hue_factor", 0.1}}});
    }
    void doesNothingWithoutFactors()
    {
        const Array x = someImages({2, 3, 3, 1});
        QCOMPARE(valuesOf(trainedOn(x, "RandomColorJitter", Config::object())), valuesOf(x));
    }
    void doesWhatItsPartsDo()
    {
        const Array x = counting({1, 1, 2, 3});
        const Array y = trainedOn(x, "RandomColorJitter", {{"brightness_factor", {0.1, 0.1}}});
        QVERIFY(areClose(valuesOf(y), {25.5, 26.5, 27.5, 28.5, 29.5, 30.5}));
    }
    void refusesWrongSettings()
    {
        QVERIFY_THROWS_EXCEPTION(
            ConfigError, create<Layer>("RandomColorJitter", {{"hue_factor", -1}}));
        QVERIFY_THROWS_EXCEPTION(
            ConfigError, create<Layer>("RandomColorJitter", {{"contrast_factor", 2}}));
    }
};

NW_TEST(RandomColorJitterTest)

} // namespace netwright

#include "tst_random_color_jitter.moc"
