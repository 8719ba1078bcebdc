#include "tests/support/conforms.h"
#include "tests/support/image_layers.h"
#include "tests/support/layer_call.h"
#include "tests/support/test.h"

#include <algorithm>
#include <cmath>

namespace netwright {
using test::areClose;
using test::arrayOf;
using test::expectConforms;
using test::expectImageLayer;
using test::meanAndDeviation;
using test::trainedOn;
using test::valuesOf;

class RandomContrastTest : public QObject {
    Q_OBJECT
private slots:
    void conforms()
    {
        expectConforms({.layer = "RandomContrast",
            .config = {{"factor", {0.5, 0.3}}, {"value_range", {-9, 9}}},
            .input = {2, 4, 5, 3},
            .output = {2, 4, 5, 3},
            .isRandom = true});
    }
    void behavesAsLayersOnImagesDo()
    {
        expectImageLayer({.layer = "RandomContrast", .config = {{"factor", {0.5, 0.3}}}});
    }
    void stretchesAboutTheMeanOfEachChannel()
    {
        const Array x = arrayOf({1, 1, 2, 2}, {10, 100, 30, 180});
        const Array y = trainedOn(x, "RandomContrast", {{"factor", {0.5, 0.5}}});
        const auto values = valuesOf(y);
        const double contrast = (values[2] - values[0]) / 20;
        QVERIFY(contrast >= 0.5 && contrast <= 1.5);
        QVERIFY(areClose({(values[0] + values[2]) / 2, values[1], values[3]},
            {20, 140 - 40 * contrast, 140 + 40 * contrast}, 1e-4));
    }
    void drawsFromTheInterval()
    {
        const Array x = arrayOf({1, 1, 2, 1}, {0, 1});
        std::vector<double> all;
        for (std::uint64_t step = 1; step < 400; ++step)
            all.push_back(
                trainedOn(x, "RandomContrast", {{"factor", 0.4}, {"value_range", {-5, 5}}}, step)
                        .at(1)
                    * 2
                - 1);
        const auto [least, most] = std::minmax_element(all.begin(), all.end());
        QVERIFY(*least >= 1 - 1e-5 && *most <= 1.4 + 1e-5);
        QVERIFY(std::abs(meanAndDeviation(all).mean - 1.2) < 4 * 0.4 / std::sqrt(12.0 * 399));
    }
    void refusesWrongSettings()
    {
        QVERIFY_THROWS_EXCEPTION(ConfigError, create<Layer>("RandomContrast", {{"factor", 1.5}}));
        QVERIFY_THROWS_EXCEPTION(ConfigError,
            create<Layer>("RandomContrast", {{"factor", 0.5}, {"value_range", {1, 1}}}));
    }
};

NW_TEST(RandomContrastTest)

} // namespace netwright

#include "tst_random_contrast.moc"
