#include "tests/support/conforms.h"
#include "tests/support/noise.h"
#include "tests/support/test.h"

namespace netwright {
using test::expectConforms;
using test::isLikelyCount;
using test::noisy;
using test::normalValues;

class StochasticDepthTest : public QObject {
    Q_OBJECT
private slots:
    void conforms()
    {
        expectConforms({.layer = "StochasticDepth",
            .config = {{"drop_path_rate", 0.3}},
            .input = {3, 2, 2, 4},
            .output = {3, 2, 2, 4},
            .isRandom = true});
    }
    void drawsAsRandomLayersDo()
    {
        NW_EXPECT_NOISE({"StochasticDepth", {{"drop_path_rate", 0.4}}, normalValues({500, 30})});
    }
    void dropsWholeSamples()
    {
        constexpr int kSamples = 10000;
        const auto y
            = noisy({"StochasticDepth", {{"drop_path_rate", 0.2}}, Array::filled({kSamples, 3}, 4)},
                {.seed = 1, .step = 1});
        int dropped = 0;
        for (std::size_t row = 0; row < kSamples; ++row) {
            const double first = y[3 * row];
            QVERIFY(first == 0 || std::abs(first - 5) < 1e-6);
            QVERIFY(y[3 * row + 1] == first && y[3 * row + 2] == first);
            if (first == 0) ++dropped;
        }
        QVERIFY(isLikelyCount(dropped, kSamples, 0.2));
    }
    void isWrittenAsTheApplicationsOfKerasWriteIt()
    {
        const Value written
            = serialize(*create<Layer>("StochasticDepth", {{"drop_path_rate", 0.1}}));
        QCOMPARE(written["module"], Value("keras.src.applications.convnext"));
        QCOMPARE(written["registered_name"], Value("StochasticDepth"));
    }
    void refusesWhatCannotBe()
    {
        QVERIFY_THROWS_EXCEPTION(
            ConfigError, create<Layer>("StochasticDepth", {{"drop_path_rate", 1.1}}));
        QVERIFY_THROWS_EXCEPTION(ConfigError, create<Layer>("StochasticDepth"));
    }
};

NW_TEST(StochasticDepthTest)

} // namespace netwright

#include "tst_stochastic_depth.moc"
