#include "engine/models/adapt.h"

#include "engine/arrays/strings.h"
#include "engine/base/error.h"
#include "tests/support/tensors.h"
#include "tests/support/test.h"

using namespace netwright;
using namespace netwright::test;

namespace {

Value layerEntry(const char* className, Value config, const char* name)
{
    config["name"] = name;
    return {{"class_name", className}, {"config", config}};
}

Value sequentialOf(const Value& shape, const char* dtype, std::vector<Value> layers)
{
    Value all = Value::array(
        {layerEntry("InputLayer", {{"batch_shape", shape}, {"dtype", dtype}}, "in")});
    for (Value& each : layers) all.push_back(std::move(each));
    return {{"class_name", "Sequential"}, {"config", {{"name", "net"}, {"layers", all}}}};
}

Value column()
{
    return Value::array({nullptr, 1});
}

} // namespace

class AdaptTest : public QObject {
    Q_OBJECT
private slots:
    void layersLearnBeforeTheRestIsBuilt()
    {
        const Value config = sequentialOf(column(), "string",
            {layerEntry("TextVectorization", {{"output_mode", "count"}}, "words"),
                layerEntry("Dense", {{"units", 2}}, "dense")});
        int asked = 0;
        const AdaptedModel adapted = adaptedModel(config, 1, [&asked] {
            ++asked;
            return std::vector<Array>{stringArray({2, 1}, {"a b", "b c b"})};
        });
        QCOMPARE(asked, 1);
        QCOMPARE(adapted.layers, (std::vector<std::string>{"words"}));
        QVERIFY(unadaptedLayers(*adapted.model).empty());
        const Value words = adapted.model->config()["config"]["layers"][1]["config"];
        QCOMPARE(words["vocabulary"], Value::array({"b", "c", "a"}));
        QCOMPARE(adapted.model->weights()[0]->weight.variable().shape, (Shape{4, 2}));
    }
    void oneLayerLearnsFromWhatAnotherMakes()
    {
        const Value config = sequentialOf(Value::array({nullptr, 2}), "float32",
            {layerEntry("Rescaling", {{"scale", 2}}, "twice"),
                layerEntry("Normalization", Value::object(), "normal"),
                layerEntry("Discretization", {{"num_bins", 2}}, "bins")});
        const std::vector<Array> data{Array::of<float>({2, 2}, {0, 10, 2, 30})};
        const AdaptedModel adapted = adaptedModel(config, 1, [&data] { return data; });
        QCOMPARE(adapted.layers, (std::vector<std::string>{"normal", "bins"}));
        const auto weights = adapted.model->weights();
        NW_COMPARE(valuesOf(weights[0]->weight.variable().value), {2, 40});
        NW_COMPARE(valuesOf(weights[1]->weight.variable().value), {4, 400});
        NW_COMPARE(valuesOf(predict(*adapted.model, data, 32, "reference", 1)[0]), {1, 1, 1, 1});
    }
    void whatWasLearnedOutlivesNewFirstWeights()
    {
        const Value config = sequentialOf(Value::array({4, 2}), "float32",
            {layerEntry("Normalization", Value::object(), "normal"),
                layerEntry("Dense", {{"units", 1}}, "dense")});
        const std::vector<Array> data{Array::of<float>({2, 2}, {0, 10, 2, 30})};
        const AdaptedModel adapted = adaptedModel(config, 1, [&data] { return data; });
        const auto weights = adapted.model->weights();
        const auto at
            = [&weights](std::size_t i) { return valuesOf(weights[i]->weight.variable().value); };
        NW_COMPARE(at(0), {1, 20});
        const std::vector<double> first = at(3);
        initializeAgain(*adapted.model, 2);
        NW_COMPARE(at(0), {1, 20});
        NW_COMPARE(at(1), {1, 100});
        QVERIFY(at(3) != first);
        initializeAgain(*adapted.model, 1);
        NW_COMPARE(at(3), first);
    }
    void dataIsNotAskedForWithoutNeed()
    {
        const Value config = sequentialOf(column(), "float32",
            {layerEntry("Normalization", {{"mean", 1}, {"variance", 1}}, "n")});
        const AdaptedModel adapted = adaptedModel(config, 1, [] {
            throw ConfigError(NW_TEXT("nobody should ask"));
            return std::vector<Array>();
        });
        QVERIFY(adapted.layers.empty());
    }
    void refusesWhatCannotBeLearned()
    {
        const Value behind = sequentialOf(Value::array({nullptr, 2}), "float32",
            {layerEntry("Dense", {{"units", 2}}, "dense"),
                layerEntry("Normalization", Value::object(), "n")});
        const auto numbers = [] { return std::vector<Array>{Array({3, 2}, DType::float32)}; };
        QVERIFY_EXCEPTION_THROWN(adaptedModel(behind, 1, numbers), ConfigError);
        const Value texts
            = sequentialOf(column(), "string", {layerEntry("StringLookup", Value::object(), "s")});
        QVERIFY_EXCEPTION_THROWN(adaptedModel(texts, 1, numbers), ShapeError);
    }
    // The longest text of a batch decides how many words each text has.
    void predictsFromTexts()
    {
        const Value config = sequentialOf(column(), "string",
            {layerEntry("TextVectorization", {{"vocabulary", {"a", "b"}}}, "words")});
        const auto model = Model::fromConfig(config);
        const std::vector<Array> texts{stringArray({3}, {"a b c", "b", ""})};
        NW_COMPARE(
            valuesOf(predict(*model, texts, 32, "reference", 1)[0]), {2, 3, 1, 3, 0, 0, 0, 0, 0});
        const std::vector<Array> others{stringArray({1, 1}, {"b b"})};
        NW_COMPARE(valuesOf(predict(*model, others, 32, "reference", 1)[0]), {3, 3});
        QVERIFY_EXCEPTION_THROWN(predict(*model, texts, 1, "reference", 1), ShapeError);
        QVERIFY_EXCEPTION_THROWN(
            predict(*model, {Array({2, 1}, DType::float32)}, 32, "reference", 1), ShapeError);
    }
    void predictsTexts()
    {
        const Value config = sequentialOf(column(), "int64",
            {layerEntry("StringLookup", {{"vocabulary", {"a", "b"}}, {"invert", true}}, "back")});
        const auto model = Model::fromConfig(config);
        const std::vector<Array> indices{Array::of<std::int64_t>({3, 1}, {2, 0, 1})};
        QCOMPARE(textsOf(predict(*model, indices, 2, "reference", 1)[0]),
            (std::vector<std::string>{"b", "[UNK]", "a"}));
    }
};

NW_TEST(AdaptTest)

#include "tst_adapt.moc"
