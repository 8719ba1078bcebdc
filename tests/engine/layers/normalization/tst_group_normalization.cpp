#include "tests/support/conforms.h"
#include "tests/support/layer_call.h"
#include "tests/support/test.h"

namespace netwright {
using test::areClose;
using test::arrayOf;
using test::builtLayer;
using test::callLayer;
using test::counting;
using test::expectConforms;
using test::setWeight;
using test::valuesOf;

class GroupNormalizationTest : public QObject {
    Q_OBJECT
private slots:
    void conforms()
    {
        expectConforms({.layer = "GroupNormalization",
            .config = {{"groups", 2}},
            .input = {2, 3, 4},
            .output = {2, 3, 4},
            .weights = 2});
    }
    void conformsWithAGroupForEachChannel()
    {
        expectConforms({.layer = "GroupNormalization",
            .config = {{"groups", -1}, {"center", false}},
            .input = {2, 3, 3, 2},
            .output = {2, 3, 3, 2},
            .weights = 1});
    }
    void conformsOverAnotherAxis()
    {
        for (const int axis : {1, -2})
            expectConforms({.layer = "GroupNormalization",
                .config = {{"groups", 2}, {"axis", axis}, {"scale", false}},
                .input = {2, 4, 3},
                .output = {2, 4, 3},
                .weights = 1});
    }
    void normalizesEachGroup()
    {
        const auto layer
            = builtLayer("GroupNormalization", {{"groups", 2}, {"epsilon", 0.0}}, {{1, 4}});
        setWeight(*layer, "gamma", {1, 2, 3, 4});
        setWeight(*layer, "beta", {0, 0, 0, 10});
        const Array y = callLayer(*layer, {arrayOf({1, 4}, {1, 3, 40, 20})}).output;
        QVERIFY(areClose(valuesOf(y), {-1, 2, 3, 6}));
    }
    void keepsTheOrderOfTheChannels()
    {
        const auto layer = builtLayer(
            "GroupNormalization", {{"groups", 2}, {"axis", 1}, {"scale", false}}, {{1, 4, 2}});
        setWeight(*layer, "beta", {0, 1, 2, 3});
        const Array y = callLayer(*layer, {Array({1, 4, 2}, DType::float32)}).output;
        QVERIFY(areClose(valuesOf(y), {0, 0, 1, 1, 2, 2, 3, 3}));
    }
    void refusesGroupsThatDoNotPartTheChannels()
    {
        const auto refuses = [](const Config& config, const Shape& shape) {
            QVERIFY_THROWS_EXCEPTION(ShapeError, builtLayer("GroupNormalization", config, {shape}));
        };
        refuses(Config::object(), {2, 4}); // 32 groups
        refuses({{"groups", 3}}, {2, 4});
        refuses({{"groups", 2}}, {2, kUnknown});
        refuses({{"groups", 2}, {"axis", 0}}, {2, 4});
        refuses({{"groups", 2}, {"axis", 2}}, {2, 4});
        for (const int groups : {0, -2})
            QVERIFY_THROWS_EXCEPTION(
                ConfigError, create<Layer>("GroupNormalization", {{"groups", groups}}));
    }
    void refusesAnotherLengthThanItWasBuiltFor()
    {
        const auto layer = builtLayer("GroupNormalization", {{"groups", 2}}, {{1, 2}});
        QVERIFY_THROWS_EXCEPTION(ShapeError, callLayer(*layer, {counting({1, 4})}));
    }
};

NW_TEST(GroupNormalizationTest)

} // namespace netwright

#include "tst_group_normalization.moc"
