#include "engine/saving/keras_assets.h"

#include "engine/base/error.h"
#include "tests/support/tensors.h"
#include "tests/support/test.h"

#include <map>

using namespace netwright;
using netwright::test::valuesOf;

namespace {

Value layerEntry(const char* className, const Value& config)
{
    return {{"class_name", className}, {"config", config}};
}

Value sequential(const Value& layers)
{
    return layerEntry("Sequential", {{"layers", layers}});
}

// The completed configuration of the layers, where the archive has these members.
Value completed(const Value& model, const std::map<std::string, std::string>& members)
{
    const KerasAssets assets{
        .text = [&members](const std::string& member) -> std::optional<std::string> {
            const auto found = members.find(member);
            return found == members.end() ? std::nullopt : std::optional(found->second);
        },
        .numbers = [](const std::string& path, Dimension length) -> std::optional<Array> {
            if (path != "layers/string_lookup/vars/idf_weights" || length != 3) return std::nullopt;
            return Array::of<float>({3}, {0.5F, 0.25F, 0.75F});
        }};
    return withVocabularies(model, assets)["config"]["layers"];
}

} // namespace

class KerasAssetsTest : public QObject {
    Q_OBJECT
private slots:
    void vocabulariesGoIntoTheSettings()
    {
        const Value model = sequential({layerEntry("TextVectorization", {{"vocabulary", nullptr}}),
            layerEntry("IntegerLookup", Value::object()),
            layerEntry("IntegerLookup", Value::object()),
            sequential(Value::array({layerEntry("StringLookup", Value::object())}))});
        const Value layers = completed(model,
            {{"assets/layers/text_vectorization/vocabulary.txt", "\n[UNK]\na\nb"},
                {"assets/layers/integer_lookup_1/vocabulary.txt", "-1\n7\n\n"},
                {"assets/layers/sequential/layers/string_lookup/vocabulary.txt", "[UNK]\r\nx"}});
        QCOMPARE(layers[0]["config"]["vocabulary"], Value::array({"", "[UNK]", "a", "b"}));
        QVERIFY(!layers[1]["config"].contains("vocabulary"));
        QCOMPARE(layers[2]["config"]["vocabulary"], Value::array({-1, 7}));
        QCOMPARE(
            layers[3]["config"]["layers"][0]["config"]["vocabulary"], Value::array({"[UNK]", "x"}));
    }
    void aVocabularyOfTheSettingsStays()
    {
        const Value layers = completed(
            sequential(
                Value::array({layerEntry("StringLookup", {{"vocabulary", Value::array({"z"})}})})),
            {{"assets/layers/string_lookup/vocabulary.txt", "[UNK]\nx"}});
        QCOMPARE(layers[0]["config"]["vocabulary"], Value::array({"z"}));
    }
    void weightsComeFromTheWeightsFile()
    {
        const Value model
            = sequential(Value::array({layerEntry("StringLookup", {{"output_mode", "tf_idf"}})}));
        const char* member = "assets/layers/string_lookup/vocabulary.txt";
        const Value layers = completed(model, {{member, "[UNK]\na\nb"}});
        QCOMPARE(layers[0]["config"]["idf_weights"], Value::array({0.5, 0.25, 0.75}));
        QVERIFY(!completed(model, {{member, "[UNK]\na"}})[0]["config"].contains("vocabulary"));
    }
    void weightsAreWrittenForEachIndex()
    {
        const auto written = [](const char* name, Config config) {
            config["output_mode"] = "tf_idf";
            const auto array = vocabularyWeightsOf(*create<Layer>(name, config));
            return array ? valuesOf(*array) : std::vector<double>();
        };
        using Numbers = std::vector<double>;
        const Config plain{{"vocabulary", {"a", "b"}}, {"idf_weights", {0.5, 1.5}}};
        QCOMPARE(written("TextVectorization", plain), (Numbers{1, 0.5, 1.5}));
        Config padded = plain;
        padded["max_tokens"] = 4;
        padded["pad_to_max_tokens"] = true;
        QCOMPARE(written("StringLookup", padded), (Numbers{1, 0.5, 1.5, 0}));
        const Config special{{"vocabulary", {-1, 7}}, {"idf_weights", {0.25, 1.5}}};
        QCOMPARE(written("IntegerLookup", special), (Numbers{0.25, 1.5}));
        QVERIFY(!vocabularyWeightsOf(*create<Layer>("StringLookup")));
    }
    void refusesNumbersThatAreNone()
    {
        QVERIFY_EXCEPTION_THROWN(
            completed(sequential(Value::array({layerEntry("IntegerLookup", Value::object())})),
                {{"assets/layers/integer_lookup/vocabulary.txt", "1\nx"}}),
            FormatError);
    }
};

NW_TEST(KerasAssetsTest)

#include "tst_keras_assets.moc"
