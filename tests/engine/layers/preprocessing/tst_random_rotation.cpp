#include "tests/support/conforms.h"
#include "tests/support/image_layers.h"
#include "tests/support/layer_call.h"
#include "tests/support/test.h"

#include <algorithm>

namespace netwright {
using test::areClose;
using test::counting;
using test::expectConforms;
using test::expectImageLayer;
using test::trainedOn;
using test::valuesOf;

class RandomRotationTest : public QObject {
    Q_OBJECT
private slots:
    void conforms()
    {
        expectConforms({.layer = "RandomRotation",
            .config = {{"factor", 0.2}, {"fill_mode", "constant"}},
            .input = {2, 4, 5, 3},
            .output = {2, 4, 5, 3},
            .isRandom = true});
    }
    void behavesAsLayersOnImagesDo()
    {
        expectImageLayer({.layer = "RandomRotation", .config = {{"factor", {-0.2, 0.3}}}});
    }
    void turnsByHalfACircle()
    {
        const Array x = counting({1, 5, 5, 1});
        std::vector<double> expected = valuesOf(x);
        std::reverse(expected.begin(), expected.end());
        const Array y = trainedOn(x, "RandomRotation", {{"factor", {0.5, 0.5}}});
        QVERIFY(areClose(valuesOf(y), expected));
    }
    void turnsCounterClockwise()
    {
        const Array x = counting({1, 3, 3, 1});
        const Array y = trainedOn(
            x, "RandomRotation", {{"factor", {0.25, 0.25}}, {"interpolation", "nearest"}});
        QVERIFY(areClose(valuesOf(y), {2, 5, 8, 1, 4, 7, 0, 3, 6}));
    }
    void readsOneNumberAsAnIntervalAroundZero()
    {
        const auto layer = create<Layer>("RandomRotation", {{"factor", 0.2}});
        QCOMPARE(configOf(*layer)["factor"], Value(0.2));
        QVERIFY_THROWS_EXCEPTION(ConfigError, create<Layer>("RandomRotation", {{"factor", 2}}));
        QVERIFY_THROWS_EXCEPTION(ConfigError, create<Layer>("RandomRotation"));
    }
};

NW_TEST(RandomRotationTest)

} // namespace netwright

#include "tst_random_rotation.moc"
