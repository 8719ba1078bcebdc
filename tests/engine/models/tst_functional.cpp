#include "engine/base/error.h"
#include "engine/formats/json.h"
#include "engine/models/model.h"
#include "tests/support/layer_call.h"
#include "tests/support/tensors.h"
#include "tests/support/test.h"

using namespace netwright;

namespace {

Value keras2Layer(const char* className, const char* name, Value config, const char* inbound)
{
    config["name"] = name;
    return {{"class_name", className}, {"name", name}, {"config", config},
        {"inbound_nodes", parseJson(inbound, "test")}};
}

Value functional(const Value& layers, const char* inputs, const char* outputs)
{
    return {{"class_name", "Functional"},
        {"config",
            {{"name", "net"}, {"layers", layers}, {"input_layers", parseJson(inputs, "test")},
                {"output_layers", parseJson(outputs, "test")}}}};
}

Value input()
{
    return keras2Layer("InputLayer", "in", {{"batch_input_shape", {nullptr, 4}}}, "[]");
}

Value keras3Input(const char* name, const Value& shape, const char* dtype = "float32")
{
    return {{"class_name", "InputLayer"}, {"name", name},
        {"config", {{"name", name}, {"batch_shape", shape}, {"dtype", dtype}}},
        {"inbound_nodes", Value::array()}};
}

Value tensor(const char* layer)
{
    return {{"class_name", "__keras_tensor__"},
        {"config", {{"keras_history", Value::array({layer, 0, 0})}}}};
}

Value keras3Layer(const char* className, Value config, const Value& args, const Value& kwargs)
{
    config["name"] = snakeCase(className);
    return {{"class_name", className}, {"name", snakeCase(className)}, {"config", config},
        {"inbound_nodes", Value::array({{{"args", args}, {"kwargs", kwargs}}})}};
}

// The outputs of a model on constants.
Tensors called(Model& model, const std::vector<Array>& inputs)
{
    CallArguments arguments;
    for (const Array& input : inputs) arguments.inputs.push_back(constant(input));
    CallContext context(CallContext::Mode::inference);
    return model(arguments, context);
}

} // namespace

class FunctionalTest : public QObject {
    Q_OBJECT
private slots:
    void readsKeras2AndWritesKeras3();
    void sortsTheKeysOfOutputs();
    void givesAnInputBack();
    void aMaskOfTheSecondInputIsItsOwn();
    void masksOfNamedTensorsGoAlong();
    void theFirstTensorMayBeNamed();
    void refusesWrongWires_data();
    void refusesWrongWires();
};

// A layer that is called twice.
void FunctionalTest::readsKeras2AndWritesKeras3()
{
    const Value config = functional(
        Value::array({input(),
            keras2Layer("Dense", "d", {{"units", 4}}, R"([[["in", 0, 0, {}]], [["d", 0, 0, {}]]])"),
            keras2Layer("Add", "a", Value::object(), R"([[["d", 0, 0, {}], ["d", 1, 0, {}]]])")}),
        R"([["in", 0, 0]])", R"([["a", 0, 0]])");
    const auto model = Model::fromConfig(config);
    QCOMPARE(model->weights().size(), 2U);
    QCOMPARE(model->calls().size(), 4U);
    const Value written = model->config();
    QVERIFY(written["config"]["layers"][1]["inbound_nodes"][1].contains("args"));
    QVERIFY(written["config"]["output_layers"] == parseJson(R"(["a", 0, 0])", "test"));
    QVERIFY(Model::fromConfig(written)->config() == written);
}

void FunctionalTest::sortsTheKeysOfOutputs()
{
    const auto model = Model::fromConfig(functional(
        Value::array({input(), keras2Layer("Dense", "x", {{"units", 1}}, R"([[["in", 0, 0, {}]]])"),
            keras2Layer("Dense", "y", {{"units", 2}}, R"([[["in", 0, 0, {}]]])")}),
        R"(["in", 0, 0])", R"({"q": ["x", 0, 0], "p": [["y", 0, 0]]})"));
    QCOMPARE(model->outputs()[0].name, std::string("y"));
    QCOMPARE(model->outputs()[1].info.shape, (Shape{kUnknown, 1}));
}

void FunctionalTest::givesAnInputBack()
{
    const auto model = Model::fromConfig(functional(
        Value::array(
            {input(), keras2Layer("Dense", "x", {{"units", 1}}, R"([[["in", 0, 0, {}]]])")}),
        R"(["in", 0, 0])", R"([["x", 0, 0], ["x", 0, 0], ["in", 0, 0]])"));
    QCOMPARE(model->outputs().size(), 3U);
    QCOMPARE(model->outputs()[2].info.shape, (Shape{kUnknown, 4}));
}

void FunctionalTest::aMaskOfTheSecondInputIsItsOwn()
{
    const auto model = Model::fromConfig(
        functional(Value::array({keras3Input("q", {nullptr, 1, 1}),
                       keras3Input("v", {nullptr, 3, 1}), keras3Input("m", {nullptr, 3}, "bool"),
                       keras3Layer("Attention", Value::object(),
                           Value::array({Value::array({tensor("q"), tensor("v")})}),
                           {{"mask", Value::array({nullptr, tensor("m")})}})}),
            R"([["q", 0, 0], ["v", 0, 0], ["m", 0, 0]])", R"(["attention", 0, 0])"));
    const Array query({1, 1, 1}, DType::float32);
    const Array value = Array::of<float>({1, 3, 1}, {1, 3, 100});
    const Array mask = Array::of<float>({1, 3}, {1, 1, 0}).cast(DType::boolean);
    NW_COMPARE(test::valuesOf(called(*model, {query, value, mask}).front()), {2});
}

// As in Keras: what is given as "key" brings its mask as "key_mask".
void FunctionalTest::masksOfNamedTensorsGoAlong()
{
    const auto model = Model::fromConfig(functional(
        Value::array({keras3Input("q", {nullptr, 2, 3}), keras3Input("k", {nullptr, 4}, "int32"),
            keras3Layer("Embedding", {{"input_dim", 5}, {"output_dim", 3}, {"mask_zero", true}},
                Value::array({tensor("k")}), Value::object()),
            keras3Layer("MultiHeadAttention", {{"num_heads", 1}, {"key_dim", 2}},
                Value::array({tensor("q")}),
                {{"value", tensor("embedding")}, {"return_attention_scores", true}})}),
        R"([["q", 0, 0], ["k", 0, 0]])", R"(["multi_head_attention", 0, 1])"));
    test::initializeWeights(*model);
    const Array query({1, 2, 3}, DType::float32);
    const Array keys = Array::of<std::int32_t>({1, 4}, {1, 0, 2, 0});
    NW_COMPARE(
        test::valuesOf(called(*model, {query, keys}).front()), {0.5, 0, 0.5, 0, 0.5, 0, 0.5, 0});
}

void FunctionalTest::theFirstTensorMayBeNamed()
{
    const auto model = Model::fromConfig(
        functional(Value::array({keras3Input("q", {nullptr, 2, 3}),
                       keras3Layer("MultiHeadAttention", {{"num_heads", 1}, {"key_dim", 2}},
                           Value::array(), {{"value", tensor("q")}, {"query", tensor("q")}})}),
            R"(["q", 0, 0])", R"(["multi_head_attention", 0, 0])"));
    QCOMPARE(model->outputs()[0].info.shape, (Shape{kUnknown, 2, 3}));
    QVERIFY(Model::fromConfig(model->config())->config() == model->config());
}

void FunctionalTest::refusesWrongWires_data()
{
    QTest::addColumn<QByteArray>("inbound");
    QTest::newRow("circle") << QByteArray(R"([[["y", 0, 0, {}]]])");
    QTest::newRow("missing layer") << QByteArray(R"([[["z", 0, 0, {}]]])");
    QTest::newRow("missing call") << QByteArray(R"([[["in", 3, 0, {}]]])");
    QTest::newRow("missing output") << QByteArray(R"([[["in", 0, 7, {}]]])");
    QTest::newRow("no tensor") << QByteArray(R"([[5]])");
    QTest::newRow("no list") << QByteArray(R"({"a": 1})");
}

void FunctionalTest::refusesWrongWires()
{
    QFETCH(QByteArray, inbound);
    const Value config = functional(
        Value::array({input(), keras2Layer("Dense", "x", {{"units", 4}}, inbound.constData()),
            keras2Layer("Dense", "y", {{"units", 4}}, R"([[["x", 0, 0, {}]]])")}),
        R"(["in", 0, 0])", R"(["y", 0, 0])");
    QVERIFY_EXCEPTION_THROWN(Model::fromConfig(config), ConfigError);
}

NW_TEST(FunctionalTest)
#include "tst_functional.moc"
