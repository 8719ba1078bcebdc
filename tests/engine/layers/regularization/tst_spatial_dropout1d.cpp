#include "tests/support/conforms.h"
#include "tests/support/layer_call.h"
#include "tests/support/noise.h"
#include "tests/support/test.h"

namespace netwright {
using test::builtLayer;
using test::expectConforms;
using test::isLikelyCount;
using test::NoiseCase;
using test::noisy;
using test::normalValues;

class SpatialDropout1DTest : public QObject {
    Q_OBJECT
private slots:
    void conforms()
    {
        expectConforms({.layer = "SpatialDropout1D",
            .config = {{"rate", 0.4}},
            .input = {8, 3, 4},
            .output = {8, 3, 4},
            .isRandom = true});
    }
    void drawsAsRandomLayersDo()
    {
        NW_EXPECT_NOISE({"SpatialDropout1D", {{"rate", 0.3}}, normalValues({100, 4, 250})});
    }
    void dropsItsShareOfWholeChannels()
    {
        const NoiseCase noise{
            "SpatialDropout1D", {{"rate", 0.2}}, Array::filled({1000, 4, 250}, 4)};
        const auto y = noisy(noise, {.seed = 1, .step = 1});
        double dropped = 0;
        for (std::size_t i = 0; i < y.size(); ++i) {
            const std::size_t sample = i / (4 * 250), channel = i % 250;
            QCOMPARE(y[i], y[sample * 4 * 250 + channel]);
            if (y[i] == 0)
                dropped += 1.0 / 4;
            else
                QCOMPARE(y[i], 5.0);
        }
        QVERIFY(isLikelyCount(std::round(dropped), static_cast<double>(y.size()) / 4, 0.2));
    }

    void writesWhatKerasTakes()
    {
        const Config config = configOf(*create<Layer>("SpatialDropout1D", {{"rate", 0.3}}));
        QVERIFY(!config.contains("trainable"));
        QVERIFY(config.contains("seed"));
    }
    void refusesWhatCannotBe()
    {
        QVERIFY_THROWS_EXCEPTION(ConfigError, create<Layer>("SpatialDropout1D", {{"rate", 1.5}}));
        QVERIFY_THROWS_EXCEPTION(ConfigError, create<Layer>("SpatialDropout1D"));
        QVERIFY_THROWS_EXCEPTION(
            ShapeError, builtLayer("SpatialDropout1D", {{"rate", 0.5}}, {{2, 3}}));
    }
};

NW_TEST(SpatialDropout1DTest)

} // namespace netwright

#include "tst_spatial_dropout1d.moc"
