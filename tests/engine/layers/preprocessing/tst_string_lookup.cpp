#include "engine/arrays/strings.h"
#include "tests/support/conforms.h"
#include "tests/support/layer_call.h"
#include "tests/support/test.h"

#include <cmath>
#include <limits>

namespace netwright {
using test::areClose;
using test::arrayOf;
using test::callLayer;
using test::expectConforms;
using test::valuesOf;
using Numbers = std::vector<double>;

class StringLookupTest : public QObject {
    Q_OBJECT
private slots:
    void conforms()
    {
        expectConforms({.layer = "StringLookup",
            .config = {{"vocabulary", {"a", "b", "c", "d"}}},
            .input = {2, 3},
            .output = {2, 3},
            .inputType = DType::string});
        expectConforms({.layer = "StringLookup",
            .config = {{"vocabulary", {"a", "b"}}, {"output_mode", "multi_hot"}},
            .input = {2, 3},
            .output = {2, 3},
            .inputType = DType::string});
    }
    // The examples of Keras's documentation.
    void turnsTextsIntoIndices()
    {
        const Array y = looked({{"vocabulary", abcd()}}, {2, 3}, {"a", "c", "d", "d", "z", "b"});
        QCOMPARE(y.dtype(), DType::int64);
        QCOMPARE(valuesOf(y), (Numbers{1, 3, 4, 4, 0, 2}));
    }
    void severalIndicesStandForUnknownTexts()
    {
        const Config config{{"vocabulary", abcd()}, {"num_oov_indices", 2}};
        QCOMPARE(valuesOf(looked(config, {2, 3}, {"a", "c", "d", "m", "z", "b"})),
            (Numbers{2, 4, 5, 0, 1, 3}));
    }
    void encodesThem()
    {
        const std::vector<std::string> data{"a", "c", "d", "d", "d", "z", "b", "z"};
        const auto encoded = [&](const char* mode) {
            return valuesOf(looked({{"vocabulary", abcd()}, {"output_mode", mode}}, {2, 4}, data));
        };
        QCOMPARE(encoded("multi_hot"), (Numbers{0, 1, 0, 1, 1, 1, 0, 1, 0, 1}));
        QCOMPARE(encoded("count"), (Numbers{0, 1, 0, 1, 2, 2, 0, 1, 0, 1}));
        QCOMPARE(valuesOf(looked(
                     {{"vocabulary", {"a"}}, {"output_mode", "one_hot"}}, {2, 1}, {"a", "b"})),
            (Numbers{0, 1, 1, 0}));
    }
    void weighsCounts()
    {
        const std::vector<std::string> data{"a", "c", "d", "d", "d", "z", "b", "z"};
        const Config config{{"vocabulary", abcd()}, {"output_mode", "tf_idf"},
            {"idf_weights", {0.25, 0.75, 0.6, 0.4}}};
        QVERIFY(areClose(
            valuesOf(looked(config, {2, 4}, data)), {0, 0.25, 0, 0.6, 0.8, 1.0, 0, 0.75, 0, 0.4}));
        const Config whole{{"vocabulary", {"[UNK]", "a", "b", "c", "d"}}, {"output_mode", "tf_idf"},
            {"idf_weights", {0.9, 0.25, 0.75, 0.6, 0.4}}};
        QVERIFY(areClose(
            valuesOf(looked(whole, {2, 4}, data)), {0, 0.25, 0, 0.6, 0.8, 1.8, 0, 0.75, 0, 0.4}));
    }
    void turnsIndicesBack()
    {
        const auto layer
            = create<Layer>("StringLookup", {{"vocabulary", abcd()}, {"invert", true}});
        const Array indices = Array::of<std::int64_t>({2, 3}, {1, 3, 4, 4, 0, 99});
        QCOMPARE(textsOf(callLayer(*layer, {indices}).output),
            (std::vector<std::string>{"a", "c", "d", "d", "[UNK]", "[UNK]"}));
    }
    void aMaskIsIndexZeroAndLeavesNoTrace()
    {
        const Config config{{"vocabulary", abcd()}, {"mask_token", ""}};
        QCOMPARE(valuesOf(looked(config, {1, 3}, {"", "a", "z"})), (Numbers{0, 2, 1}));
        Config counted = config;
        counted["output_mode"] = "count";
        QCOMPARE(valuesOf(looked(counted, {1, 3}, {"", "a", "z"})), (Numbers{1, 1, 0, 0, 0}));
        Config named = config;
        named["vocabulary"] = {"", "[UNK]", "a", "b", "c", "d"};
        QCOMPARE(valuesOf(looked(named, {1, 3}, {"", "a", "z"})), (Numbers{0, 2, 1}));
    }
    void encodingsMayBeLongerThanTheVocabulary()
    {
        const Config config{{"vocabulary", {"a"}}, {"output_mode", "multi_hot"}, {"max_tokens", 4},
            {"pad_to_max_tokens", true}};
        QCOMPARE(valuesOf(looked(config, {1, 2}, {"a", "x"})), (Numbers{1, 1, 0, 0}));
    }
    void learnsTheMostFrequentFirst()
    {
        const auto layer = create<Layer>("StringLookup", {{"max_tokens", 4}});
        QVERIFY(layer->adapts() && !layer->isAdapted());
        layer->adapt(stringArray({7}, {"a", "b", "b", "c", "d", "[UNK]", "c"}));
        QVERIFY(layer->isAdapted());
        QCOMPARE(configOf(*layer)["vocabulary"], Value::array({"c", "b", "d"}));
        const Array y = callLayer(*layer, {stringArray({1, 4}, {"a", "b", "c", "d"})}).output;
        QCOMPARE(valuesOf(y), (Numbers{0, 2, 1, 3}));
        layer->adapt(stringArray({1}, {"x"})); // once more, in place of the first
        QCOMPARE(configOf(*layer)["vocabulary"], Value::array({"x"}));
    }
    void learnsHowRareTextsAre()
    {
        const auto layer = create<Layer>("StringLookup", {{"output_mode", "tf_idf"}});
        layer->adapt(stringArray({2, 2}, {"a", "a", "a", "b"}));
        const Value written = configOf(*layer)["idf_weights"];
        QVERIFY(areClose(written.get<Numbers>(), {std::log(1 + 2.0 / 3), std::log(1 + 2.0 / 2)}));
    }
    void withoutAVocabularyEveryTextIsUnknown()
    {
        QCOMPARE(valuesOf(looked(Config::object(), {1, 2}, {"a", "b"})), (Numbers{0, 0}));
        QVERIFY_EXCEPTION_THROWN(
            looked({{"output_mode", "count"}}, {1, 2}, {"a", "b"}), ConfigError);
    }
    void refusesWhatDoesNotFit()
    {
        const auto refuses = [](const Config& config) {
            try {
                create<Layer>("StringLookup", config);
            } catch (const ConfigError&) {
                return true;
            }
            return false;
        };
        QVERIFY(refuses({{"max_tokens", 1}}));
        QVERIFY(refuses({{"num_oov_indices", -1}}));
        QVERIFY(refuses({{"num_oov_indices", std::numeric_limits<int>::max()}}));
        QVERIFY(refuses({{"pad_to_max_tokens", true}}));
        QVERIFY(refuses({{"invert", true}, {"output_mode", "count"}}));
        QVERIFY(refuses({{"vocabulary", Value::array()}}));
        QVERIFY(refuses({{"vocabulary", {"a", "a"}}}));
        QVERIFY(refuses({{"vocabulary", "words.txt"}}));
        QVERIFY(refuses({{"vocabulary", {"a", ""}}, {"mask_token", ""}}));
        QVERIFY(refuses({{"vocabulary", {"a", "[UNK]"}}, {"invert", true}}));
        QVERIFY(refuses({{"vocabulary", {"a", "b"}}, {"max_tokens", 2}}));
        QVERIFY(refuses({{"vocabulary", {"a"}}, {"idf_weights", {0.5}}}));
        QVERIFY(refuses({{"vocabulary", {"a"}}, {"output_mode", "tf_idf"}}));
        QVERIFY(refuses(
            {{"vocabulary", {"a", "b"}}, {"output_mode", "tf_idf"}, {"idf_weights", {0.5}}}));
        QVERIFY(refuses({{"sparse", true}}));
        QVERIFY_EXCEPTION_THROWN(
            looked({{"vocabulary", {"a"}}, {"num_oov_indices", 0}}, {1}, {"b"}), ConfigError);
        const auto fixed = create<Layer>("StringLookup", {{"vocabulary", {"a"}}});
        QVERIFY(!fixed->adapts());
        QVERIFY_EXCEPTION_THROWN(fixed->adapt(stringArray({1}, {"b"})), ConfigError);
        QVERIFY_EXCEPTION_THROWN(callLayer(*fixed, {arrayOf({1}, {1})}), ShapeError);
    }

private:
    static Value abcd() { return {"a", "b", "c", "d"}; }
    static Array looked(
        const Config& config, const Shape& shape, const std::vector<std::string>& texts)
    {
        const auto layer = create<Layer>("StringLookup", config);
        return callLayer(*layer, {stringArray(shape, texts)}).output;
    }
};

NW_TEST(StringLookupTest)

} // namespace netwright

#include "tst_string_lookup.moc"
