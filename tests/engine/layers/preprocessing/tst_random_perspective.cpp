#include "tests/support/conforms.h"
#include "tests/support/image_layers.h"
#include "tests/support/layer_call.h"
#include "tests/support/test.h"

#include <cmath>

namespace netwright {
using test::areClose;
using test::counting;
using test::expectConforms;
using test::expectImageLayer;
using test::imageOf;
using test::trainedOn;
using test::valuesOf;

class RandomPerspectiveTest : public QObject {
    Q_OBJECT
private slots:
    void conforms()
    {
        expectConforms({.layer = "RandomPerspective",
            .config = {{"scale", 0.3}},
            .input = {2, 4, 5, 3},
            .output = {2, 4, 5, 3},
            .isRandom = true});
    }
    void behavesAsLayersOnImagesDo()
    {
        expectImageLayer({.layer = "RandomPerspective", .config = {{"scale", 0.5}}});
    }
    void changesNothingByZero()
    {
        const Array x = counting({2, 4, 5, 1});
        QVERIFY(areClose(valuesOf(trainedOn(x, "RandomPerspective", {{"scale", 0}})), valuesOf(x)));
        QCOMPARE(valuesOf(trainedOn(x, "RandomPerspective", {{"factor", 0}})), valuesOf(x));
    }
    void keepsTheFirstCorner()
    {
        const Array x = counting({20, 5, 6, 1});
        const Array y = trainedOn(x, "RandomPerspective", {{"factor", {1, 1}}, {"scale", 0.5}});
        for (Dimension i = 0; i < 20; ++i) {
            QVERIFY(std::abs(imageOf(y, i)[0] - imageOf(x, i)[0]) < 1e-2);
            QVERIFY(imageOf(y, i) != imageOf(x, i));
        }
    }
    void takesImagesOfOneRow()
    {
        for (const double value :
            valuesOf(trainedOn(counting({4, 1, 5, 1}), "RandomPerspective", Config::object())))
            QVERIFY(std::isfinite(value));
    }
    void refusesWrongSettings()
    {
        QVERIFY_THROWS_EXCEPTION(ConfigError, create<Layer>("RandomPerspective", {{"scale", 1.5}}));
        QVERIFY_THROWS_EXCEPTION(
            ConfigError, create<Layer>("RandomPerspective", {{"factor", -0.5}}));
    }
};

NW_TEST(RandomPerspectiveTest)

} // namespace netwright

#include "tst_random_perspective.moc"
