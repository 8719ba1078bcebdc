#include "tests/support/conforms.h"
#include "tests/support/image_layers.h"
#include "tests/support/layer_call.h"
#include "tests/support/test.h"

namespace netwright {
using test::areClose;
using test::arrayOf;
using test::expectConforms;
using test::expectImageLayer;
using test::trainedOn;
using test::valuesOf;

class EqualizationTest : public QObject {
    Q_OBJECT
private slots:
    void conforms()
    {
        expectConforms({.layer = "Equalization",
            .config = {{"bins", 16}, {"value_range", {-9, 9}}},
            .input = {2, 4, 5, 3},
            .output = {2, 4, 5, 3}});
    }
    void behavesAsLayersOnImagesDo()
    {
        expectImageLayer({.layer = "Equalization", .isRandom = false});
    }
    void spreadsTheValues()
    {
        const Array x = arrayOf({1, 1, 4, 1}, {100, 101, 102, 103});
        QCOMPARE(valuesOf(trainedOn(x, "Equalization", Config::object())),
            (std::vector<double>{0, 85, 170, 255}));
    }
    void takesEachChannelOfTheWholeBatch()
    {
        const Array x = arrayOf({2, 1, 1, 2}, {10, 7, 20, 7});
        QCOMPARE(valuesOf(trainedOn(x, "Equalization", Config::object())),
            (std::vector<double>{0, 7, 255, 7}));
    }
    void keepsTheRange()
    {
        const Array x = arrayOf({1, 1, 4, 1}, {0.5F, 0.6F, 0.6F, 0.9F});
        const Array y = trainedOn(x, "Equalization", {{"value_range", {0, 1}}, {"bins", 64}});
        QVERIFY(areClose(valuesOf(y), {0, 170.0 / 255, 170.0 / 255, 1}));
    }
    void refusesToHaveNoBins()
    {
        QVERIFY_THROWS_EXCEPTION(ConfigError, create<Layer>("Equalization", {{"bins", 0}}));
    }
};

NW_TEST(EqualizationTest)

} // namespace netwright

#include "tst_equalization.moc"
