#include "tests/engine/trainers/small_models.h"

namespace netwright::test {
namespace {

Value layer(const char* className, const Config& config)
{
    return {{"module", "keras.layers"}, {"class_name", className}, {"config", config},
        {"registered_name", nullptr}};
}

Value input(int features)
{
    return layer(
        "InputLayer", {{"batch_shape", {nullptr, features}}, {"dtype", "float32"}, {"name", "in"}});
}

std::unique_ptr<Model> sequential(const Value& layers, std::uint64_t seed)
{
    return Model::fromConfig(
        {{"class_name", "Sequential"}, {"config", {{"name", "small"}, {"layers", layers}}}}, seed);
}

} // namespace

std::unique_ptr<Model> smallModel(int outputs, const std::string& activation, std::uint64_t seed)
{
    return sequential(
        {input(2), layer("Dense", {{"name", "hidden"}, {"units", 3}, {"activation", "tanh"}}),
            layer("Dense", {{"name", "out"}, {"units", outputs}, {"activation", activation}})},
        seed);
}

std::unique_ptr<Model> oneWeightModel(const Config& extra)
{
    Config config{
        {"name", "out"}, {"units", 1}, {"use_bias", false}, {"kernel_initializer", "ones"}};
    config.update(extra);
    return sequential({input(1), layer("Dense", config)}, 1);
}

std::unique_ptr<Model> twoOutputModel()
{
    const auto call = [](const char* producer, int width) {
        const Value history = {producer, 0, 0};
        const Value tensor = {{"class_name", "__keras_tensor__"},
            {"config",
                {{"shape", {nullptr, width}}, {"dtype", "float32"}, {"keras_history", history}}}};
        const Value one = {{"args", Value::array({tensor})}, {"kwargs", Value::object()}};
        return Value::array({one});
    };
    Value in = input(2);
    in["name"] = "in";
    in["inbound_nodes"] = Value::array();
    Value layers = Value::array({in});
    for (const auto& [name, units, activation] :
        {std::tuple("regression", 1, "linear"), std::tuple("classes", 3, "softmax")}) {
        Value dense
            = layer("Dense", {{"name", name}, {"units", units}, {"activation", activation}});
        dense["name"] = name;
        dense["inbound_nodes"] = call("in", 2);
        layers.push_back(dense);
    }
    const Value first = {"in", 0, 0};
    const Value outputs = {{"regression", 0, 0}, {"classes", 0, 0}};
    return Model::fromConfig({{"class_name", "Functional"},
        {"config",
            {{"name", "two"}, {"layers", layers}, {"input_layers", Value::array({first})},
                {"output_layers", outputs}}}});
}

} // namespace netwright::test
