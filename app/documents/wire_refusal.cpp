#include "app/documents/wire_refusal.h"

#include "app/documents/layer_trial.h"
#include "app/documents/network_edits.h"

#include <algorithm>
#include <map>
#include <optional>
#include <set>

namespace netwright {
namespace {

bool leadsTo(const Blueprint& network, int start, int goal)
{
    std::multimap<int, int> next;
    for (const Wire& wire : network.wires) next.emplace(wire.from.node, wire.to.node);
    std::set<int> seen;
    std::vector<int> waiting{start};
    while (!waiting.empty()) {
        const int id = waiting.back();
        waiting.pop_back();
        if (id == goal) return true;
        if (!seen.insert(id).second) continue;
        const auto [first, last] = next.equal_range(id);
        for (auto one = first; one != last; ++one) waiting.push_back(one->second);
    }
    return false;
}

bool isUnknownClass(const BlueprintNode& node)
{
    return inputCountOf(node.className, {}).first == 0 && node.className != "InputLayer";
}

Text formRefusal(const Blueprint& network, const CheckResult& known, const BlueprintNode& source,
    WireEnd from, const BlueprintNode& target, WireEnd to)
{
    if (target.className == "InputLayer")
        return {NW_TEXT("%1: an InputLayer takes no inputs."), target.title()};
    if (leadsTo(network, to.node, from.node))
        return {NW_TEXT("The wires would lead in a circle through \"%1\"."), source.title()};
    const NodeCheck* const check = known.find(from.node);
    const bool isKnown = check != nullptr && !check->outputs.empty();
    if (from.port < 0 || (isKnown && from.port >= static_cast<int>(check->outputs.size())))
        return {NW_TEXT("%1: there is no output %2."), source.title(), from.port + 1};
    const int most = inputCountOf(target.className, target.config).second;
    if (to.port < 0 || (target.call.is_null() && to.port >= most))
        return {NW_TEXT("%1: at most %2 inputs can be taken."), target.title(), most};
    return {};
}

} // namespace

const TensorInfo* infoOf(const CheckResult& known, WireEnd end)
{
    const NodeCheck* const check = known.find(end.node);
    const bool isThere = check != nullptr && end.port >= 0
        && static_cast<std::size_t>(end.port) < check->outputs.size();
    return isThere ? &check->outputs[static_cast<std::size_t>(end.port)] : nullptr;
}

std::vector<TensorInfo> inputsWith(
    const Blueprint& network, const CheckResult& known, const TensorInfo& input, WireEnd to)
{
    std::map<int, std::optional<TensorInfo>> ports;
    for (const Wire& wire : network.wires) {
        if (wire.to.node != to.node) continue;
        const TensorInfo* const info = infoOf(known, wire.from);
        ports[wire.to.port] = info != nullptr ? std::optional(*info) : std::nullopt;
    }
    ports[to.port] = input;
    std::vector<TensorInfo> inputs;
    for (const auto& [port, info] : ports) {
        if (!info) return {};
        inputs.push_back(*info);
    }
    const BlueprintNode* const node = network.find(to.node);
    const bool isPlain = node != nullptr && node->call.is_null();
    if (!isPlain)
        return ports.rbegin()->first + 1 == static_cast<int>(ports.size())
            ? inputs
            : std::vector<TensorInfo>();
    const int least = inputCountOf(node->className, node->config).first;
    while (static_cast<int>(inputs.size()) < least) inputs.push_back(input);
    return inputs;
}

const BlueprintNode& ownerOf(const Blueprint& network, const BlueprintNode& node)
{
    if (node.isBypassed) return node;
    for (const BlueprintNode& other : network.nodes)
        if (other.layer == node.layer && !other.isBypassed) return other;
    return node;
}

Text refusal(const Blueprint& network, const CheckResult& known, WireEnd from, WireEnd to)
{
    const BlueprintNode* const source = network.find(from.node);
    const BlueprintNode* const target = network.find(to.node);
    if (source == nullptr || target == nullptr) return {NW_TEXT("The wire has no end.")};
    const Text wrongForm = formRefusal(network, known, *source, from, *target, to);
    if (!wrongForm.empty() || target->isBypassed) return wrongForm;
    const TensorInfo* const info = infoOf(known, from);
    const BlueprintNode& owner = ownerOf(network, *target);
    if (info == nullptr || isUnknownClass(owner) || areSettingsWrong(owner)) return {};
    const std::vector<TensorInfo> inputs = inputsWith(network, known, *info, to);
    if (inputs.empty()) return {};
    if (&owner == target) return tryLayer(*target, inputs).refusal;
    const NodeCheck* const first = known.find(owner.id);
    if (first == nullptr || first->hasError || first->isBlocked) return {};
    return tryShared(owner, first->inputs, *target, inputs).refusal;
}

Text refusal(const std::string& className, const TensorInfo& input)
{
    if (className == "InputLayer") return {NW_TEXT("An InputLayer takes no inputs.")};
    BlueprintNode node;
    node.className = className;
    node.config = startConfig({}, className);
    const int least = inputCountOf(className, node.config).first;
    return tryLayer(
        node, std::vector<TensorInfo>(static_cast<std::size_t>(std::max(1, least)), input))
        .refusal;
}

} // namespace netwright
