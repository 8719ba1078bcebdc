#include "widgets/inspector/node_facts.h"

#include "engine/base/registry.h"
#include "widgets/common/strings.h"
#include "widgets/inspector/value_judge.h"

#include <algorithm>

namespace netwright {
namespace {

bool isOfOneClass(const QList<NodeFacts>& nodes)
{
    return std::all_of(nodes.begin(), nodes.end(),
        [&nodes](const NodeFacts& node) { return node.className == nodes.front().className; });
}

} // namespace

CommonSettings commonSettings(const Schema& schema, const QList<NodeFacts>& nodes)
{
    CommonSettings result;
    if (nodes.isEmpty()) return result;
    result.config = nodes.front().config;
    for (const Param& param : schema.params) {
        const auto valueOf = [&](const NodeFacts& node) {
            const Value* value = settingOf(node.config, param);
            return value != nullptr ? *value : schema.defaultOf(param);
        };
        const Value first = valueOf(nodes.front());
        const bool isEqual = std::all_of(nodes.begin() + 1, nodes.end(),
            [&](const NodeFacts& node) { return valueOf(node) == first; });
        if (!isEqual) result.mixed << toQt(param.key);
    }
    return result;
}

QStringList hiddenKeys(const QList<NodeFacts>& nodes)
{
    QStringList hidden{"name"};
    if (nodes.isEmpty() || isOfOneClass(nodes)) return hidden;
    const Schema* schema = Registry::instance().find("layer", nodes.front().className);
    if (schema == nullptr) return hidden;
    for (const Param& param : schema->params) {
        const bool isCommon = !param.limits.isRequired && isAdvanced(*schema, param)
            && std::all_of(nodes.begin(), nodes.end(), [&param](const NodeFacts& node) {
                   const Schema* other = Registry::instance().find("layer", node.className);
                   return other != nullptr && other->find(param.key) != nullptr;
               });
        if (!isCommon && param.key != "name") hidden << toQt(param.key);
    }
    return hidden;
}

} // namespace netwright
