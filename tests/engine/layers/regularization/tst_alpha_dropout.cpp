#include "tests/support/conforms.h"
#include "tests/support/noise.h"
#include "tests/support/test.h"

namespace netwright {
using test::expectConforms;
using test::isLikelyCount;
using test::momentsOf;
using test::NoiseCase;
using test::noisy;
using test::normalValues;

class AlphaDropoutTest : public QObject {
    Q_OBJECT
private slots:
    void conforms()
    {
        expectConforms({.layer = "AlphaDropout",
            .config = {{"rate", 0.3}},
            .input = {5, 6},
            .output = {5, 6},
            .isRandom = true});
    }
    void drawsAsRandomLayersDo()
    {
        NW_EXPECT_NOISE({"AlphaDropout", {{"rate", 0.3}}, normalValues({300, 500})});
    }
    void keepsMeanAndVariance()
    {
        const NoiseCase noise{"AlphaDropout", {{"rate", 0.2}}, normalValues({1000, 1000})};
        QVERIFY(momentsOf(noisy(noise, {.seed = 1, .step = 1})).isNear(0, 1));
    }
    void dropsItsShare()
    {
        const NoiseCase noise{"AlphaDropout", {{"rate", 0.1}}, Array::filled({1000, 1000}, 0)};
        const auto y = noisy(noise, {.seed = 1, .step = 1});
        const auto dropped
            = std::count_if(y.begin(), y.end(), [](double value) { return value < 0; });
        QVERIFY(isLikelyCount(static_cast<double>(dropped), 1e6, 0.1));
    }
    void dropsTogetherWhatTheNoiseShapeJoins()
    {
        const NoiseCase noise{"AlphaDropout", {{"rate", 0.5}, {"noise_shape", {nullptr, 1}}},
            Array::filled({40, 3}, 1)};
        const auto y = noisy(noise, {.seed = 1, .step = 1});
        for (std::size_t row = 0; row < 40; ++row)
            QVERIFY(y[3 * row] == y[3 * row + 1] && y[3 * row] == y[3 * row + 2]);
    }
    void refusesWhatCannotBe()
    {
        QVERIFY_THROWS_EXCEPTION(ConfigError, create<Layer>("AlphaDropout", {{"rate", 1}}));
        QVERIFY_THROWS_EXCEPTION(ConfigError, create<Layer>("AlphaDropout"));
        const NoiseCase wrong{
            "AlphaDropout", {{"rate", 0.5}, {"noise_shape", {2, 2}}}, Array::filled({4, 2}, 1)};
        QVERIFY_THROWS_EXCEPTION(ShapeError, noisy(wrong, {}));
    }
};

NW_TEST(AlphaDropoutTest)

} // namespace netwright

#include "tst_alpha_dropout.moc"
