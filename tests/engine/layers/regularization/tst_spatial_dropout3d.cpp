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

class SpatialDropout3DTest : public QObject {
    Q_OBJECT
private slots:
    void conforms()
    {
        expectConforms({.layer = "SpatialDropout3D",
            .config = {{"rate", 0.4}},
            .input = {8, 2, 2, 2, 3},
            .output = {8, 2, 2, 2, 3},
            .isRandom = true});
    }
    void drawsAsRandomLayersDo()
    {
        NW_EXPECT_NOISE({"SpatialDropout3D", {{"rate", 0.3}}, normalValues({50, 2, 2, 2, 250})});
    }
    void dropsItsShareOfWholeChannels()
    {
        const NoiseCase noise{
            "SpatialDropout3D", {{"rate", 0.2}}, Array::filled({500, 2, 2, 2, 250}, 4)};
        const auto y = noisy(noise, {.seed = 1, .step = 1});
        double dropped = 0;
        for (std::size_t i = 0; i < y.size(); ++i) {
            const std::size_t sample = i / (8 * 250), channel = i % 250;
            QCOMPARE(y[i], y[sample * 8 * 250 + channel]);
            if (y[i] == 0)
                dropped += 1.0 / 8;
            else
                QCOMPARE(y[i], 5.0);
        }
        QVERIFY(isLikelyCount(std::round(dropped), static_cast<double>(y.size()) / 8, 0.2));
    }

    void dropsChannelsThatComeFirst()
    {
        const NoiseCase noise{"SpatialDropout3D",
            {{"rate", 0.5}, {"data_format", "channels_first"}}, Array::filled({40, 5, 2, 2, 1}, 1)};
        const auto y = noisy(noise, {.seed = 1, .step = 1});
        for (std::size_t channel = 0; channel < 200; ++channel)
            for (std::size_t cell = 1; cell < 4; ++cell)
                QCOMPARE(y[4 * channel + cell], y[4 * channel]);
        QVERIFY(
            isLikelyCount(static_cast<double>(std::count(y.begin(), y.end(), 0.0)) / 4, 200, 0.5));
    }

    void writesWhatKerasTakes()
    {
        const Config config = configOf(*create<Layer>("SpatialDropout3D", {{"rate", 0.3}}));
        QVERIFY(!config.contains("trainable"));
        QVERIFY(config.contains("seed"));
    }
    void refusesWhatCannotBe()
    {
        QVERIFY_THROWS_EXCEPTION(ConfigError, create<Layer>("SpatialDropout3D", {{"rate", 1.5}}));
        QVERIFY_THROWS_EXCEPTION(ConfigError, create<Layer>("SpatialDropout3D"));
        QVERIFY_THROWS_EXCEPTION(
            ShapeError, builtLayer("SpatialDropout3D", {{"rate", 0.5}}, {{2, 3}}));
    }
};

NW_TEST(SpatialDropout3DTest)

} // namespace netwright

#include "tst_spatial_dropout3d.moc"
