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

class RandomWidthTest : public QObject {
    Q_OBJECT
private slots:
    void conforms()
    {
        expectConforms({.layer = "RandomWidth",
            .config = {{"factor", 0.3}},
            .input = {2, 4, 5, 3},
            .output = {2, 4, 5, 3},
            .isRandom = true});
    }
    void behavesAsLayersOnImagesDo()
    {
        expectImageLayer({.layer = "RandomWidth", .config = {{"factor", {-0.2, 0.4}}}});
    }
    void stretchesItsAxis()
    {
        const Array x = counting({1, 1, 5, 1});
        const Array y = trainedOn(x, "RandomWidth", {{"factor", {1, 1}}});
        QVERIFY(areClose(valuesOf(y), {1, 1.5, 2, 2.5, 3}));
        const Array same = trainedOn(x, "RandomWidth", {{"factor", {0, 0}}});
        QVERIFY(areClose(valuesOf(same), valuesOf(x)));
    }
    void refusesWrongSettings()
    {
        QVERIFY_THROWS_EXCEPTION(ConfigError, create<Layer>("RandomWidth"));
        QVERIFY_THROWS_EXCEPTION(ConfigError, create<Layer>("RandomWidth", {{"factor", {-2, 0}}}));
        create<Layer>("RandomWidth", {{"factor", 0.2}, {"interpolation", "bicubic"}});
    }
};

NW_TEST(RandomWidthTest)

} // namespace netwright

#include "tst_random_width.moc"
