#include "tests/engine/layers/attention/attention_call.h"
#include "tests/support/conforms.h"
#include "tests/support/test.h"

#include <cmath>

namespace netwright {
using test::areClose;
using test::arrayOf;
using test::builtLayer;
using test::callLayer;
using test::expectConforms;
using test::setWeight;
using test::valuesOf;

class AttentionTest : public QObject {
    Q_OBJECT
private slots:
    void conforms()
    {
        expectConforms(
            {.layer = "Attention", .inputs = {{2, 3, 4}, {2, 5, 4}}, .output = {2, 3, 4}});
    }
    void conformsWithKeysOfTheirOwn()
    {
        expectConforms({.layer = "Attention",
            .config = {{"use_scale", true}},
            .inputs = {{2, 3, 4}, {2, 5, 2}, {2, 5, 4}},
            .output = {2, 3, 2},
            .weights = 1});
    }
    void conformsWithSums()
    {
        expectConforms({.layer = "Attention",
            .config = {{"use_scale", true}, {"score_mode", "concat"}},
            .inputs = {{2, 3, 4}, {2, 5, 4}},
            .output = {2, 3, 4},
            .weights = 2});
    }
    void conformsWithDropout()
    {
        expectConforms({.layer = "Attention",
            .config = {{"dropout", 0.3}},
            .inputs = {{2, 3, 4}, {2, 5, 4}},
            .output = {2, 3, 4},
            .isRandom = true});
    }
    void weighsValuesByTheProductWithTheirKeys()
    {
        const auto layer = builtLayer("Attention", {{"use_scale", true}}, {{1, 1, 1}, {1, 2, 1}});
        setWeight(*layer, "scale", {0.5});
        const Array y
            = callLayer(*layer, {arrayOf({1, 1, 1}, {2}), arrayOf({1, 2, 1}, {1, 3})}).output;
        const double share = 1 / (1 + std::exp(2.0)); // scores 1 and 3
        QVERIFY(areClose(valuesOf(y), {share * 1 + (1 - share) * 3}));
    }
    void weighsValuesByTheSumWithTheirKeys()
    {
        const auto layer
            = builtLayer("Attention", {{"score_mode", "concat"}}, {{1, 1, 1}, {1, 2, 1}});
        setWeight(*layer, "concat_score_weight", {2});
        const Array y
            = callLayer(*layer, {arrayOf({1, 1, 1}, {0.5}), arrayOf({1, 2, 1}, {1, -1})}).output;
        const double first = std::exp(2 * std::tanh(1.5)), second = std::exp(2 * std::tanh(-0.5));
        QVERIFY(areClose(valuesOf(y), {(first - second) / (first + second)}));
    }
    void refusesAnUnknownWayToScore()
    {
        QVERIFY_THROWS_EXCEPTION(ConfigError, create<Layer>("Attention", {{"score_mode", "sum"}}));
    }
};

NW_TEST(AttentionTest)

} // namespace netwright

#include "tst_attention.moc"
