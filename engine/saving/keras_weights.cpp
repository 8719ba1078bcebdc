#include "engine/saving/keras_weights.h"

#include "engine/base/registry.h"
#include "engine/formats/elements.h"
#include "engine/formats/hdf5_writer.h"
#include "engine/optimizers/optimizer.h"
#include "engine/saving/keras_assets.h"

#include <algorithm>
#include <set>

namespace netwright {
namespace {

// What stands in one group "vars".
struct StoredLayer {
    std::string path; // of the group
    std::string name; // of the layer
    std::vector<Variable*> variables;
    std::optional<Array> vocabularyWeights; // of lookup layers alone, by name and not by number
};

std::string joined(const std::string& folder, const std::string& name)
{
    return folder.empty() ? name : folder + "/" + name;
}

std::string nameOf(const Configurable& object, const std::string& name)
{
    return name.empty() ? snakeCase(object.schema().name) : name;
}

// Source: keras.src.saving.saving_lib._save_state. A layer that is reached twice is stored once.
void collect(const Layer& layer, const std::string& path, std::set<const Layer*>& visited,
    std::vector<StoredLayer>& result)
{
    if (!visited.insert(&layer).second) return;
    const auto vocabularyWeights = vocabularyWeightsOf(layer);
    result.push_back({joined(path, "vars"), nameOf(layer, layer.name),
        variablesOf(layer.ownWeights()), vocabularyWeights});
    if (vocabularyWeights)
        for (const std::string& inner : innerVocabularyGroups(layer))
            result.push_back({joined(path, inner + "/vars"), inner, {}, vocabularyWeights});
    for (const auto& [attribute, inner] : layer.sublayers())
        collect(*inner, joined(path, attribute), visited, result);
}

std::vector<StoredLayer> storedLayers(const Model& model)
{
    std::set<const Layer*> visited;
    std::vector<StoredLayer> result;
    collect(model, {}, visited, result);
    return result;
}

std::vector<Hdf5Expectation> expectedArrays(const std::vector<StoredLayer>& layers)
{
    std::vector<Hdf5Expectation> result;
    for (const StoredLayer& layer : layers)
        for (std::size_t i = 0; i < layer.variables.size(); ++i)
            result.push_back({joined(layer.path, std::to_string(i)), layer.variables[i]->shape,
                layer.variables[i]->dtype});
    return result;
}

void appendDatasets(const Hdf5Reader& file, const std::string& group, std::set<std::string>& paths)
{
    for (const std::string& name : file.datasets(group)) paths.insert(joined(group, name));
    for (const std::string& name : file.groups(group))
        appendDatasets(file, joined(group, name), paths);
}

// The state of random layers, which some versions of Keras write, has no meaning elsewhere.
bool isIgnored(const std::string& path)
{
    return path.starts_with("optimizer/") || path.find("seed_generator/vars/") != path.npos
        || isVocabularyWeight(path);
}

void refuseOthers(const std::vector<std::string>& paths,
    const std::vector<Hdf5Expectation>& expectations, const std::string& who)
{
    std::set<std::string> expected;
    for (const Hdf5Expectation& expectation : expectations) expected.insert(expectation.path);
    for (const std::string& path : paths)
        if (!expected.contains(path) && !isIgnored(path))
            throw FormatError(
                NW_TEXT("%1: expected only the %2 arrays of the model, received also \"%3\"."), who,
                expected.size(), shown(path));
}

WeightValues paired(const std::vector<Variable*>& variables, const std::vector<Array>& arrays)
{
    WeightValues result;
    for (std::size_t i = 0; i < variables.size(); ++i) result.emplace_back(variables[i], arrays[i]);
    return result;
}

std::vector<Variable*> allVariables(const std::vector<StoredLayer>& layers)
{
    std::vector<Variable*> result;
    for (const StoredLayer& layer : layers)
        result.insert(result.end(), layer.variables.begin(), layer.variables.end());
    return result;
}

Array taken(const NamedArrays& arrays, const Hdf5Expectation& wanted, const std::string& who)
{
    const Array* const found = findArray(arrays, wanted.path);
    if (found == nullptr)
        throw FormatError(
            NW_TEXT("%1: expected an array \"%2\", there is none."), who, wanted.path);
    if (found->shape() != wanted.shape)
        throw FormatError(NW_TEXT("%1: expected \"%2\" of shape %3, received %4."), who,
            wanted.path, wanted.shape.text(), found->shape().text());
    if (isFloat(found->dtype()) && !isFloat(wanted.dtype))
        throw FormatError(NW_TEXT("%1: expected \"%2\" of type %3, received %4."), who, wanted.path,
            netwright::nameOf(wanted.dtype), netwright::nameOf(found->dtype()));
    return found->cast(wanted.dtype);
}

// An optimizer inside another one stands in both groups.
void writeOptimizer(Hdf5Writer& file, const Optimizer& optimizer, const std::string& group)
{
    const std::string place = joined(group, "vars");
    file.createGroup(place);
    file.setText(place, "name", nameOf(optimizer, optimizer.name));
    const std::vector<Optimizer::State> state = optimizer.state();
    for (std::size_t i = 0; i < state.size(); ++i)
        file.writeArray(joined(place, std::to_string(i)), state[i].value);
    if (optimizer.inner() != nullptr)
        writeOptimizer(file, *optimizer.inner(), joined(group, "inner_optimizer"));
}

} // namespace

std::vector<std::byte> writeKerasWeights(const Model& model, const Optimizer* optimizer)
{
    Hdf5Writer file;
    for (const StoredLayer& layer : storedLayers(model)) {
        file.createGroup(layer.path);
        file.setText(layer.path, "name", layer.name);
        for (std::size_t i = 0; i < layer.variables.size(); ++i)
            file.writeArray(joined(layer.path, std::to_string(i)), layer.variables[i]->value);
        if (layer.vocabularyWeights)
            file.writeArray(joined(layer.path, "idf_weights"), *layer.vocabularyWeights);
    }
    if (optimizer != nullptr) writeOptimizer(file, *optimizer, "optimizer");
    return file.bytes();
}

WeightValues readKerasWeights(const Model& model, const Hdf5Reader& file, const std::string& who)
{
    const std::vector<StoredLayer> layers = storedLayers(model);
    const std::vector<Hdf5Expectation> expectations = expectedArrays(layers);
    std::set<std::string> paths;
    appendDatasets(file, {}, paths);
    refuseOthers({paths.begin(), paths.end()}, expectations, who);
    return paired(allVariables(layers), file.arrays(expectations));
}

WeightValues readKerasWeights(const Model& model, NamedArrays arrays, const std::string& who)
{
    const std::vector<StoredLayer> layers = storedLayers(model);
    std::vector<Hdf5Expectation> expectations = expectedArrays(layers);
    std::vector<Variable*> variables = allVariables(layers);
    if (findArray(arrays, "w0") != nullptr) {
        expectations.clear();
        variables = variablesOf(model.weights());
        for (const Variable* variable : variables)
            expectations.push_back(
                {"w" + std::to_string(expectations.size()), variable->shape, variable->dtype});
    }
    std::vector<std::string> names;
    for (const auto& [name, array] : arrays) names.push_back(name);
    refuseOthers(names, expectations, who);
    std::vector<Array> values;
    for (const Hdf5Expectation& expectation : expectations)
        values.push_back(taken(arrays, expectation, who));
    return paired(variables, values);
}

std::vector<Array> readKerasOptimizer(const Hdf5Reader& file)
{
    std::vector<Array> result;
    const std::string group = "optimizer/vars/";
    const std::size_t count = file.datasets(group).size();
    for (std::size_t i = 0; i < count; ++i) result.push_back(file.array(group + std::to_string(i)));
    return result;
}

} // namespace netwright
