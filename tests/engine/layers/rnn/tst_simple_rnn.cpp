#include "tests/engine/layers/rnn/sequence_call.h"
#include "tests/support/conforms.h"
#include "tests/support/test.h"

#include <cmath>

namespace netwright {
using test::areClose;
using test::arrayOf;
using test::builtLayer;
using test::expectConforms;
using test::keysOf;
using test::outputsOf;
using test::setWeight;
using test::valuesOf;
using test::wavy;

class SimpleRnnTest : public QObject {
    Q_OBJECT
private slots:
    void conforms()
    {
        expectConforms({.layer = "SimpleRNN",
            .config = {{"units", 2}, {"return_sequences", true}},
            .input = {2, 3, 3},
            .output = {2, 3, 2},
            .weights = 3});
    }
    void conformsWithRelu()
    {
        expectConforms({.layer = "SimpleRNN",
            .config
            = {{"units", 2}, {"activation", "relu"}, {"return_state", true}, {"use_bias", false}},
            .input = {2, 3, 3},
            .output = {2, 2},
            .weights = 2});
    }
    void conformsWithoutActivation()
    {
        expectConforms({.layer = "SimpleRNN",
            .config = {{"units", 2}, {"activation", nullptr}},
            .input = {2, 2, 3},
            .output = {2, 2},
            .weights = 3});
    }
    void conformsWithDropout()
    {
        expectConforms({.layer = "SimpleRNN",
            .config = {{"units", 2}, {"dropout", 0.3}, {"recurrent_dropout", 0.5}},
            .input = {2, 3, 8},
            .output = {2, 2},
            .weights = 3,
            .isRandom = true});
    }
    void addsInputAndState()
    {
        const auto layer
            = builtLayer("SimpleRNN", {{"units", 1}, {"return_sequences", true}}, {{1, 2, 1}});
        setWeight(*layer, "kernel", {2});
        setWeight(*layer, "recurrent_kernel", {0.5});
        setWeight(*layer, "bias", {0.1});
        const auto y = outputsOf(*layer, {.inputs = {arrayOf({1, 2, 1}, {1, -1})}}).front();
        const double first = std::tanh(2.1);
        QVERIFY(areClose(valuesOf(y), {first, std::tanh(-2 + 0.5 * first + 0.1)}));
    }
    void dropsAllAtARateOfOne()
    {
        const auto layer = builtLayer("SimpleRNN", {{"units", 2}, {"dropout", 1.0}}, {{1, 2, 2}});
        const auto y
            = outputsOf(*layer, {.inputs = {wavy({1, 2, 2})}, .mode = CallContext::Mode::training})
                  .front();
        QVERIFY(areClose(valuesOf(y), {0, 0}));
    }
    void writesNoSeedWhereThereIsNone()
    {
        const auto plain = create<Layer>("SimpleRNN", {{"units", 2}});
        QCOMPARE(keysOf(configOf(*plain)).back(), std::string("recurrent_dropout"));
        const auto seeded = create<Layer>("SimpleRNN", {{"units", 2}, {"seed", 5}});
        QCOMPARE(configOf(*seeded)["seed"], Value(5));
    }
};

NW_TEST(SimpleRnnTest)

} // namespace netwright

#include "tst_simple_rnn.moc"
