#include "engine/saving/keras_hdf5.h"

#include "engine/base/registry.h"
#include "engine/formats/elements.h"
#include "engine/formats/hdf5_writer.h"
#include "engine/formats/json.h"
#include "engine/optimizers/optimizer.h"
#include "engine/saving/keras2_dialect.h"
#include "engine/saving/keras_json.h"

#include <set>

namespace netwright {
namespace {

constexpr const char* kWeights = "model_weights";
constexpr const char* kTopLevel = "top_level_model_weights";
constexpr const char* kOptimizer = "optimizer_weights";
// The backend whose kernels need no turning in any version of Keras.
constexpr const char* kBackend = "tensorflow";
constexpr auto kAscii = Hdf5Writer::Tag::ascii;

const char* versionOf(Dialect dialect)
{
    return dialect == Dialect::keras2 ? kKeras2Version : kKerasVersion;
}

// Paths of variables need not be unique, names of datasets must be.
std::string uniquePath(const std::string& wanted, Dialect dialect, std::set<std::string>& taken)
{
    const std::string ending = dialect == Dialect::keras2 ? ":0" : "";
    std::string path = wanted + ending;
    for (int i = 1; !taken.insert(path).second; ++i)
        path = wanted + "_" + std::to_string(i) + ending;
    return path;
}

void writeGroup(Hdf5Writer& file, const std::string& group, const std::vector<Variable*>& variables,
    Dialect dialect)
{
    std::set<std::string> taken;
    std::vector<std::string> names;
    file.createGroup(group);
    for (const Variable* variable : variables) {
        names.push_back(uniquePath(variable->path, dialect, taken));
        file.writeArray(group + "/" + names.back(), variable->value);
    }
    file.setTextList(group, "weight_names", names, kAscii);
}

// A layer may hold its configuration's InputLayer apart; Keras writes model.layers.
void writeWeights(Hdf5Writer& file, const Model& model, Dialect dialect)
{
    std::vector<std::string> names;
    file.createGroup(kWeights);
    for (const Layer* layer : model.layers()) {
        names.push_back(layer->name);
        writeGroup(file, std::string(kWeights) + "/" + layer->name, trainedFirst(*layer), dialect);
    }
    writeGroup(
        file, std::string(kWeights) + "/" + kTopLevel, variablesOf(model.ownWeights()), dialect);
    file.setTextList(kWeights, "layer_names", names, kAscii);
    file.setText(kWeights, "backend", kBackend, kAscii);
    file.setText(kWeights, "keras_version", versionOf(dialect), kAscii);
}

// Source: keras.src.legacy.saving.saving_utils.model_metadata.
Value trainingConfig(const Value& compileConfig)
{
    Value result = Value::object();
    for (const auto& [key, value] : compileConfig.items())
        if (key != "optimizer") result[key] = value;
    const Value optimizer = compileConfig.value("optimizer", Value());
    if (optimizer.is_object() && optimizer.contains("class_name")) {
        result["optimizer_config"] = {{"class_name", optimizer["class_name"]},
            {"config", optimizer.value("config", Value::object())}};
    } else if (optimizer.is_string()) {
        const Value object = serialize(*deserializeAny(Optimizer::kKind, optimizer));
        result["optimizer_config"]
            = {{"class_name", object["class_name"]}, {"config", object["config"]}};
    }
    return result;
}

void writeOptimizer(Hdf5Writer& file, const Optimizer& optimizer, Dialect dialect)
{
    const std::string prefix
        = optimizer.name.empty() ? snakeCase(optimizer.schema().name) : optimizer.name;
    std::set<std::string> taken;
    std::vector<std::string> names;
    file.createGroup(kOptimizer);
    for (const Optimizer::State& state : optimizer.state()) {
        const std::string& owner = state.owner.empty() ? prefix : state.owner;
        names.push_back(uniquePath(owner + "/" + state.name, dialect, taken));
        file.writeArray(std::string(kOptimizer) + "/" + names.back(), state.value);
    }
    file.setTextList(kOptimizer, "weight_names", names, kAscii);
}

Value jsonAttribute(const Hdf5Reader& file, const std::string& name, const std::string& who)
{
    const std::optional<std::string> text = file.text("/", name);
    return text ? parseJson(*text, who + ": " + name) : Value();
}

// compile_config of Keras 3 from a training_config.
Value compileConfigOf(Value training)
{
    if (!training.is_object()) return Value();
    const Value optimizer = training.value("optimizer_config", Value());
    training.erase("optimizer_config");
    Value result = {{"optimizer", optimizer}};
    for (const auto& [key, value] : training.items()) result[key] = value;
    return result;
}

// Whole models have the group, files with nothing but weights are it.
std::string weightsGroup(const Hdf5Reader& file)
{
    return file.isGroup(kWeights) ? std::string(kWeights) + "/" : std::string();
}

struct LayerArrays {
    std::string name;
    std::vector<std::string> paths;
};

std::vector<std::string> pathsIn(
    const Hdf5Reader& file, const std::string& group, const std::string& who)
{
    const auto names = file.textList(group, "weight_names");
    if (!names)
        throw FormatError(NW_TEXT("%1: expected a list weight_names in \"%2\", there is none."),
            who, shown(group));
    std::vector<std::string> result;
    for (const std::string& name : *names) result.push_back(group + "/" + name);
    return result;
}

// The layers of the file that have weights.
std::vector<LayerArrays> layersIn(const Hdf5Reader& file, const std::string& who)
{
    const std::string root = weightsGroup(file);
    const auto names = file.textList(root.empty() ? "/" : root, "layer_names");
    if (!names) throw FormatError(NW_TEXT("%1: expected a list layer_names, there is none."), who);
    std::vector<LayerArrays> result;
    for (const std::string& name : *names) {
        LayerArrays layer{name, pathsIn(file, root + name, who)};
        if (!layer.paths.empty()) result.push_back(std::move(layer));
    }
    return result;
}

// Pairs what a layer of the model needs with what a layer of the file has.
void expectLayer(const std::string& name, const std::vector<Variable*>& variables,
    const LayerArrays& found, const std::string& who, std::vector<Hdf5Expectation>& expectations)
{
    if (variables.size() != found.paths.size())
        throw FormatError(
            NW_TEXT("%1: expected %2 arrays for the layer \"%3\", received %4 in \"%5\"."), who,
            variables.size(), name, found.paths.size(), shown(found.name));
    for (std::size_t i = 0; i < variables.size(); ++i)
        expectations.push_back({found.paths[i], variables[i]->shape, variables[i]->dtype});
}

} // namespace

std::vector<std::byte> writeKerasHdf5(
    const Model& model, const Optimizer* optimizer, Dialect dialect)
{
    const bool isKeras2 = dialect == Dialect::keras2;
    Hdf5Writer file;
    file.setText("/", "keras_version", versionOf(dialect));
    file.setText("/", "backend", kBackend);
    const Value config = model.config();
    file.setText("/", "model_config",
        pythonJson(isKeras2 ? keras2Config(config) : legacyConfig(config)), kAscii);
    if (model.compileConfig.is_object() && !model.compileConfig.empty()) {
        const Value training = trainingConfig(model.compileConfig);
        file.setText("/", "training_config",
            pythonJson(isKeras2 ? keras2Settings(training) : training), kAscii);
    }
    writeWeights(file, model, dialect);
    if (optimizer != nullptr) writeOptimizer(file, *optimizer, dialect);
    return file.bytes();
}

bool hasModelConfig(const Hdf5Reader& file)
{
    return file.text("/", "model_config").has_value();
}

bool hasLegacyWeights(const Hdf5Reader& file)
{
    return file.isGroup(kWeights) || file.textList("/", "layer_names").has_value();
}

std::unique_ptr<Model> readKerasHdf5(const Hdf5Reader& file, const std::string& who)
{
    if (!hasModelConfig(file))
        throw FormatError(
            NW_TEXT("%1: expected a whole model, received a file without model_config; it may "
                    "hold weights alone."),
            who);
    const Value training = jsonAttribute(file, "training_config", who);
    std::unique_ptr<Model> model = buildModel(jsonAttribute(file, "model_config", who), who);
    model->compileConfig = compileConfigOf(training);
    return model;
}

WeightValues readLegacyWeights(const Model& model, const Hdf5Reader& file, const std::string& who)
{
    std::vector<const Layer*> layers;
    for (const Layer* layer : model.layers())
        if (!layer->weights().empty()) layers.push_back(layer);
    const std::vector<LayerArrays> found = layersIn(file, who);
    if (layers.size() != found.size())
        throw FormatError(NW_TEXT("%1: expected %2 layers with weights, received %3."), who,
            layers.size(), found.size());
    std::vector<Hdf5Expectation> expectations;
    std::vector<Variable*> variables;
    const auto expect = [&](const std::string& name, const std::vector<Variable*>& more,
                            const LayerArrays& arrays) {
        expectLayer(name, more, arrays, who, expectations);
        variables.insert(variables.end(), more.begin(), more.end());
    };
    for (std::size_t i = 0; i < layers.size(); ++i)
        expect(layers[i]->name, trainedFirst(*layers[i]), found[i]);
    const std::string top = weightsGroup(file) + kTopLevel;
    if (file.isGroup(top) || !model.ownWeights().empty())
        expect(model.name, variablesOf(model.ownWeights()), {top, pathsIn(file, top, who)});
    const std::vector<Array> arrays = file.arrays(expectations);
    WeightValues result;
    for (std::size_t i = 0; i < arrays.size(); ++i) result.emplace_back(variables[i], arrays[i]);
    return result;
}

std::optional<SavedOptimizer> readLegacyOptimizer(const Hdf5Reader& file, const std::string& who)
{
    const Value training = jsonAttribute(file, "training_config", who);
    if (!training.is_object() || !training.contains("optimizer_config")) return std::nullopt;
    SavedOptimizer result{.config = training["optimizer_config"]};
    // Optimizers of Keras 2 keep other variables.
    const std::string version = file.text("/", "keras_version").value_or("");
    if (file.isGroup(kOptimizer) && version.starts_with("3"))
        for (const std::string& path : pathsIn(file, kOptimizer, who))
            result.state.push_back(file.array(path));
    return result;
}

} // namespace netwright
