#include "app/cli/project_files.h"

#include "engine/base/error.h"
#include "engine/formats/json.h"
#include "engine/saving/load.h"
#include "engine/trainers/project_run.h"

#include <iostream>
#include <set>

namespace netwright {
namespace {

constexpr int kNewestForm = 1;

// Whether a JSON file is a project and not the configuration of a model.
bool isProject(const Value& json)
{
    return json.is_object() && !json.contains("class_name")
        && (json.contains("netwright") || json.contains("model"));
}

bool mayHoldProject(const std::filesystem::path& file)
{
    return file.extension() == ".netwright" || file.extension() == ".json";
}

void checkForm(const Value& project, const std::filesystem::path& file)
{
    if (!isProject(project))
        throw FormatError(
            NW_TEXT("%1: a project must be a JSON object with a model."), file.string());
    if (!project.contains("netwright")) return;
    const Value& form = project["netwright"];
    if (!form.is_number_integer() || form.get<std::int64_t>() < 1)
        throw FormatError(NW_TEXT("%1: netwright must be the number of the file's form, which is "
                                  "%2, received %3."),
            file.string(), kNewestForm, form.dump());
    if (form.get<std::int64_t>() > kNewestForm)
        throw FormatError(
            NW_TEXT("%1: the project has form %2, but this program knows forms up to %3; a newer "
                    "program opens it."),
            file.string(), form.dump(), kNewestForm);
}

void warnOfUnknownKeys(const Value& project, const std::filesystem::path& file)
{
    static const std::set<std::string> known
        = {"netwright", "model", "weights", "compile", "data", "fit", "callbacks", "canvas"};
    std::string names;
    for (const auto& [key, value] : project.items())
        if (known.count(key) == 0) names += (names.empty() ? "" : ", ") + key;
    if (!names.empty())
        std::cerr << "Warning: " << file.string() << " has keys without meaning here: " << names
                  << ".\n";
}

std::filesystem::path folderOf(const std::filesystem::path& file)
{
    return file.has_parent_path() ? file.parent_path() : std::filesystem::path(".");
}

} // namespace

OpenedProject openProject(const std::filesystem::path& file)
{
    if (mayHoldProject(file)) {
        const Value json = readJsonFile(file);
        if (isProject(json) || file.extension() == ".netwright") {
            checkForm(json, file);
            warnOfUnknownKeys(json, file);
            return {json, folderOf(file)};
        }
    }
    return {{{"netwright", kNewestForm}, {"model", file.filename().string()}}, folderOf(file)};
}

std::unique_ptr<Model> openModel(const std::filesystem::path& file, std::uint64_t seed)
{
    if (mayHoldProject(file)) {
        const OpenedProject project = openProject(file);
        return projectModel(project.value, project.folder, seed);
    }
    return loadModel(file, seed);
}

} // namespace netwright
