#include "tests/support/conforms.h"
#include "tests/support/image_layers.h"
#include "tests/support/layer_call.h"
#include "tests/support/test.h"

namespace netwright {
using test::areClose;
using test::counting;
using test::expectConforms;
using test::expectImageLayer;
using test::imageOf;
using test::trainedOn;

class RandomShearTest : public QObject {
    Q_OBJECT
private slots:
    void conforms()
    {
        expectConforms({.layer = "RandomShear",
            .config = {{"x_factor", 0.4}, {"y_factor", {0.1, 0.3}}},
            .input = {2, 4, 5, 3},
            .output = {2, 4, 5, 3},
            .isRandom = true});
    }
    void behavesAsLayersOnImagesDo()
    {
        expectImageLayer(
            {.layer = "RandomShear", .config = {{"x_factor", 0.3}, {"y_factor", 0.2}}});
    }
    void movesEachRowFurther()
    {
        const Array x = counting({40, 2, 4, 1});
        const Array y = trainedOn(x, "RandomShear", {{"x_factor", {1, 1}}, {"fill_mode", "wrap"}});
        for (Dimension i = 0; i < 40; ++i) {
            const auto n = static_cast<double>(8 * i);
            const std::vector<double> left{n, n + 1, n + 2, n + 3, n + 5, n + 6, n + 7, n + 4};
            const std::vector<double> right{n, n + 1, n + 2, n + 3, n + 7, n + 4, n + 5, n + 6};
            QVERIFY(areClose(imageOf(y, i), left) || areClose(imageOf(y, i), right));
        }
    }
    void readsWhatKerasWritesForOneNumber()
    {
        create<Layer>("RandomShear", {{"x_factor", {-0.3, 0.3}}});
        QVERIFY_THROWS_EXCEPTION(ConfigError, create<Layer>("RandomShear", {{"x_factor", -0.3}}));
        QVERIFY_THROWS_EXCEPTION(ConfigError, create<Layer>("RandomShear", {{"y_factor", {0, 2}}}));
    }
};

NW_TEST(RandomShearTest)

} // namespace netwright

#include "tst_random_shear.moc"
