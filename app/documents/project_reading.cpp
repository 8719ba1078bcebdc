#include "app/documents/project_reading.h"

#include "app/documents/model_config.h"
#include "app/documents/project_entry.h"
#include "engine/base/error.h"
#include "engine/models/wiring.h"

namespace netwright {
namespace {

constexpr int kNewestForm = 1;

void checkForm(const Value& project)
{
    if (!project.is_object() || (!project.contains("netwright") && !project.contains("model")))
        throw FormatError(NW_TEXT("A project must be a JSON object with \"netwright\" and a "
                                  "model, received %1."),
            shortened(project));
    if (!project.contains("netwright")) return;
    const Value& form = project["netwright"];
    if (!form.is_number_integer() || form < 1)
        throw FormatError(NW_TEXT("\"netwright\" must be the number of the project's form, which "
                                  "is %1, received %2."),
            kNewestForm, shortened(form));
    if (form > kNewestForm)
        throw FormatError(NW_TEXT("The project has form %1, but this program knows forms up to "
                                  "%2; a newer program opens it."),
            shortened(form), kNewestForm);
}

bool isModelConfig(const Value& value)
{
    return value.is_object() && value.contains("class_name") && value.contains("config")
        && !value.contains("netwright") && !value.contains("model");
}

void putWhereAbsent(Value& project, const std::string& key, const Value& value, std::size_t place)
{
    if (!project.contains(key)) putEntry(project, {key, value, place});
}

void putWhereNull(Value& project, const std::string& key, const Value& value)
{
    if (project.value(key, Value()).is_null() && !value.is_null()) project[key] = value;
}

// A project whose model is a configuration.
Value projectAround(const Value& config)
{
    Value project = {{"netwright", kNewestForm}, {"model", config}};
    const Value compile = config.value("compile_config", Value());
    if (compile.is_object() && !compile.empty()) project["compile"] = compile;
    return project;
}

ProjectContent readKnownForm(const Value& project, const std::filesystem::path& folder)
{
    ProjectContent result{project, {}};
    Value& frame = result.frame;
    putWhereAbsent(frame, "netwright", kNewestForm, 0);
    putWhereAbsent(frame, "model", Value(), 1);
    const Value model = frame["model"];
    frame["model"] = {{"blueprint", Value()}};
    if (model.is_null()) return result;
    if (model.is_string()) {
        const std::string name = model.get<std::string>();
        const ModelConfig read = readModelConfig(folder / name);
        result.network = blueprintFromConfig(read.config);
        if (read.hasWeights) putWhereNull(frame, "weights", name);
        putWhereNull(frame, "compile", read.compile);
    } else if (model.is_object() && model.contains("blueprint")) {
        result.network = readBlueprint(model["blueprint"]);
        frame["model"] = model;
        frame["model"]["blueprint"] = Value();
    } else if (model.is_object()) {
        result.network = blueprintFromConfig(model);
    } else {
        throw FormatError(NW_TEXT("A project's model must be a file name, a configuration or a "
                                  "drawing, received %1."),
            shortened(model));
    }
    return result;
}

} // namespace

ProjectContent readProject(const Value& project, const std::filesystem::path& folder)
{
    try {
        if (isModelConfig(project)) return readKnownForm(projectAround(project), folder);
        checkForm(project);
        return readKnownForm(project, folder);
    } catch (const Value::exception&) {
        throw FormatError(NW_TEXT("The project cannot be understood: its parts are not of the "
                                  "kinds that a project has."));
    }
}

Value projectFromModelFile(const std::filesystem::path& file, const std::string& name)
{
    const ModelConfig read = readModelConfig(file);
    try {
        const Blueprint network = blueprintFromConfig(read.config);
        Value project = {{"netwright", kNewestForm}};
        project["model"] = {{"blueprint", writeBlueprint(network)}};
        project["weights"] = read.hasWeights ? Value(name) : Value();
        if (!read.compile.is_null()) project["compile"] = read.compile;
        return project;
    } catch (const Error& error) {
        throw FormatError(NW_TEXT("%1: %2"), file.string(), error.what());
    } catch (const Value::exception&) {
        throw FormatError(NW_TEXT("%1: the configuration of the model is damaged."), file.string());
    }
}

} // namespace netwright
