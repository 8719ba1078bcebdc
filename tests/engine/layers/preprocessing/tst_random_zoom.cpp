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

class RandomZoomTest : public QObject {
    Q_OBJECT
private slots:
    void conforms()
    {
        expectConforms({.layer = "RandomZoom",
            .config = {{"height_factor", 0.3}, {"fill_mode", "nearest"}},
            .input = {2, 4, 5, 3},
            .output = {2, 4, 5, 3},
            .isRandom = true});
    }
    void behavesAsLayersOnImagesDo()
    {
        expectImageLayer({.layer = "RandomZoom",
            .config = {{"height_factor", 0.3}, {"width_factor", {-0.2, 0.1}}}});
    }
    void zoomsOut()
    {
        const Array x = arrayOf({1, 1, 5, 1}, {1, 2, 3, 4, 5});
        const Config config{
            {"height_factor", 0}, {"width_factor", {1, 1}}, {"fill_mode", "constant"}};
        QVERIFY(areClose(valuesOf(trainedOn(x, "RandomZoom", config)), {0, 1, 3, 5, 0}));
    }
    void zoomsIn()
    {
        const Array x = arrayOf({1, 1, 5, 1}, {1, 2, 3, 4, 5});
        const Config config{{"height_factor", 0}, {"width_factor", {-0.5, -0.5}}};
        QVERIFY(areClose(valuesOf(trainedOn(x, "RandomZoom", config)), {2, 2.5, 3, 3.5, 4}));
    }
    void keepsProportionsWithoutAWidthFactor()
    {
        const Array x = counting({1, 5, 5, 1});
        const Array y = trainedOn(x, "RandomZoom", {{"height_factor", {-0.5, -0.5}}});
        QVERIFY(areClose({y.at(0), y.at(12), y.at(24)}, {6, 12, 18}));
    }
    void refusesWrongSettings()
    {
        QVERIFY_THROWS_EXCEPTION(ConfigError, create<Layer>("RandomZoom", {{"height_factor", -2}}));
        QVERIFY_THROWS_EXCEPTION(ConfigError, create<Layer>("RandomZoom"));
    }
};

NW_TEST(RandomZoomTest)

} // namespace netwright

#include "tst_random_zoom.moc"
