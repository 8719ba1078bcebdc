#include "engine/arrays/strings.h"
#include "tests/support/conforms.h"
#include "tests/support/layer_call.h"
#include "tests/support/test.h"

namespace netwright {
using test::areClose;
using test::arrayOf;
using test::callLayer;
using test::expectConforms;
using test::valuesOf;
using Numbers = std::vector<double>;

using Texts = std::vector<std::string>;

class TextVectorizationTest : public QObject {
    Q_OBJECT
private slots:
    void conforms()
    {
        expectConforms({.layer = "TextVectorization",
            .config = {{"vocabulary", {"a", "b", "c"}}, {"output_sequence_length", 3}},
            .input = {2, 1},
            .output = {2, 3},
            .inputType = DType::string});
        expectConforms({.layer = "TextVectorization",
            .config = {{"vocabulary", {"a", "b", "c"}}, {"output_mode", "count"}},
            .input = {2},
            .output = {2, 4},
            .inputType = DType::string});
    }
    // The examples of Keras's documentation.
    void learnsAndIndexesWords()
    {
        const auto layer = create<Layer>(
            "TextVectorization", {{"max_tokens", 5000}, {"output_sequence_length", 4}});
        QVERIFY(layer->adapts() && !layer->isAdapted());
        layer->adapt(stringArray({3}, {"foo bar", "bar baz", "baz bada boom"}));
        QCOMPARE(
            configOf(*layer)["vocabulary"], Value::array({"baz", "bar", "foo", "boom", "bada"}));
        const Array y = callLayer(*layer, {stringArray({2, 1}, {"foo qux bar", "qux baz"})}).output;
        QCOMPARE(y.dtype(), DType::int64);
        QCOMPARE(valuesOf(y), (Numbers{4, 1, 3, 0, 1, 2, 0, 0}));
    }
    void preparesTexts()
    {
        const Config words{{"vocabulary", {"earth", "wind"}}, {"output_sequence_length", 3}};
        QCOMPARE(made(words, {2}, {"Earth, WIND", " wind\tearth\nfire wind!"}),
            (Numbers{2, 3, 0, 3, 2, 1}));
        Config raw = words;
        raw["standardize"] = nullptr;
        QCOMPARE(made(raw, {1}, {"Earth wind, wind"}), (Numbers{1, 1, 3}));
        raw["standardize"] = "lower";
        QCOMPARE(made(raw, {1}, {"Earth wind, wind"}), (Numbers{2, 1, 3}));
        raw["standardize"] = "strip_punctuation";
        QCOMPARE(made(raw, {1}, {"Earth wind, wind"}), (Numbers{1, 3, 3}));
    }
    void splitsIntoCharacters()
    {
        const Config config{
            {"vocabulary", {"a", "\u00fc"}}, {"split", "character"}, {"output_sequence_length", 4}};
        QCOMPARE(made(config, {1, 1}, {"\u00fcAb"}), (Numbers{3, 2, 1, 0}));
    }
    void takesTokensAsTheyAre()
    {
        const Config config{{"vocabulary", {"a b", "c"}}, {"split", nullptr}};
        QCOMPARE(made(config, {2, 2}, {"a b", "c", "d", ""}), (Numbers{2, 3, 1, 0}));
        Config longer = config;
        longer["output_sequence_length"] = 3;
        QCOMPARE(made(longer, {1, 2}, {"a b", "c"}), (Numbers{2, 3, 0}));
    }
    void groupsNeighbours()
    {
        const Config config{
            {"vocabulary", {"a", "b", "a b"}}, {"ngrams", 2}, {"output_sequence_length", 5}};
        QCOMPARE(made(config, {1}, {"a b c"}), (Numbers{2, 3, 1, 4, 1}));
        Config pairs = config;
        pairs["ngrams"] = {2};
        QCOMPARE(made(pairs, {1}, {"a b c"}), (Numbers{4, 1, 0, 0, 0}));
        const auto layer = create<Layer>("TextVectorization", pairs);
        QCOMPARE(configOf(*layer)["ngrams"], Value::array({2}));
    }
    void countsTokens()
    {
        const Config config{{"vocabulary", {"a", "b"}}, {"output_mode", "multi_hot"}};
        QCOMPARE(made(config, {2}, {"a a c", ""}), (Numbers{1, 1, 0, 0, 0, 0}));
        Config counted = config;
        counted["output_mode"] = "count";
        QCOMPARE(made(counted, {1, 1}, {"a a c"}), (Numbers{1, 2, 0}));
        Config weighted{{"vocabulary", {"a", "b"}}, {"output_mode", "tf_idf"},
            {"idf_weights", {0.5, 1.5}}, {"max_tokens", 4}, {"pad_to_max_tokens", true}};
        QVERIFY(areClose(made(weighted, {1}, {"a a c"}), {1, 1, 0, 0}));
    }
    void theLongestTextDecidesWhereNothingElseDoes()
    {
        const auto layer = create<Layer>("TextVectorization", {{"vocabulary", {"a"}}});
        CallContext context(CallContext::Mode::inference);
        const Tensor open = placeholder({kUnknown, 1}, DType::string);
        QCOMPARE((*layer)({.inputs = {open}}, context)[0].shape(), (Shape{kUnknown, kUnknown}));
        QVERIFY(context.dependsOnData());
        const Tensor texts = constant(stringArray({2, 1}, {"a b", "a b c d"}));
        context.setData([](const Tensor& tensor) { return evaluate(tensor); });
        const Array y = evaluate((*layer)({.inputs = {texts}}, context)[0]);
        QCOMPARE(y.shape(), (Shape{2, 4}));
        QCOMPARE(valuesOf(y), (Numbers{2, 1, 0, 0, 2, 1, 1, 1}));
    }
    void refusesWhatDoesNotFit()
    {
        const auto refuses = [](const Config& config) {
            try {
                create<Layer>("TextVectorization", config);
            } catch (const ConfigError&) {
                return true;
            }
            return false;
        };
        QVERIFY(refuses({{"max_tokens", 1}}));
        QVERIFY(refuses({{"standardize", "upper"}}));
        QVERIFY(refuses({{"split", "lines"}}));
        QVERIFY(refuses({{"ngrams", 0}}));
        QVERIFY(refuses({{"ngrams", {0}}}));
        QVERIFY(refuses({{"output_mode", "one_hot"}}));
        QVERIFY(refuses({{"output_mode", "count"}, {"output_sequence_length", 3}}));
        QVERIFY(refuses({{"output_sequence_length", 0}}));
        QVERIFY(refuses({{"ragged", true}}));
        QVERIFY(refuses({{"sparse", true}}));
        QVERIFY(refuses({{"vocabulary", {"a", "a"}}}));
        QVERIFY(refuses({{"vocabulary", {"a"}}, {"output_mode", "tf_idf"}}));
        const auto layer = create<Layer>("TextVectorization", {{"vocabulary", {"a"}}});
        QVERIFY_EXCEPTION_THROWN(callLayer(*layer, {arrayOf({1}, {1})}), ShapeError);
        QVERIFY_EXCEPTION_THROWN(callLayer(*layer, {stringArray({1, 2}, {"a", "b"})}), ShapeError);
        QVERIFY_EXCEPTION_THROWN(layer->adapt(stringArray({1}, {"a"})), ConfigError);
    }

private:
    static Numbers made(const Config& config, const Shape& shape, const Texts& texts)
    {
        const auto layer = create<Layer>("TextVectorization", config);
        return valuesOf(callLayer(*layer, {stringArray(shape, texts)}).output);
    }
};

NW_TEST(TextVectorizationTest)

} // namespace netwright

#include "tst_text_vectorization.moc"
