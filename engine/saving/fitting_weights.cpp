#include "engine/saving/fitting_weights.h"

#include "engine/saving/load.h"
#include "engine/saving/stored_weights.h"

#include <algorithm>
#include <map>

namespace netwright {
namespace {

bool areAlike(const std::vector<Variable*>& a, const std::vector<Variable*>& b)
{
    return std::equal(
        a.begin(), a.end(), b.begin(), b.end(), [](const Variable* one, const Variable* other) {
            return one->shape == other->shape && one->value.dtype() == other->value.dtype();
        });
}

} // namespace

FittingWeights loadFittingWeights(Model& model, const std::filesystem::path& file)
{
    const std::unique_ptr<Model> stored = loadModel(file);
    std::map<std::string, const Layer*> known;
    for (const Layer* layer : stored->layers()) known.emplace(layer->name, layer);
    FittingWeights result;
    for (const Layer* layer : model.layers()) {
        const std::vector<Variable*> wanted = variablesOf(layer->weights());
        if (wanted.empty()) continue;
        const auto found = known.find(layer->name);
        const std::vector<Variable*> given = found == known.end()
            ? std::vector<Variable*>()
            : variablesOf(found->second->weights());
        if (!areAlike(wanted, given)) {
            ++result.left;
            continue;
        }
        WeightValues values;
        for (std::size_t i = 0; i < wanted.size(); ++i)
            values.emplace_back(wanted[i], given[i]->value);
        giveValues(values);
        ++result.taken;
    }
    return result;
}

} // namespace netwright
