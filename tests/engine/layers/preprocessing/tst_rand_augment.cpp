#include "tests/support/image_layers.h"
#include "tests/support/layer_call.h"
#include "tests/support/test.h"

#include <algorithm>
#include <set>

namespace netwright {
using test::areClose;
using test::expectImageLayer;
using test::someImages;
using test::trainedOn;
using test::valuesOf;

class RandAugmentTest : public QObject {
    Q_OBJECT
private slots:
    void behavesAsLayersOnImagesDo()
    {
        expectImageLayer({.layer = "RandAugment", .config = {{"factor", 0.5}}});
    }
    void usesEachOfItsOperations()
    {
        const Array x = someImages({1, 6, 6, 3}, 20, 200);
        std::set<std::vector<double>> results;
        const Config factor{{"factor", {0.5, 0.5}}};
        Config config = factor;
        config["num_ops"] = 1;
        for (std::uint64_t step = 1; step < 120; ++step)
            results.insert(valuesOf(trainedOn(x, "RandAugment", config, step)));
        QVERIFY2(results.size() > 8, qPrintable(QString::number(results.size())));
        // Those that give the same each time.
        const std::vector<std::pair<const char*, Config>> operations{{"RandomBrightness", factor},
            {"RandomColorDegeneration", factor}, {"AutoContrast", Config::object()},
            {"Equalization", Config::object()}};
        for (const auto& [name, settings] : operations) {
            const auto expected = valuesOf(trainedOn(x, name, settings));
            const auto isExpected
                = [&expected](const auto& result) { return areClose(result, expected, 1e-2); };
            QVERIFY2(std::any_of(results.begin(), results.end(), isExpected), name);
        }
    }
    void staysWithinTheRange()
    {
        const Array x = someImages({4, 6, 6, 3}, 0, 1);
        for (std::uint64_t step = 1; step < 30; ++step)
            for (const double value : valuesOf(trainedOn(
                     x, "RandAugment", {{"value_range", {0, 1}}, {"factor", {0, 1}}}, step)))
                QVERIFY(value > -1e-4 && value < 1 + 1e-4);
    }
    void doesNothingWithoutOperations()
    {
        const Array x = someImages({2, 3, 3, 3});
        QCOMPARE(valuesOf(trainedOn(x, "RandAugment", {{"num_ops", 0}})), valuesOf(x));
    }
    void drawsByItsOwnSeed()
    {
        const Array x = someImages({2, 4, 4, 3});
        const auto one = valuesOf(trainedOn(x, "RandAugment", {{"seed", 9}}));
        QCOMPARE(valuesOf(trainedOn(x, "RandAugment", {{"seed", 9}, {"name", "b"}})), one);
        bool differs = false;
        for (int seed = 10; seed < 13; ++seed)
            differs = differs || valuesOf(trainedOn(x, "RandAugment", {{"seed", seed}})) != one;
        QVERIFY(differs);
    }
    void keepsItsSettings()
    {
        const auto layer = create<Layer>("RandAugment", {{"factor", {0, 0.3}}, {"num_ops", 3}});
        QCOMPARE(configOf(*create<Layer>("RandAugment", configOf(*layer))), configOf(*layer));
        QVERIFY_THROWS_EXCEPTION(ConfigError, create<Layer>("RandAugment", {{"factor", 1.2}}));
        QVERIFY_THROWS_EXCEPTION(ConfigError, create<Layer>("RandAugment", {{"num_ops", -1}}));
    }
};

NW_TEST(RandAugmentTest)

} // namespace netwright

#include "tst_rand_augment.moc"
