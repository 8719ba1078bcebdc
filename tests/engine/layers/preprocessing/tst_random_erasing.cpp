#include "tests/support/conforms.h"
#include "tests/support/image_layers.h"
#include "tests/support/test.h"

#include <algorithm>

namespace netwright {
using test::expectConforms;
using test::expectImageLayer;
using test::imageOf;
using test::trainedOn;
using test::valuesOf;

class RandomErasingTest : public QObject {
    Q_OBJECT
private slots:
    void conforms()
    {
        expectConforms({.layer = "RandomErasing",
            .config = {{"fill_value", 0.5}, {"value_range", {-9, 9}}},
            .input = {2, 4, 5, 3},
            .output = {2, 4, 5, 3},
            .isRandom = true});
    }
    void behavesAsLayersOnImagesDo()
    {
        expectImageLayer(
            {.layer = "RandomErasing", .config = {{"factor", {1, 1}}, {"scale", {0.2, 0.5}}}});
    }
    void fillsABox()
    {
        const Array x = Array::filled({200, 8, 10, 1}, 7);
        const Array y = trainedOn(
            x, "RandomErasing", {{"factor", {1, 1}}, {"fill_value", 100}, {"scale", {0.25, 0.25}}});
        for (Dimension i = 0; i < 200; ++i) {
            const auto image = imageOf(y, i);
            const auto erased = std::count(image.begin(), image.end(), 100.0);
            QVERIFY2(erased == 20, qPrintable(QString::number(erased)));
            QCOMPARE(std::count(image.begin(), image.end(), 7.0), 80 - erased);
        }
    }
    void takesNoiseOrAColour()
    {
        const Array x = Array::filled({4, 6, 6, 3}, 7);
        const Config all{{"factor", {1, 1}}, {"scale", {1, 1}}};
        for (const double value : valuesOf(trainedOn(x, "RandomErasing", all)))
            QVERIFY(value >= 0 && value <= 255);
        Config colour = all;
        colour["fill_value"] = {1, 2, 3};
        const auto y = imageOf(trainedOn(x, "RandomErasing", colour), 2);
        QCOMPARE(std::count(y.begin(), y.end(), 2.0), std::ptrdiff_t{36});
    }
    void erasesTheShareOfTheImages()
    {
        const Array x = Array::filled({2000, 3, 3, 1}, 7);
        const Array y = trainedOn(
            x, "RandomErasing", {{"factor", {0.3, 0.3}}, {"scale", {1, 1}}, {"fill_value", 0}});
        const auto values = valuesOf(y);
        const auto erased = std::count(values.begin(), values.end(), 0.0) / 9;
        QVERIFY2(erased > 518 && erased < 682, qPrintable(QString::number(erased)));
    }
    void refusesWrongSettings()
    {
        for (const Value& fill : {Value("red"), Value({1, 2}), Value({1, 2, "x"})})
            QVERIFY_THROWS_EXCEPTION(
                ConfigError, create<Layer>("RandomErasing", {{"fill_value", fill}}));
        QVERIFY_THROWS_EXCEPTION(ConfigError, create<Layer>("RandomErasing", {{"factor", 2}}));
    }
};

NW_TEST(RandomErasingTest)

} // namespace netwright

#include "tst_random_erasing.moc"
