#include "tests/support/image_layers.h"
#include "tests/support/test.h"

#include <set>

namespace netwright {
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
        for (std::uint64_t step = 1; step < 40; ++step)
            results.insert(valuesOf(
                trainedOn(x, "RandAugment", {{"num_ops", 1}, {"factor", {0.5, 0.5}}}, step)));
        QVERIFY2(results.size() > 8, qPrintable(QString::number(results.size())));
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
        QCOMPARE(valuesOf(trainedOn(x, "RandAugment", {{"seed", 9}})), one);
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
