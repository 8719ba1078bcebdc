#include "app/cli/project_templates.h"

#include "engine/base/error.h"
#include "engine/formats/json.h"

#include <utility>

namespace netwright {

// Name and content of the files of resources/templates; written by the build.
extern const std::vector<std::pair<const char*, const char*>> kTemplateFiles;

namespace {

std::string summaryOf(const std::string& json, const std::string& name)
{
    const Value project = parseJson(json, name);
    return project.at("canvas").at("notes").at(0).at("text").get<std::string>();
}

std::vector<ProjectTemplate> readTemplates()
{
    std::vector<ProjectTemplate> result;
    for (const auto& [name, json] : kTemplateFiles)
        result.push_back({name, summaryOf(json, name), json});
    return result;
}

} // namespace

const std::vector<ProjectTemplate>& projectTemplates()
{
    static const std::vector<ProjectTemplate> templates = readTemplates();
    return templates;
}

const ProjectTemplate& projectTemplate(const std::string& name)
{
    std::string names;
    for (const ProjectTemplate& entry : projectTemplates()) {
        if (entry.name == name) return entry;
        names += (names.empty() ? "" : ", ") + entry.name;
    }
    throw ConfigError(NW_TEXT("There is no template named %1; templates are %2."), name, names);
}

} // namespace netwright
