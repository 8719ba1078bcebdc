#include "app/cli/command.h"
#include "app/cli/project_files.h"
#include "engine/base/error.h"
#include "engine/formats/json.h"
#include "engine/models/blueprint.h"
#include "engine/optimizers/optimizer.h"
#include "engine/saving/load.h"
#include "engine/trainers/train_step.h"

namespace netwright {
namespace {

// The optimizer with its state as a model file keeps it; null where it keeps none.
std::unique_ptr<Optimizer> keptOptimizer(Model& model, const std::filesystem::path& file)
{
    const Value& settings = model.compileConfig;
    if (!settings.is_object() || !settings.contains("optimizer")) return nullptr;
    const std::vector<Array> state = loadOptimizerState(file);
    if (state.empty()) return nullptr;
    auto optimizer = deserialize<Optimizer>(settings["optimizer"]);
    optimizer->setState(state);
    WeightArena& arena = model.arena();
    optimizer->build(trainedVariables(model), arena.values(), arena.gradients());
    return optimizer;
}

class Convert final : public Command {
public:
    void addOptions(CLI::App& options) override
    {
        options.add_option("input", m_input, "A .keras, .h5, .json or .netwright file.")
            ->required();
        options
            .add_option("output", m_output,
                "A .keras, .h5, .weights.h5, .json or .netwright file. Beside a .netwright file "
                "stands its .weights.h5.")
            ->required();
        options
            .add_option("--dialect", m_dialect,
                "keras3, or keras2 for a .h5 or .json file as Keras 2.15 writes it.")
            ->capture_default_str()
            ->check(CLI::IsMember({"keras3", "keras2"}));
    }

    int run() override
    {
        const std::unique_ptr<Model> model = openModel(m_input);
        const std::filesystem::path input = m_input, output = m_output;
        const bool hasDialects = output.extension() == ".json"
            || (output.extension() == ".h5" && output.stem().extension() != ".weights");
        if (m_dialect == "keras2" && !hasDialects)
            throw UsageError(m_output
                + " has no Keras 2 form; --dialect keras2 is for whole .h5 "
                  "and .json files.");
        if (output.extension() == ".netwright") {
            writeProject(*model, output);
            return 0;
        }
        const bool mayHoldState = input.extension() == ".keras" || input.extension() == ".h5";
        const std::unique_ptr<Optimizer> optimizer
            = mayHoldState ? keptOptimizer(*model, input) : nullptr;
        saveModel(*model, optimizer.get(), output,
            {.dialect = m_dialect == "keras2" ? Dialect::keras2 : Dialect::keras3});
        return 0;
    }

private:
    static void writeProject(Model& model, const std::filesystem::path& output)
    {
        std::filesystem::path weights = output;
        weights.replace_extension(".weights.h5");
        saveModel(model, nullptr, weights);
        Value project = {{"netwright", 1}};
        project["model"]["blueprint"] = writeBlueprint(blueprintFromConfig(model.config()));
        project["weights"] = weights.filename().string();
        project["compile"] = model.compileConfig;
        project["data"] = {{"train", nullptr}, {"validation", nullptr}, {"test", nullptr}};
        project["fit"] = Value::object();
        project["callbacks"] = Value::array();
        writeJsonFile(output, project);
    }

    std::string m_input, m_output;
    std::string m_dialect = "keras3";
};

const bool published
    = publishCommand<Convert>("convert", "Writes a model in another format, by the extensions.");

} // namespace
} // namespace netwright
