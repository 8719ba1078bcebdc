#include "tests/bench/jobs.h"

#include "engine/base/error.h"
#include "engine/base/random.h"

namespace netwright::bench {
namespace {

Value layer(const std::string& className, Config config)
{
    return {{"class_name", className}, {"config", std::move(config)}};
}

Value input(const std::vector<int>& sample)
{
    Value shape = Value::array({nullptr});
    for (const int length : sample) shape.push_back(length);
    return layer("InputLayer", {{"batch_shape", shape}, {"name", "x"}});
}

constexpr int kWords = 20000;

// An input of `length` whole numbers.
Value words(const std::string& name, int length)
{
    return layer(
        "InputLayer", {{"batch_shape", {nullptr, length}}, {"dtype", "int32"}, {"name", name}});
}

Value sequential(Value layers)
{
    int number = 0;
    for (Value& entry : layers)
        if (!entry["config"].contains("name"))
            entry["config"]["name"] = "layer_" + std::to_string(++number);
    return {
        {"class_name", "Sequential"}, {"config", {{"name", "net"}, {"layers", std::move(layers)}}}};
}

// A functional network, written layer by layer.
class Chain {
public:
    explicit Chain(const Value& first) { addInput(first); }

    void addInput(const Value& entry)
    {
        m_inputs.push_back({entry["config"]["name"], 0, 0});
        append(entry, {});
    }
    std::string add(const std::string& className, Config config, std::vector<std::string> from)
    {
        config["name"] = className + "_" + std::to_string(m_layers.size());
        append(layer(className, config), std::move(from));
        return config["name"];
    }
    Value model(const std::string& output) const
    {
        return {{"class_name", "Functional"},
            {"config",
                {{"name", "net"}, {"layers", m_layers}, {"input_layers", m_inputs},
                    {"output_layers", {{output, 0, 0}}}}}};
    }

private:
    void append(Value entry, const std::vector<std::string>& from)
    {
        entry["name"] = entry["config"]["name"];
        Value tensors = Value::array();
        for (const std::string& name : from)
            tensors.push_back({{"class_name", "__keras_tensor__"},
                {"config",
                    {{"shape", Value::array()}, {"dtype", "float32"},
                        {"keras_history", {name, 0, 0}}}}});
        Value nodes = Value::array();
        if (!from.empty()) {
            const bool isOneList = from.size() > 1 && entry["class_name"] == "Add";
            const Value arguments = isOneList ? Value::array({tensors}) : tensors;
            nodes.push_back({{"args", arguments}, {"kwargs", Value::object()}});
        }
        entry["inbound_nodes"] = nodes;
        m_layers.push_back(entry);
    }

    Value m_layers = Value::array();
    Value m_inputs = Value::array();
};

Config convolution(int filters, int size, int stride)
{
    return {{"filters", filters}, {"kernel_size", size}, {"strides", stride},
        {"padding", size == 1 ? "valid" : "same"}};
}

std::string block(Chain& net, const std::string& from, int filters, int stride)
{
    std::string y = net.add("Conv2D", convolution(filters, 3, stride), {from});
    y = net.add("BatchNormalization", {}, {y});
    y = net.add("Activation", {{"activation", "relu"}}, {y});
    y = net.add("Conv2D", convolution(filters, 3, 1), {y});
    y = net.add("BatchNormalization", {}, {y});
    const std::string side
        = stride == 1 ? from : net.add("Conv2D", convolution(filters, 1, stride), {from});
    return net.add("Activation", {{"activation", "relu"}}, {net.add("Add", {}, {y, side})});
}

Value resnet20()
{
    Chain net(input({32, 32, 3}));
    std::string y = net.add("Conv2D", convolution(16, 3, 1), {"x"});
    y = net.add("BatchNormalization", {}, {y});
    y = net.add("Activation", {{"activation", "relu"}}, {y});
    for (const int filters : {16, 32, 64})
        for (int i = 0; i < 3; ++i) y = block(net, y, filters, filters > 16 && i == 0 ? 2 : 1);
    y = net.add("GlobalAveragePooling2D", {}, {y});
    return net.model(net.add("Dense", {{"units", 10}}, {y}));
}

Value dense(int units, const char* activation)
{
    return layer("Dense", {{"units", units}, {"activation", activation}});
}

Value cnn()
{
    const auto conv = [](int filters) {
        return layer("Conv2D", {{"filters", filters}, {"kernel_size", 3}, {"activation", "relu"}});
    };
    return sequential({input({28, 28, 1}), conv(32), layer("MaxPooling2D", Config::object()),
        conv(64), layer("MaxPooling2D", Config::object()), layer("Flatten", Config::object()),
        layer("Dropout", {{"rate", 0.5}}), dense(10, "linear")});
}

constexpr int kSteps = 80; // of the job lstm

Value embedding(int rows, int width)
{
    return layer("Embedding", {{"input_dim", rows}, {"output_dim", width}});
}

Value lstm()
{
    return sequential({words("x", kSteps), embedding(kWords, 128), layer("LSTM", {{"units", 128}}),
        dense(1, "linear")});
}

constexpr int kPlaces = 200; // of the job transformer

// A sentence is a row of words; its places are a second input.
Value transformer()
{
    constexpr int kWidth = 32;
    Chain net(words("x", kPlaces));
    net.addInput(words("places", kPlaces));
    const auto embed = [&](int rows, const char* from) {
        return net.add("Embedding", {{"input_dim", rows}, {"output_dim", kWidth}}, {from});
    };
    const auto joined = [&](const std::string& x, const std::string& y) {
        const std::string dropped = net.add("Dropout", {{"rate", 0.1}}, {y});
        return net.add(
            "LayerNormalization", {{"epsilon", 1e-6}}, {net.add("Add", {}, {x, dropped})});
    };
    std::string x = net.add("Add", {}, {embed(kWords, "x"), embed(kPlaces, "places")});
    x = joined(x, net.add("MultiHeadAttention", {{"num_heads", 2}, {"key_dim", 32}}, {x, x}));
    const std::string wide = net.add("Dense", {{"units", kWidth}, {"activation", "relu"}}, {x});
    x = joined(x, net.add("Dense", {{"units", kWidth}}, {wide}));
    x = net.add("GlobalAveragePooling1D", Config::object(), {x});
    return net.model(net.add("Dense", {{"units", 2}}, {x}));
}

Value classification()
{
    return {{"optimizer", "adam"},
        {"loss",
            {{"class_name", "SparseCategoricalCrossentropy"},
                {"config", {{"from_logits", true}}}}}};
}

Value decision()
{
    return {{"optimizer", "adam"},
        {"loss", {{"class_name", "BinaryCrossentropy"}, {"config", {{"from_logits", true}}}}}};
}

struct Form {
    Shape sample;
    Dimension rows = 0;
    int classes = 0; // 0: one float target
    double lowest = -1; // of the two float targets; the other is 1
    int words = 0; // inputs are whole numbers below this; 0: normal numbers
};

Form formOf(const std::string& name)
{
    if (name == "tiny") return {{2}, 1000, 0};
    if (name == "mlp") return {{784}, 60000, 10};
    if (name == "cnn") return {{28, 28, 1}, 6000, 10};
    if (name == "lstm") return {{kSteps}, 2000, 0, 0, kWords};
    if (name == "transformer") return {{kPlaces}, 1000, 2, 0, kWords};
    return {{32, 32, 3}, 1000, 10};
}

Array inputOf(const Form& form, Random& random)
{
    std::vector<Dimension> lengths{form.rows};
    lengths.insert(lengths.end(), form.sample.begin(), form.sample.end());
    Array x(Shape(std::move(lengths)), form.words > 0 ? DType::int32 : DType::float32);
    if (form.words > 0) {
        for (std::int32_t& value : x.as<std::int32_t>())
            value = static_cast<std::int32_t>(random.below(static_cast<std::uint64_t>(form.words)));
        return x;
    }
    // The figures do not depend on the values; a few thousand normal numbers repeat.
    std::vector<float> normals(8191);
    for (float& value : normals) value = static_cast<float>(random.normal());
    std::size_t next = 0;
    for (float& value : x.as<float>()) value = normals[next++ % normals.size()];
    return x;
}

} // namespace

std::vector<std::string> jobNames()
{
    return {"tiny", "mlp", "cnn", "resnet20", "lstm", "transformer"};
}

// FLOPs by hand: 2 for each multiply-add; forward, gradient of the weights, gradient of the input
// for all but the first layer.
Job makeJob(const std::string& name)
{
    if (name == "tiny")
        return {name,
            sequential({input({2}), dense(8, "tanh"), dense(8, "tanh"), dense(1, "tanh")}),
            {{"optimizer", "adam"}, {"loss", "mse"}}, 10, 100, 2.0 * (2 * 16 + 3 * 64 + 3 * 8)};
    if (name == "mlp")
        return {name,
            sequential({input({784}), dense(128, "relu"), dense(64, "relu"), dense(10, "linear")}),
            classification(), 32, 400, 2.0 * (2 * 784 * 128 + 3 * 128 * 64 + 3 * 64 * 10)};
    if (name == "cnn")
        return {name, cnn(), classification(), 32, 64,
            2.0 * (2 * 26 * 26 * 32 * 9 + 3 * 11 * 11 * 64 * 288 + 3 * 16000)};
    if (name == "resnet20") return {name, resnet20(), classification(), 32, 32, 2.0 * 3 * 40.8e6};
    if (name == "lstm")
        return {name, lstm(), decision(), 32, 62, 2.0 * 3 * kSteps * (2 * 128 * 512)};
    if (name == "transformer")
        return {name, transformer(), classification(), 32, 31,
            2.0 * 3 * kPlaces * (4 * 32 * 64 + 2 * 64 * kPlaces + 2 * 32 * 32)};
    throw ConfigError(NW_TEXT("Bench: there is no job named \"%1\"."), name);
}

std::shared_ptr<Dataset> makeData(const std::string& name)
{
    const Form form = formOf(name);
    Random random(1);
    const Array x = inputOf(form, random);
    Array y(form.classes == 0 ? Shape{form.rows, 1} : Shape{form.rows},
        form.classes == 0 ? DType::float32 : DType::int32);
    for (std::size_t i = 0; i < y.count(); ++i)
        y.set(i,
            form.classes == 0
                ? (random.uniform() < 0.5 ? form.lowest : 1)
                : static_cast<double>(random.below(static_cast<std::uint64_t>(form.classes))));
    if (name != "transformer") return makeArrayDataset({{"x", x}}, {{"y", y}});
    Array places(x.shape(), DType::int32);
    for (std::size_t i = 0; i < places.count(); ++i)
        places.set(i, static_cast<double>(i % kPlaces));
    return makeArrayDataset({{"x", x}, {"places", places}}, {{"y", y}});
}

} // namespace netwright::bench
