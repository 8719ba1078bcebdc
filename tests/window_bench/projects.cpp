#include "tests/window_bench/projects.h"

#include "engine/models/blueprint.h"

namespace netwright::window_bench {
namespace {

constexpr int kEndless = 1'000'000; // epochs
constexpr int kColumns = 25; // of the large drawing
constexpr double kAcross = 220, kDown = 110;

// A drawing from top to bottom.
class Chain {
public:
    explicit Chain(const Value& inputShape)
    {
        m_drawing.name = "net";
        m_last = place("InputLayer", {{"batch_shape", inputShape}});
    }

    Chain& then(const std::string& className, Value config = Value::object())
    {
        const int node = place(className, std::move(config));
        m_drawing.connect({m_last, 0}, {node, 0});
        m_last = node;
        return *this;
    }
    Value value() const { return {{"blueprint", writeBlueprint(m_drawing)}}; }

private:
    int place(const std::string& className, Value config)
    {
        config["name"] = "layer_" + std::to_string(m_drawing.nodes.size());
        BlueprintNode& node = m_drawing.add(className, config);
        node.y = kDown * static_cast<double>(m_drawing.nodes.size());
        return node.id;
    }

    Blueprint m_drawing;
    int m_last = 0;
};

Value dense(int units, const char* activation)
{
    return {{"units", units}, {"activation", activation}};
}

Value projectOf(Value model, const char* loss, Value metrics, Value data, int batchSize)
{
    return {{"netwright", 1}, {"model", std::move(model)},
        {"compile", {{"optimizer", "adam"}, {"loss", loss}, {"metrics", std::move(metrics)}}},
        {"data", std::move(data)},
        {"fit", {{"epochs", kEndless}, {"batch_size", batchSize}, {"seed", 1}}},
        {"callbacks", {{{"class_name", "BatchClock"}, {"config", Value::object()}}}}};
}

Value samples(const char* dataset, int count, int seed)
{
    return {{"dataset", dataset}, {"samples", count}, {"seed", seed}};
}

} // namespace

Value tinyProject()
{
    Chain net({nullptr, 2});
    net.then("Dense", dense(8, "tanh")).then("Dense", dense(8, "tanh"));
    net.then("Dense", dense(1, "tanh"));
    return projectOf(net.value(), "mean_squared_error", Value::array(),
        {{"train", samples("spiral", 1000, 1)}}, 10);
}

Value mlpProject()
{
    Chain net({nullptr, 28, 28, 1});
    net.then("Flatten").then("Dense", dense(128, "relu")).then("Dense", dense(64, "relu"));
    net.then("Dense", dense(10, "softmax"));
    return projectOf(net.value(), "sparse_categorical_crossentropy", Value::array({"accuracy"}),
        {{"train", samples("digits_rendered", 10'000, 1)},
            {"validation", samples("digits_rendered", 1'000, 2)}},
        32);
}

Value largeProject(int nodes)
{
    Blueprint drawing;
    drawing.name = "large";
    const auto place = [&drawing](const char* className, Value config) {
        const auto number = static_cast<int>(drawing.nodes.size());
        config["name"] = "layer_" + std::to_string(number);
        BlueprintNode& node = drawing.add(className, config);
        node.x = kAcross * (number % kColumns);
        node.y = kDown * (number / kColumns);
        return node.id;
    };
    int last = place("InputLayer", {{"batch_shape", {nullptr, 32}}});
    while (static_cast<int>(drawing.nodes.size()) + 4 <= nodes) {
        int branches[3];
        for (int& branch : branches) {
            branch = place("Dense", dense(32, "relu"));
            drawing.connect({last, 0}, {branch, 0});
        }
        last = place("Add", Value::object());
        for (int port = 0; port < 3; ++port) drawing.connect({branches[port], 0}, {last, port});
    }
    while (static_cast<int>(drawing.nodes.size()) < nodes) {
        const int next = place("Dense", dense(32, "relu"));
        drawing.connect({last, 0}, {next, 0});
        last = next;
    }
    return {{"netwright", 1}, {"model", {{"blueprint", writeBlueprint(drawing)}}}};
}

} // namespace netwright::window_bench
