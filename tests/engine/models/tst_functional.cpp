#include "engine/base/error.h"
#include "engine/formats/json.h"
#include "engine/models/model.h"
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

} // namespace

class FunctionalTest : public QObject {
    Q_OBJECT
private slots:
    void readsKeras2AndWritesKeras3();
    void sortsTheKeysOfOutputs();
    void givesAnInputBack();
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
