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
using test::meanAndDeviation;
using test::someImages;
using test::trainedOn;
using test::valuesOf;

class RandomBrightnessTest : public QObject {
    Q_OBJECT
private slots:
    void conforms()
    {
        expectConforms({.layer = "RandomBrightness",
            .config = {{"factor", 0.2}, {"value_range", {-9, 9}}},
            .input = {2, 4, 5, 3},
            .output = {2, 4, 5, 3},
            .isRandom = true});
    }
    void behavesAsLayersOnImagesDo()
    {
        expectImageLayer({.layer = "RandomBrightness", .config = {{"factor", 0.2}}});
    }
    void shiftsWithinItsBounds()
    {
        const Array x = Array::filled({3000, 1, 1, 2}, 128);
        const Array y = trainedOn(x, "RandomBrightness", {{"factor", 0.2}});
        std::vector<double> shifts;
        for (Dimension i = 0; i < 3000; ++i) {
            const auto image = imageOf(y, i);
            QCOMPARE(image[0], image[1]);
            QVERIFY(std::abs(image[0] - 128) <= 51.001);
            shifts.push_back(image[0] - 128);
        }
        const double deviation = 102 / std::sqrt(12.0);
        QVERIFY(std::abs(meanAndDeviation(shifts).mean) < 4 * deviation / std::sqrt(3000.0));
        QVERIFY(std::abs(meanAndDeviation(shifts).deviation - deviation) < 0.06 * deviation);
    }
    void staysWithinTheRange()
    {
        const Array x = someImages({50, 2, 2, 3}, 0, 1);
        const Config config{{"factor", {-1, 1}}, {"value_range", {0, 1}}};
        for (const double value : valuesOf(trainedOn(x, "RandomBrightness", config)))
            QVERIFY(value >= 0 && value <= 1);
    }
    void addsAKnownAmount()
    {
        const Array x = counting({1, 1, 2, 3});
        const Array y = trainedOn(x, "RandomBrightness", {{"factor", {0.1, 0.1}}});
        QVERIFY(areClose(valuesOf(y), {25.5, 26.5, 27.5, 28.5, 29.5, 30.5}));
    }
    void refusesWrongSettings()
    {
        QVERIFY_THROWS_EXCEPTION(ConfigError, create<Layer>("RandomBrightness", {{"factor", 2}}));
        QVERIFY_THROWS_EXCEPTION(ConfigError, create<Layer>("RandomBrightness"));
    }
};

NW_TEST(RandomBrightnessTest)

} // namespace netwright

#include "tst_random_brightness.moc"
