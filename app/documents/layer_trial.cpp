#include "app/documents/layer_trial.h"

#include "engine/base/error.h"
#include "engine/base/registry.h"
#include "engine/layers/layer.h"
#include "engine/models/wiring.h"

namespace netwright {
namespace {

// Adds the node and an InputLayer for each of its ports; returns its id in the trial.
int addWithInputs(
    Blueprint& trial, const BlueprintNode& node, const std::vector<TensorInfo>& inputs)
{
    const int id = trial.add(node.className, node.config).id;
    trial.nodes.back().call = node.call;
    for (std::size_t i = 0; i < inputs.size(); ++i) {
        // No layer of a drawing has such a name.
        Value config = {{"name", "\n" + std::to_string(trial.nodes.size())}};
        config["batch_shape"] = writeShape(inputs[i].shape);
        config["dtype"] = std::string(nameOf(inputs[i].dtype));
        const int input = trial.add("InputLayer", config).id;
        trial.connect({input, 0}, {id, static_cast<int>(i)});
    }
    return id;
}

LayerTrial resultAt(const Blueprint& trial, int id)
{
    Checker checker;
    const CheckResult& result = checker.check(trial);
    const NodeCheck* const found = result.find(id);
    if (found == nullptr || found->isBlocked) return {};
    for (const Issue& issue : result.issues)
        if (issue.node == id && issue.severity == Issue::Severity::error) return {issue.text, {}};
    return {{}, found->outputs};
}

} // namespace

LayerTrial tryLayer(const BlueprintNode& node, const std::vector<TensorInfo>& inputs)
{
    Blueprint trial;
    const int id = addWithInputs(trial, node, inputs);
    return resultAt(trial, id);
}

LayerTrial tryShared(const BlueprintNode& owner, const std::vector<TensorInfo>& ownerInputs,
    const BlueprintNode& node, const std::vector<TensorInfo>& inputs)
{
    Blueprint trial;
    const int first = addWithInputs(trial, owner, ownerInputs);
    const int id = addWithInputs(trial, node, inputs);
    trial.find(id)->layer = first;
    return resultAt(trial, id);
}

bool areSettingsWrong(const BlueprintNode& node)
{
    const Schema* const schema = Registry::instance().find(Layer::kKind, node.className);
    if (schema == nullptr || !node.config.is_object()) return true;
    try {
        Registry::instance().create(*schema, node.config, Registry::UnknownKeys::keep);
        return false;
    } catch (const std::exception&) {
        return true;
    }
}

} // namespace netwright
