#include "tests/support/conforms.h"
#include "tests/support/layer_call.h"
#include "tests/support/noise.h"
#include "tests/support/test.h"

namespace netwright {
using test::callLayer;
using test::counting;
using test::expectConforms;
using test::isLikelyCount;
using test::momentsOf;
using test::NoiseCase;
using test::noisy;
using test::normalValues;
using test::valuesOf;

class DropoutTest : public QObject {
    Q_OBJECT
private slots:
    void conforms()
    {
        expectConforms({.layer = "Dropout",
            .config = {{"rate", 0.5}},
            .input = {4, 6},
            .output = {4, 6},
            .isRandom = true});
    }
    void changesNothingOutsideTraining()
    {
        const auto layer = create<Layer>("Dropout", {{"rate", 0.5}});
        const Array x = counting({2, 3});
        QCOMPARE(valuesOf(callLayer(*layer, {x}).output), valuesOf(x));
    }
    void dropsTheShareAndScalesTheRest()
    {
        const auto layer = create<Layer>("Dropout", {{"rate", 0.25}});
        const auto y = valuesOf(train(*layer, Array::filled({100, 100}, 3), 1));
        const auto dropped = std::count(y.begin(), y.end(), 0.0);
        QVERIFY2(dropped > 2300 && dropped < 2700, qPrintable(QString::number(dropped)));
        QCOMPARE(std::count(y.begin(), y.end(), 4.0), std::ptrdiff_t{10000} - dropped);
    }
    void drawsAsRandomLayersDo()
    {
        NW_EXPECT_NOISE({"Dropout", {{"rate", 0.3}}, normalValues({300, 500})});
    }
    void dropsItsShareOfAMillion()
    {
        const NoiseCase noise{"Dropout", {{"rate", 0.25}}, Array::filled({1000, 1000}, 3)};
        const auto y = noisy(noise, {.seed = 1, .step = 1});
        const auto dropped = std::count(y.begin(), y.end(), 0.0);
        QVERIFY(isLikelyCount(static_cast<double>(dropped), 1e6, 0.25));
        QVERIFY(momentsOf(y).isNear(3, 9.0 / 3));
    }
    void dropsNothingOrAllAtTheEnds()
    {
        const Array x = Array::filled({2, 2}, 3);
        QCOMPARE(valuesOf(train(*create<Layer>("Dropout", {{"rate", 0.0}}), x, 1)), valuesOf(x));
        const auto all = valuesOf(train(*create<Layer>("Dropout", {{"rate", 1}}), x, 1));
        QCOMPARE(all, std::vector<double>(4, 0.0));
    }
    void dropsTogetherWhatTheNoiseShapeJoins()
    {
        const auto layer = create<Layer>("Dropout", {{"rate", 0.5}, {"noise_shape", {nullptr, 1}}});
        const auto y = valuesOf(train(*layer, Array::filled({40, 3}, 1), 1));
        for (std::size_t row = 0; row < 40; ++row)
            QVERIFY(y[3 * row] == y[3 * row + 1] && y[3 * row] == y[3 * row + 2]);
        QVERIFY(std::count(y.begin(), y.end(), 0.0) > 0);
        QVERIFY(std::count(y.begin(), y.end(), 2.0) > 0);
    }
    void drawsByItsOwnSeedWhateverTheRunsIs()
    {
        const auto layer = create<Layer>("Dropout", {{"rate", 0.5}, {"seed", 4}});
        const Array x = Array::filled({10, 10}, 1);
        QCOMPARE(valuesOf(train(*layer, x, 1)), valuesOf(train(*layer, x, 2)));
        const auto other = create<Layer>("Dropout", {{"rate", 0.5}});
        QVERIFY(valuesOf(train(*other, x, 1)) != valuesOf(train(*other, x, 2)));
    }
    void refusesWrongSettings()
    {
        QVERIFY_THROWS_EXCEPTION(ConfigError, create<Layer>("Dropout", {{"rate", 1.5}}));
        QVERIFY_THROWS_EXCEPTION(ConfigError, create<Layer>("Dropout"));
        const auto layer = create<Layer>("Dropout", {{"rate", 0.5}, {"noise_shape", {1}}});
        QVERIFY_THROWS_EXCEPTION(ShapeError, train(*layer, counting({2, 2}), 1));
    }

private:
    static Array train(Layer& layer, const Array& x, std::uint64_t seed)
    {
        return callLayer(
            layer, {x}, {.mode = CallContext::Mode::training, .state = {.seed = seed, .step = 1}})
            .output;
    }
};

NW_TEST(DropoutTest)

} // namespace netwright

#include "tst_dropout.moc"
