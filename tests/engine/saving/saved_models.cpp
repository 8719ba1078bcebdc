#include "tests/engine/saving/saved_models.h"

#include "tests/support/places.h"

#include <cstring>

namespace netwright::test {
namespace {

Value layer(const char* className, const Config& config)
{
    return {{"module", "keras.layers"}, {"class_name", className}, {"config", config},
        {"registered_name", nullptr}};
}

Value input(const char* name)
{
    return layer(
        "InputLayer", {{"batch_shape", {nullptr, 4}}, {"dtype", "float32"}, {"name", name}});
}

Value tensor(const char* producer, int call)
{
    const Value history = {producer, call, 0};
    return {{"class_name", "__keras_tensor__"},
        {"config", {{"shape", {nullptr, 4}}, {"dtype", "float32"}, {"keras_history", history}}}};
}

Value call(const Value& argument)
{
    return {{"args", Value::array({argument})}, {"kwargs", Value::object()}};
}

Value member(Value entry, const Value& calls)
{
    entry["name"] = entry["config"]["name"];
    entry["inbound_nodes"] = calls;
    return entry;
}

} // namespace

std::unique_ptr<Model> nestedModel(std::uint64_t seed)
{
    const Value inside = {{"class_name", "Sequential"},
        {"config",
            {{"name", "inside"},
                {"layers",
                    {input("inside_in"), layer("Dense", {{"name", "dense_7"}, {"units", 4}}),
                        layer("BatchNormalization", {{"name", "norm"}}),
                        layer("Dense", {{"name", "dense_8"}, {"units", 4}})}}}}};
    const Value sum = Value::array({tensor("inside", 0), tensor("inside", 1)});
    const Value layers = {member(input("in"), Value::array()),
        member(layer("Dense", {{"name", "first"}, {"units", 4}, {"activation", "tanh"}}),
            Value::array({call(tensor("in", 0))})),
        member(inside, {call(tensor("in", 0)), call(tensor("first", 0))}),
        member(layer("Add", {{"name", "add"}}), Value::array({call(sum)}))};
    return Model::fromConfig(
        {{"class_name", "Functional"},
            {"config",
                {{"name", "outer"}, {"layers", layers}, {"input_layers", {"in", 0, 0}},
                    {"output_layers", {"add", 0, 0}}}}},
        seed);
}

std::unique_ptr<Model> denseModel(int units, std::uint64_t seed)
{
    return Model::fromConfig(
        {{"class_name", "Sequential"},
            {"config",
                {{"name", "small"},
                    {"layers",
                        {input("in"), layer("Dense", {{"name", "dense"}, {"units", units}})}}}}},
        seed);
}

std::string differenceOfWeights(const Model& a, const Model& b)
{
    const auto first = a.weights(), second = b.weights();
    if (first.size() != second.size()) return "the numbers of weights differ";
    for (std::size_t i = 0; i < first.size(); ++i) {
        const Variable& one = first[i]->weight.variable();
        const Variable& other = second[i]->weight.variable();
        if (one.shape != other.shape || one.dtype != other.dtype)
            return one.path + " has another shape or dtype";
        if (std::memcmp(one.value.data(), other.value.data(), one.value.bytes()) != 0)
            return one.path + " has other values";
    }
    return {};
}

std::filesystem::path newFile(const std::string& name)
{
    return std::filesystem::path(temporaryFolder().toStdString()) / name;
}

std::string refusalOf(const std::function<void()>& action)
{
    try {
        action();
    } catch (const FormatError& error) {
        return error.what();
    } catch (const std::exception& error) {
        return std::string("not a FormatError: ") + error.what();
    }
    return "nothing was thrown";
}

} // namespace netwright::test
