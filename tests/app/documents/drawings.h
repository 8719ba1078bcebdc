#pragma once

#include "app/cli/project_templates.h"
#include "app/documents/document.h"
#include "engine/formats/json.h"

#include <string>
#include <utility>
#include <vector>

namespace netwright::test {

// Layers one behind the other, with the ids 1, 2, 3 …, one below the other.
inline Blueprint chain(const std::vector<std::pair<std::string, Value>>& layers)
{
    Blueprint blueprint;
    for (const auto& [className, config] : layers) {
        BlueprintNode& node = blueprint.add(className, config);
        node.y = 110 * (node.id - 1);
        if (node.id > 1) blueprint.connect({node.id - 1, 0}, {node.id, 0});
    }
    return blueprint;
}

inline Value inputOf(const Value& batchShape)
{
    return {{"name", "in"}, {"batch_shape", batchShape}};
}

// An InputLayer of 4 features, Dense "a" of 8 and Dense "b" of 2 units.
inline Blueprint smallNetwork()
{
    return chain({{"InputLayer", inputOf({nullptr, 4})}, {"Dense", {{"name", "a"}, {"units", 8}}},
        {"Dense", {{"name", "b"}, {"units", 2}}}});
}

inline Value projectOf(const Blueprint& network)
{
    Value project = {{"netwright", 1}};
    project["model"] = {{"blueprint", writeBlueprint(network)}};
    project["fit"] = {{"epochs", 3}, {"seed", 1}};
    project["weights"] = nullptr;
    project["canvas"]["notes"] = Value::array({{{"text", "hello"}, {"at", {10, 20}}}});
    return project;
}

// As the file would hold it.
inline std::string textOf(const Document& document)
{
    return writeJson(document.toValue(), 2);
}

inline Value templateProject(const std::string& name)
{
    return parseJson(projectTemplate(name).json, name);
}

} // namespace netwright::test
