#include "tests/support/conforms.h"
#include "tests/support/image_layers.h"
#include "tests/support/layer_call.h"
#include "tests/support/test.h"

namespace netwright {
using test::areClose;
using test::arrayOf;
using test::expectConforms;
using test::expectImageLayer;
using test::imageOf;
using test::someImages;
using test::trainedOn;
using test::valuesOf;

class RandomHueTest : public QObject {
    Q_OBJECT
private slots:
    void conforms()
    {
        expectConforms({.layer = "RandomHue",
            .config = {{"factor", 0.3}, {"value_range", {-20, 20}}},
            .input = {2, 4, 5, 3},
            .output = {2, 4, 5, 3},
            .isRandom = true});
    }
    void behavesAsLayersOnImagesDo()
    {
        expectImageLayer({.layer = "RandomHue", .config = {{"factor", 0.3}}});
    }
    void turnsRedToCyanByHalfTheCircle()
    {
        const Array x = arrayOf({2, 1, 1, 3}, {255, 0, 0, 51, 51, 51});
        const Array y = trainedOn(x, "RandomHue", {{"factor", {1, 1}}});
        QVERIFY(areClose(imageOf(y, 0), {0, 255, 255}, 1e-4));
        QVERIFY(areClose(imageOf(y, 1), {51, 51, 51}, 1e-4));
    }
    void turnsEitherWay()
    {
        const Array red = Array::of<float>({1, 1, 1, 3}, {255, 0, 0});
        int green = 0;
        for (std::uint64_t step = 1; step < 101; ++step) {
            const Array y = trainedOn(red, "RandomHue", {{"factor", {0.5, 0.5}}}, step);
            QVERIFY(areClose({y.at(0), y.at(1) + y.at(2)}, {127.5, 255}, 1e-3));
            green += y.at(1) > y.at(2) ? 1 : 0;
        }
        QVERIFY(green > 30 && green < 70);
    }
    void changesNothingByZero()
    {
        const Array x = someImages({2, 3, 3, 3});
        const Array y = trainedOn(x, "RandomHue", {{"factor", 0}});
        QVERIFY(areClose(valuesOf(y), valuesOf(x), 1e-4));
    }
};

NW_TEST(RandomHueTest)

} // namespace netwright

#include "tst_random_hue.moc"
