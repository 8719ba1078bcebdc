#include "tests/support/image_layers.h"
#include "tests/support/layer_call.h"
#include "tests/support/test.h"

namespace netwright {
using test::areClose;
using test::expectImageLayer;
using test::someImages;
using test::trainedOn;
using test::valuesOf;

class AugMixTest : public QObject {
    Q_OBJECT
private slots:
    void behavesAsLayersOnImagesDo()
    {
        expectImageLayer({.layer = "AugMix", .config = {{"num_chains", 2}, {"chain_depth", 2}}});
    }
    void keepsFlatImagesNearlyFlat()
    {
        const Array x = Array::filled({2, 4, 4, 3}, 100);
        const Config config{{"num_chains", 2}, {"chain_depth", 0}};
        const Array y = trainedOn(x, "AugMix", config);
        QVERIFY(areClose(valuesOf(y), valuesOf(x), 1e-4));
    }
    void staysWithinTheRange()
    {
        const Array x = someImages({2, 5, 5, 3}, 0, 1);
        const Config config{{"num_chains", 2}, {"chain_depth", 2}, {"value_range", {0, 1}}};
        for (std::uint64_t step = 1; step < 8; ++step)
            for (const double value : valuesOf(trainedOn(x, "AugMix", config, step)))
                QVERIFY(value >= 0 && value <= 1);
    }
    void takesOneChannelWithoutTheColourOperations()
    {
        const Array x = someImages({2, 5, 5, 1});
        const Config config{{"num_chains", 1}, {"chain_depth", 1}, {"all_ops", false}};
        QCOMPARE(trainedOn(x, "AugMix", config).shape(), x.shape());
    }
    void keepsItsSettings()
    {
        const auto layer = create<Layer>("AugMix", {{"factor", 0.2}, {"num_chains", 2}});
        QCOMPARE(configOf(*create<Layer>("AugMix", configOf(*layer))), configOf(*layer));
        QVERIFY_THROWS_EXCEPTION(ConfigError, create<Layer>("AugMix", {{"alpha", 0}}));
        QVERIFY_THROWS_EXCEPTION(ConfigError, create<Layer>("AugMix", {{"num_chains", 0}}));
    }
};

NW_TEST(AugMixTest)

} // namespace netwright

#include "tst_aug_mix.moc"
