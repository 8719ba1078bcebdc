#include "app/documents/network_edits.h"

#include "engine/base/registry.h"
#include "engine/layers/layer.h"
#include "tests/support/test.h"

using namespace netwright;

namespace {

// Behind an input of some shape, with at least so many wires from it.
bool isRightWith(const Schema& schema, int wires)
{
    static const std::vector<Value> inputs = {
        {{"batch_shape", {nullptr, 8}}},
        {{"batch_shape", {nullptr, 64}}}, // the states of cells
        {{"batch_shape", {nullptr, 512}}},
        {{"batch_shape", {nullptr, 512, 1}}}, // sound
        {{"batch_shape", {nullptr, 8, 8}}},
        {{"batch_shape", {nullptr, 8, 32}}},
        {{"batch_shape", {nullptr, 8, 8, 8}}},
        {{"batch_shape", {nullptr, 28, 28, 1}}},
        {{"batch_shape", {nullptr, 8, 8, 8, 8}}},
        {{"batch_shape", {nullptr, 4, 8, 8, 8, 3}}},
        {{"batch_shape", {nullptr, 1}}, {"dtype", "string"}},
    };
    for (const Value& config : inputs) {
        Blueprint network;
        const int input = network.add("InputLayer", config).id;
        const int id = addNode(network, {.className = schema.name, .from = {{input, 0}}});
        const int least = inputCountOf(schema.name, network.find(id)->config).first;
        for (int port = 1; port < std::max(least, wires); ++port)
            network.connect({input, 0}, {id, port});
        Checker checker;
        if (!checker.check(network).hasErrors()) return true;
    }
    return false;
}

} // namespace

class StartConfigTest : public QObject {
    Q_OBJECT
private slots:
    void everyPublishedLayerCanBeMadeOfIt()
    {
        for (const Schema* schema : Registry::instance().all("layer")) {
            const Value config = startConfig({}, schema->name);
            QCOMPARE(config["name"], Value(snakeCase(schema->name)));
            try {
                create<Layer>(schema->name, config);
            } catch (const Error& error) {
                QFAIL(error.what());
            }
        }
    }
    void everyLayerIsRightBehindSomeInput()
    {
        QStringList wrong;
        for (const Schema* schema : Registry::instance().all("layer")) {
            if (schema->name == "InputLayer") continue;
            // Attention and cells take their other tensors by a keyword, too.
            bool isRight = false;
            for (const int wires : {0, 2, 3}) isRight = isRight || isRightWith(*schema, wires);
            if (!isRight) wrong << schema->name.c_str();
        }
        QCOMPARE(wrong.join(", "), QString());
    }
    void startsWithUsefulValues()
    {
        QCOMPARE(startConfig({}, "Dense").dump(), std::string(R"({"name":"dense","units":64})"));
        QCOMPARE(startConfig({}, "Conv2D").dump(),
            std::string(R"({"name":"conv2d","filters":32,"kernel_size":[3,3]})"));
        QCOMPARE(startConfig({}, "Conv1D")["kernel_size"], Value(Value::array({3})));
        QCOMPARE(startConfig({}, "Dropout")["rate"], Value(0.5));
        QCOMPARE(startConfig({}, "InputLayer")["batch_shape"],
            Value(Value::array({nullptr, 28, 28, 1})));
    }
    void anUnknownClassHasAName()
    {
        QCOMPARE(startConfig({}, "NoSuchLayer"), Value({{"name", "no_such_layer"}}));
    }
};

NW_TEST(StartConfigTest)
#include "tst_start_config.moc"
