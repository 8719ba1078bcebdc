#include "engine/base/error.h"
#include "engine/formats/json.h"
#include "engine/models/blueprint.h"
#include "engine/models/check.h"
#include "engine/models/model.h"
#include "engine/models/plot.h"
#include "engine/models/summary.h"
#include "tests/support/layer_call.h"
#include "tests/support/test.h"

using namespace netwright;

namespace {

Value outputOf(const char* layer, Value shape = {nullptr, 3}, const char* dtype = "float32")
{
    return {{"class_name", "__keras_tensor__"},
        {"config",
            {{"shape", shape}, {"dtype", dtype}, {"keras_history", Value::array({layer, 0, 0})}}}};
}

Value entry(const char* module, const char* className, const Value& config, const Value& args,
    const Value& kwargs = Value::object())
{
    const bool isLayer = std::string(module) == "keras.layers";
    Value result = {{"module", module}, {"class_name", className}, {"config", config},
        {"registered_name", isLayer ? Value() : Value(className)}, {"name", config["name"]}};
    result["inbound_nodes"] = Value::array({{{"args", args}, {"kwargs", kwargs}}});
    return result;
}

Value inputEntry(const char* name, const Value& shape = {nullptr, 3})
{
    Value result = entry("keras.layers", "InputLayer",
        {{"batch_shape", shape}, {"dtype", "float32"}, {"sparse", false}, {"ragged", false},
            {"name", name}},
        Value::array());
    result["inbound_nodes"] = Value::array();
    return result;
}

Value networkOf(const Value& layers, const char* output)
{
    return {{"module", "keras.src.models.functional"}, {"class_name", "Functional"},
        {"config",
            {{"name", "net"}, {"trainable", true}, {"layers", layers},
                {"input_layers", Value::array({"in", 0, 0})},
                {"output_layers", Value::array({output, 0, 0})}}},
        {"registered_name", "Functional"}, {"build_config", {{"input_shape", nullptr}}}};
}

constexpr const char* kNumpy = "keras.src.ops.numpy";

Value sliceOf(const Value& start, const Value& stop)
{
    return {{"class_name", "__slice__"},
        {"config", {{"start", start}, {"stop", stop}, {"step", nullptr}}}};
}

// 2 - x, x[:, 1:], a layer Add beside an operation Add, lists and keywords.
Value arithmetic()
{
    return networkOf(
        Value::array({inputEntry("in"),
            entry(kNumpy, "Subtract", {{"name", "subtract"}}, Value::array({2, outputOf("in")})),
            entry(kNumpy, "GetItem", {{"name", "get_item"}},
                Value::array({outputOf("subtract"),
                    Value::array({sliceOf(nullptr, nullptr), sliceOf(1, nullptr)})})),
            entry(kNumpy, "Concatenate", {{"name", "concatenate"}, {"axis", -1}},
                Value::array({Value::array({outputOf("get_item", {nullptr, 2}), outputOf("in")})})),
            entry("keras.src.ops.core", "ConvertToTensor",
                {{"name", "convert_to_tensor"}, {"dtype", nullptr}, {"sparse", nullptr}},
                Value::array({outputOf("concatenate", {nullptr, 5})})),
            entry(kNumpy, "Average", {{"name", "average"}, {"axis", 1}},
                Value::array({outputOf("convert_to_tensor", {nullptr, 5})}),
                {{"weights", outputOf("concatenate", {nullptr, 5})}})}),
        "average");
}

std::vector<double> predictedBy(const Value& config, const Array& x)
{
    const auto model = Model::fromConfig(config);
    return test::valuesOf(predict(*model, {x}, 32, "reference", 1).front());
}

} // namespace

class OperationNodesTest : public QObject {
    Q_OBJECT
private slots:
    void computeAndAreWrittenAsTheyWere()
    {
        const Value config = arithmetic();
        const auto model = Model::fromConfig(config);
        const Array x = test::arrayOf({1, 3}, {1, 2, 4});
        // 2 - x is 1, 0, -2; without the first, and x: 0, -2, 1, 2, 4, weighted with themselves.
        NW_COMPARE(predictedBy(config, x), {25.0 / 5.0});
        const Value written = model->config();
        const auto& layers = config["config"]["layers"];
        for (std::size_t i = 1; i < layers.size(); ++i)
            QCOMPARE(QByteArray::fromStdString(written["config"]["layers"][i].dump()),
                QByteArray::fromStdString(layers[i].dump()));
    }

    void areDrawnAndWrittenAgain()
    {
        const Value config = arithmetic();
        const Blueprint drawing = blueprintFromConfig(config);
        QCOMPARE(drawing.nodes[1].className, std::string("operation:Subtract"));
        Checker checker;
        const CheckResult& result = checker.check(drawing);
        QVERIFY(result.issues.empty());
        QCOMPARE(result.nodes.back().outputs[0].shape, Shape{kUnknown});
        const Blueprint again = readBlueprint(writeBlueprint(drawing));
        const Value written = configFromBlueprint(again);
        QCOMPARE(written["config"]["layers"].dump(), config["config"]["layers"].dump());
    }

    void showInSummariesAndPlotsAndHaveNoWeights()
    {
        const auto model = Model::fromConfig(arithmetic());
        QCOMPARE(model->layers().size(), 1U);
        QCOMPARE(model->operations().size(), 6U);
        QVERIFY(summaryText(*model).find("subtract (Subtract)") != std::string::npos);
        QVERIFY(dotText(*model).find("GetItem") != std::string::npos);
    }

    // A mask that is given by name is used in the layer; the flowing one goes on behind it.
    void masksAreGivenByName()
    {
        const Value config = networkOf(
            Value::array({inputEntry("in", {nullptr, 3, 2}),
                entry(kNumpy, "NotEqual", {{"name", "not_equal"}},
                    Value::array({outputOf("in", {nullptr, 3, 2}), 0.0})),
                entry(kNumpy, "Any", {{"name", "any"}, {"axis", -1}, {"keepdims", false}},
                    Value::array({outputOf("not_equal", {nullptr, 3, 2}, "bool")})),
                entry("keras.layers", "GlobalAveragePooling1D", {{"name", "pool"}},
                    Value::array({outputOf("in", {nullptr, 3, 2})}),
                    {{"mask", outputOf("any", {nullptr, 3}, "bool")}})}),
            "pool");
        NW_COMPARE(predictedBy(config, test::arrayOf({1, 3, 2}, {1, 2, 0, 0, 3, 4})), {2, 3});
        Checker checker;
        QVERIFY(checker.check(blueprintFromConfig(config)).issues.empty());
    }

    void unknownAndRefusedOnesSaySo()
    {
        Value config = arithmetic();
        Value& first = config["config"]["layers"][1];
        first["class_name"] = "Nonsense";
        QVERIFY_EXCEPTION_THROWN(Model::fromConfig(config), ConfigError);
        first["class_name"] = "Nonzero";
        first["inbound_nodes"][0]["args"] = Value::array({outputOf("in")});
        QVERIFY_EXCEPTION_THROWN(Model::fromConfig(config), ConfigError);
        Checker checker;
        QVERIFY(checker.check(blueprintFromConfig(config)).hasErrors());
        first["inbound_nodes"][0]["args"] = Value::array({2, 3});
        QVERIFY_EXCEPTION_THROWN(Model::fromConfig(config), ConfigError);
    }

    void layersTakeNoConstants()
    {
        const Value config = networkOf(Value::array({inputEntry("in"),
                                           entry("keras.layers", "Add", {{"name", "add"}},
                                               Value::array({2, outputOf("in")}))}),
            "add");
        QVERIFY_EXCEPTION_THROWN(Model::fromConfig(config), ConfigError);
    }

    // Keras's Lambda with code stays in the model; running it is refused.
    void codeOfPythonIsKept()
    {
        const Value code = {{"class_name", "__lambda__"}, {"config", {{"code", "4wEA"}}}};
        const Value config
            = networkOf(Value::array({inputEntry("in"),
                            entry("keras.layers", "Lambda",
                                {{"name", "python"}, {"trainable", true}, {"function", code},
                                    {"arguments", Value::object()}},
                                Value::array({outputOf("in")}))}),
                "python");
        const auto model = Model::fromConfig(config);
        QVERIFY(model->config()["config"]["layers"][1]["config"]["function"] == code);
        QVERIFY_EXCEPTION_THROWN(
            predictedBy(config, test::arrayOf({1, 3}, {1, 2, 4})), ConfigError);
        Checker checker;
        const Blueprint drawing = blueprintFromConfig(config);
        const CheckResult& result = checker.check(drawing);
        QVERIFY(!result.hasErrors());
        QCOMPARE(result.issues.size(), 1U);
        QVERIFY(configFromBlueprint(drawing)["config"]["layers"][1]["config"]["function"] == code);
    }
};

NW_TEST(OperationNodesTest)
#include "tst_operation_nodes.moc"
