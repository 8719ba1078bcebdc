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

class RandomSaturationTest : public QObject {
    Q_OBJECT
private slots:
    void conforms()
    {
        expectConforms({.layer = "RandomSaturation",
            .config = {{"factor", {0.2, 0.45}}, {"value_range", {-20, 20}}},
            .input = {2, 4, 5, 3},
            .output = {2, 4, 5, 3},
            .isRandom = true});
    }
    void behavesAsLayersOnImagesDo()
    {
        expectImageLayer({.layer = "RandomSaturation", .config = {{"factor", 0.4}}});
    }
    void takesAllColourOrKeepsIt()
    {
        const Array x = arrayOf({1, 1, 1, 3}, {200, 100, 50});
        const Array grey = trainedOn(x, "RandomSaturation", {{"factor", {0, 0}}});
        QVERIFY(areClose(valuesOf(grey), {200, 200, 200}));
        const Array same = trainedOn(x, "RandomSaturation", {{"factor", {0.5, 0.5}}});
        QVERIFY(areClose(valuesOf(same), {200, 100, 50}, 1e-4));
        const Array full = trainedOn(x, "RandomSaturation", {{"factor", {1, 1}}});
        QVERIFY(areClose({full.at(0), full.at(2)}, {200, 0}, 1e-3));
    }
    void needsThreeChannels()
    {
        QVERIFY_THROWS_EXCEPTION(
            ShapeError, trainedOn(counting({1, 2, 2, 4}), "RandomSaturation", {{"factor", 0.5}}));
    }
};

NW_TEST(RandomSaturationTest)

} // namespace netwright

#include "tst_random_saturation.moc"
