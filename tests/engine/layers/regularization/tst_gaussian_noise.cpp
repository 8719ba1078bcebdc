#include "tests/support/conforms.h"
#include "tests/support/noise.h"
#include "tests/support/test.h"

namespace netwright {
using test::expectConforms;
using test::momentsOf;
using test::NoiseCase;
using test::noisy;
using test::normalValues;

class GaussianNoiseTest : public QObject {
    Q_OBJECT
private slots:
    void conforms()
    {
        expectConforms({.layer = "GaussianNoise",
            .config = {{"stddev", 0.3}},
            .input = {3, 4},
            .output = {3, 4},
            .isRandom = true});
    }
    void drawsAsRandomLayersDo()
    {
        NW_EXPECT_NOISE({"GaussianNoise", {{"stddev", 0.3}}, normalValues({300, 500})});
    }
    void addsNoiseAroundZero()
    {
        const NoiseCase noise{"GaussianNoise", {{"stddev", 0.5}}, Array::filled({1000, 1000}, 3)};
        QVERIFY(momentsOf(noisy(noise, {.seed = 1, .step = 1})).isNear(3, 0.25));
    }
    void refusesWhatCannotBe()
    {
        QVERIFY_THROWS_EXCEPTION(ConfigError, create<Layer>("GaussianNoise", {{"stddev", 1.5}}));
        QVERIFY_THROWS_EXCEPTION(ConfigError, create<Layer>("GaussianNoise", {{"stddev", -1}}));
        QVERIFY_THROWS_EXCEPTION(ConfigError, create<Layer>("GaussianNoise"));
    }
};

NW_TEST(GaussianNoiseTest)

} // namespace netwright

#include "tst_gaussian_noise.moc"
