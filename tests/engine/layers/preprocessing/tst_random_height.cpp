#include "tests/support/conforms.h"
#include "tests/support/image_layers.h"
#include "tests/support/layer_call.h"
#include "tests/support/test.h"

namespace netwright {
using test::areClose;
using test::counting;
using test::expectConforms;
using test::expectImageLayer;
using test::trainedOn;
using test::valuesOf;

class RandomHeightTest : public QObject {
    Q_OBJECT
private slots:
    void conforms()
    {
        expectConforms({.layer = "RandomHeight",
            .config = {{"factor", 0.3}},
            .input = {2, 4, 5, 3},
            .output = {2, 4, 5, 3},
            .isRandom = true});
    }
    void behavesAsLayersOnImagesDo()
    {
        expectImageLayer({.layer = "RandomHeight", .config = {{"factor", {-0.2, 0.4}}}});
    }
    void stretchesItsAxis()
    {
        const Array x = counting({1, 5, 1, 1});
        const Array y = trainedOn(x, "RandomHeight", {{"factor", {1, 1}}});
        QVERIFY(areClose(valuesOf(y), {1, 1.5, 2, 2.5, 3}));
        const Array same = trainedOn(x, "RandomHeight", {{"factor", {0, 0}}});
        QVERIFY(areClose(valuesOf(same), valuesOf(x)));
    }
    void refusesWrongSettings()
    {
        QVERIFY_THROWS_EXCEPTION(ConfigError, create<Layer>("RandomHeight"));
        QVERIFY_THROWS_EXCEPTION(ConfigError, create<Layer>("RandomHeight", {{"factor", {-2, 0}}}));
        create<Layer>("RandomHeight", {{"factor", 0.2}, {"interpolation", "bicubic"}});
    }
};

NW_TEST(RandomHeightTest)

} // namespace netwright

#include "tst_random_height.moc"
