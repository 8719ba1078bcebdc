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

class AdditiveAttentionTest : public QObject {
    Q_OBJECT
private slots:
    void conforms()
    {
        expectConforms({.layer = "AdditiveAttention",
            .inputs = {{2, 3, 4}, {2, 5, 4}},
            .output = {2, 3, 4},
            .weights = 1});
    }
    void conformsWithoutAScale()
    {
        expectConforms({.layer = "AdditiveAttention",
            .config = {{"use_scale", false}},
            .inputs = {{2, 3, 4}, {2, 5, 2}, {2, 5, 4}},
            .output = {2, 3, 2}});
    }
    void weighsValuesByTheSumWithTheirKeys()
    {
        const auto layer
            = builtLayer("AdditiveAttention", Config::object(), {{1, 1, 2}, {1, 2, 2}});
        setWeight(*layer, "scale", {1, 3});
        const Array y = callLayer(
            *layer, {arrayOf({1, 1, 2}, {0.5, 0}), arrayOf({1, 2, 2}, {1, 0, -1, 0.2F})})
                            .output;
        const double first = std::exp(std::tanh(1.5));
        const double second = std::exp(std::tanh(-0.5) + 3 * std::tanh(0.2));
        const double sum = first + second;
        QVERIFY(areClose(valuesOf(y), {(first - second) / sum, 0.2 * second / sum}));
    }
    void needsToKnowTheLengthOfItsScale()
    {
        QVERIFY_THROWS_EXCEPTION(ShapeError,
            builtLayer(
                "AdditiveAttention", Config::object(), {{2, 3, kUnknown}, {2, 5, kUnknown}}));
    }
};

NW_TEST(AdditiveAttentionTest)

} // namespace netwright

#include "tst_additive_attention.moc"
