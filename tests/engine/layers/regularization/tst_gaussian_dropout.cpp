#include "tests/support/conforms.h"
#include "tests/support/noise.h"
#include "tests/support/test.h"

namespace netwright {
using test::expectConforms;
using test::momentsOf;
using test::NoiseCase;
using test::noisy;
using test::normalValues;

class GaussianDropoutTest : public QObject {
    Q_OBJECT
private slots:
    void conforms()
    {
        expectConforms({.layer = "GaussianDropout",
            .config = {{"rate", 0.3}},
            .input = {3, 4},
            .output = {3, 4},
            .isRandom = true});
    }
    void drawsAsRandomLayersDo()
    {
        NW_EXPECT_NOISE({"GaussianDropout", {{"rate", 0.3}}, normalValues({300, 500})});
    }
    void keepsTheMean()
    {
        const NoiseCase noise{"GaussianDropout", {{"rate", 0.2}}, Array::filled({1000, 1000}, 3)};
        const auto y = momentsOf(noisy(noise, {.seed = 1, .step = 1}));
        QVERIFY(y.isNear(3, 9 * 0.25));
    }
    void refusesWhatCannotBe()
    {
        QVERIFY_THROWS_EXCEPTION(ConfigError, create<Layer>("GaussianDropout", {{"rate", 1}}));
        QVERIFY_THROWS_EXCEPTION(ConfigError, create<Layer>("GaussianDropout", {{"rate", -0.1}}));
        QVERIFY_THROWS_EXCEPTION(ConfigError, create<Layer>("GaussianDropout"));
    }
};

NW_TEST(GaussianDropoutTest)

} // namespace netwright

#include "tst_gaussian_dropout.moc"
