#include "engine/saving/stored_weights.h"

#include <algorithm>
#include <new>
#include <unistd.h>

namespace netwright {
namespace {

double bytesOfWeights(const Model& model)
{
    double total = 0;
    for (const LayerWeight* weight : model.weights()) {
        const Variable& variable = weight->weight.variable();
        double bytes = static_cast<double>(sizeOf(variable.dtype));
        for (const Dimension length : variable.shape) bytes *= static_cast<double>(length);
        total += bytes;
    }
    return total;
}

double bytesOfMemory()
{
    return static_cast<double>(::sysconf(_SC_PHYS_PAGES))
        * static_cast<double>(::sysconf(_SC_PAGESIZE));
}

} // namespace

std::unique_ptr<Model> buildModel(const Value& config, const std::string& who)
{
    try {
        return Model::builtFrom(config);
    } catch (const Error& error) {
        throw FormatError(NW_TEXT("%1: %2"), who, error.what());
    } catch (const Value::exception&) {
        throw FormatError(NW_TEXT("%1: the configuration of the model is damaged."), who);
    } catch (const std::bad_alloc&) {
        throw FormatError(NW_TEXT("%1: the model needs more memory than there is."), who);
    }
}

void placeWeights(Model& model, const std::string& who)
{
    const double bytes = bytesOfWeights(model);
    if (bytes > bytesOfMemory())
        throw FormatError(
            NW_TEXT("%1: the weights need %2 bytes, which is more than this computer has."), who,
            bytes);
    try {
        model.place();
    } catch (const std::bad_alloc&) {
        throw FormatError(NW_TEXT("%1: the model needs more memory than there is."), who);
    }
}

void giveValues(const WeightValues& values)
{
    for (const auto& [variable, value] : values) {
        variable->value.assign(value);
        ++variable->version;
    }
}

std::vector<Variable*> variablesOf(const std::vector<const LayerWeight*>& weights)
{
    std::vector<Variable*> result;
    for (const LayerWeight* weight : weights) result.push_back(&weight->weight.variable());
    return result;
}

std::vector<Variable*> trainedFirst(const Layer& layer)
{
    std::vector<Variable*> result = variablesOf(layer.trainableWeights());
    for (Variable* variable : variablesOf(layer.weights()))
        if (std::find(result.begin(), result.end(), variable) == result.end())
            result.push_back(variable);
    return result;
}

} // namespace netwright
