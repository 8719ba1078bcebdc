#include "tests/engine/layers/rnn/sequence_call.h"
#include "tests/support/conforms.h"
#include "tests/support/test.h"

namespace netwright {
using test::areClose;
using test::builtLayer;
using test::copyWeights;
using test::expectConforms;
using test::kStepwise;
using test::maskOfSteps;
using test::outputsOf;
using test::valuesOf;
using test::wavy;

class GruTest : public QObject {
    Q_OBJECT
private slots:
    void conforms_data()
    {
        QTest::addColumn<bool>("resetAfter");
        QTest::addColumn<bool>("useBias");
        for (const int number : {0, 1, 2, 3})
            QTest::addRow("%d", number) << bool(number & 1) << bool(number & 2);
    }
    void conforms()
    {
        QFETCH(bool, resetAfter);
        QFETCH(bool, useBias);
        expectConforms({.layer = "GRU",
            .config = {{"units", 2}, {"reset_after", resetAfter}, {"use_bias", useBias},
                {"return_sequences", true}, {"return_state", true}},
            .input = {2, 3, 3},
            .output = {2, 3, 2},
            .weights = useBias ? 3 : 2});
    }
    void conformsWithDropout()
    {
        expectConforms({.layer = "GRU",
            .config = {{"units", 2}, {"dropout", 0.5}, {"recurrent_dropout", 0.5}},
            .input = {2, 3, 8},
            .output = {2, 2},
            .weights = 3,
            .isRandom = true});
    }
    void conformsWithOtherFunctions()
    {
        expectConforms({.layer = "GRU",
            .config = {{"units", 2}, {"activation", "elu"}, {"recurrent_activation", "softsign"},
                {"reset_after", false}},
            .input = {2, 3, 3},
            .output = {2, 2},
            .weights = 3});
    }
    void hasABiasForInputAndState()
    {
        const auto after = builtLayer("GRU", {{"units", 2}}, {{1, 1, 1}});
        QCOMPARE(after->weights()[2]->weight.variable().shape, (Shape{2, 6}));
        const auto before = builtLayer("GRU", {{"units", 2}, {"reset_after", false}}, {{1, 1, 1}});
        QCOMPARE(before->weights()[2]->weight.variable().shape, (Shape{6}));
    }
    void givesTheSameAtOnceAndStepByStep_data()
    {
        QTest::addColumn<bool>("resetAfter");
        QTest::addColumn<bool>("hasMask");
        for (const int number : {0, 1, 2, 3})
            QTest::addRow("%d", number) << bool(number & 1) << bool(number & 2);
    }
    void givesTheSameAtOnceAndStepByStep()
    {
        QFETCH(bool, resetAfter);
        QFETCH(bool, hasMask);
        Config config{{"units", 2}, {"return_sequences", true}, {"return_state", true},
            {"reset_after", resetAfter}, {"bias_initializer", "random_normal"}};
        const auto atOnce = builtLayer("GRU", config, {{2, 4, 3}});
        config["activation"] = kStepwise;
        const auto stepwise = builtLayer("GRU", config, {{2, 4, 3}});
        copyWeights(*atOnce, *stepwise);
        test::SequenceCall call{
            .inputs = {wavy({2, 4, 3})}, .named = {{"initial_state", {wavy({2, 2})}}}};
        if (hasMask) call.masks = {maskOfSteps({2, 4}, {0, 1, 0, 1, 1, 1, 1, 0})};
        const auto a = outputsOf(*atOnce, call), b = outputsOf(*stepwise, call);
        QCOMPARE(a.size(), std::size_t{2});
        for (std::size_t i = 0; i < a.size(); ++i)
            QVERIFY(areClose(valuesOf(a[i]), valuesOf(b[i])));
    }
    void keepsHalfOfTheStateWithoutWeights()
    {
        const auto layer = builtLayer("GRU",
            {{"units", 1}, {"kernel_initializer", "zeros"}, {"recurrent_initializer", "zeros"}},
            {{1, 2, 1}});
        const auto y = outputsOf(*layer,
            {.inputs = {wavy({1, 2, 1})},
                .named = {{"initial_state", {test::arrayOf({1, 1}, {4})}}}});
        QVERIFY(areClose(valuesOf(y.front()), {1}));
    }
};

NW_TEST(GruTest)

} // namespace netwright

#include "tst_gru.moc"
