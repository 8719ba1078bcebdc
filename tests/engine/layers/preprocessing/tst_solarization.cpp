#include "tests/support/conforms.h"
#include "tests/support/image_layers.h"
#include "tests/support/layer_call.h"
#include "tests/support/test.h"

#include <cmath>

namespace netwright {
using test::areClose;
using test::arrayOf;
using test::expectConforms;
using test::expectImageLayer;
using test::someImages;
using test::trainedOn;
using test::valuesOf;

class SolarizationTest : public QObject {
    Q_OBJECT
private slots:
    void conforms()
    {
        expectConforms({.layer = "Solarization",
            .config = {{"addition_factor", 0.1}, {"threshold_factor", {0.2, 0.9}},
                {"value_range", {-9, 9}}},
            .input = {2, 4, 5, 3},
            .output = {2, 4, 5, 3},
            .isRandom = true});
    }
    void behavesAsLayersOnImagesDo()
    {
        expectImageLayer({.layer = "Solarization",
            .config = {{"addition_factor", 0.3}, {"threshold_factor", 0.8}}});
    }
    void invertsAllWithoutAThreshold()
    {
        const Array x = arrayOf({1, 1, 3, 1}, {59, 62, 255});
        QCOMPARE(valuesOf(trainedOn(x, "Solarization", Config::object())),
            (std::vector<double>{196, 193, 0}));
    }
    void leavesValuesBelowTheThreshold()
    {
        const Array x = someImages({200, 1, 1, 1});
        const Array y = trainedOn(x, "Solarization", {{"threshold_factor", 1}});
        int inverted = 0;
        for (std::size_t i = 0; i < 200; ++i) {
            const bool isSame = y.at(i) == x.at(i);
            QVERIFY(isSame || std::abs(y.at(i) - (255 - x.at(i))) < 1e-3);
            inverted += isSame ? 0 : 1;
        }
        QVERIFY(inverted > 70 && inverted < 130);
    }
    void keepsTheRange()
    {
        const Array y = trainedOn(
            arrayOf({1, 1, 2, 1}, {0.25F, 1}), "Solarization", {{"value_range", {0, 1}}});
        QVERIFY(areClose(valuesOf(y), {0.75, 0}));
    }
    void refusesWrongSettings()
    {
        QVERIFY_THROWS_EXCEPTION(
            ConfigError, create<Layer>("Solarization", {{"addition_factor", -0.1}}));
        QVERIFY_THROWS_EXCEPTION(
            ConfigError, create<Layer>("Solarization", {{"threshold_factor", {0, 2}}}));
    }
};

NW_TEST(SolarizationTest)

} // namespace netwright

#include "tst_solarization.moc"
