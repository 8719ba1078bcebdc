#include "tests/support/conforms.h"
#include "tests/support/image_layers.h"
#include "tests/support/layer_call.h"
#include "tests/support/test.h"

namespace netwright {
using test::areClose;
using test::arrayOf;
using test::counting;
using test::expectConforms;
using test::expectImageLayer;
using test::trainedOn;
using test::valuesOf;

class RandomTranslationTest : public QObject {
    Q_OBJECT
private slots:
    void conforms()
    {
        expectConforms({.layer = "RandomTranslation",
            .config = {{"height_factor", 0.3}, {"width_factor", {-0.2, 0.1}}},
            .input = {2, 4, 5, 3},
            .output = {2, 4, 5, 3},
            .isRandom = true});
    }
    void behavesAsLayersOnImagesDo()
    {
        expectImageLayer({.layer = "RandomTranslation",
            .config = {{"height_factor", 0.3}, {"width_factor", 0.2}}});
    }
    void movesDownAndToTheRight()
    {
        const Array x = counting({1, 2, 4, 1});
        const Config config{{"height_factor", {0.5, 0.5}}, {"width_factor", {0.25, 0.25}},
            {"fill_mode", "constant"}, {"fill_value", -1.0}};
        QVERIFY(areClose(
            valuesOf(trainedOn(x, "RandomTranslation", config)), {-1, -1, -1, -1, -1, 0, 1, 2}));
    }
    void fillsAsItIsTold()
    {
        const Array x = arrayOf({1, 1, 4, 1}, {1, 2, 3, 4});
        const auto moved = [&x](const char* mode) {
            const Config config{
                {"height_factor", 0}, {"width_factor", {0.5, 0.5}}, {"fill_mode", mode}};
            return valuesOf(trainedOn(x, "RandomTranslation", config));
        };
        QVERIFY(areClose(moved("reflect"), {2, 1, 1, 2}));
        QVERIFY(areClose(moved("wrap"), {3, 4, 1, 2}));
        QVERIFY(areClose(moved("nearest"), {1, 1, 1, 2}));
        QVERIFY(areClose(moved("constant"), {0, 0, 1, 2}));
    }
    void refusesWrongSettings()
    {
        const Config far{{"height_factor", 1.5}, {"width_factor", 0}};
        QVERIFY_THROWS_EXCEPTION(ConfigError, create<Layer>("RandomTranslation", far));
        const Config three{{"height_factor", {0.1, 0.2, 0.3}}, {"width_factor", 0}};
        QVERIFY_THROWS_EXCEPTION(ConfigError, create<Layer>("RandomTranslation", three));
        const Config mode{{"height_factor", 0}, {"width_factor", 0}, {"fill_mode", "mirror"}};
        QVERIFY_THROWS_EXCEPTION(ConfigError, create<Layer>("RandomTranslation", mode));
    }
};

NW_TEST(RandomTranslationTest)

} // namespace netwright

#include "tst_random_translation.moc"
