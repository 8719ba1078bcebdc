#include "app/cli/command.h"
#include "app/cli/engine_options.h"
#include "app/cli/interrupt.h"
#include "app/cli/profile_table.h"
#include "app/cli/project_files.h"
#include "app/cli/training_report.h"
#include "engine/trainers/fit_settings.h"
#include "engine/trainers/project_run.h"

#include <iostream>
#include <optional>

namespace netwright {
namespace {

Value partOf(const Value& project, const char* key)
{
    return project.contains(key) ? project[key] : Value();
}

class Train final : public Command {
public:
    void addOptions(CLI::App& options) override
    {
        options.add_option("project", m_project, "The project (.netwright or job.json).")
            ->required();
        options.add_option("-o,--output", m_output,
            "Folder for model.keras, history.json and log.csv; without it, one beside the project "
            "that is named after it.");
        options.add_option("--epochs", m_epochs, "Overrides the project's number of epochs.")
            ->check(CLI::Range(1, 1'000'000'000));
        options.add_option("--seed", m_seed, "Overrides the project's seed.")
            ->check(CLI::NonNegativeNumber);
        options.add_flag("--resume", m_resume, "Goes on from what the output folder holds.");
        options
            .add_option("--checkpoint-every", m_checkpointSeconds,
                "Seconds between two checkpoints, from which --resume goes on; 0: after each "
                "batch.")
            ->check(CLI::NonNegativeNumber);
        options.add_flag("--profile", m_profile, "Lists what a training step spends its time on.");
        m_engine.addTo(options);
    }

    int run() override
    {
        const OpenedProject project = openProject(m_project);
        const ProjectOptions options{.outputFolder = outputFolder(),
            .epochs = m_epochs,
            .seed = m_seed,
            .resume = m_resume,
            .checkpointSeconds = m_checkpointSeconds,
            .isProfiled = m_profile,
            .threads = m_engine.threads(),
            .backend = m_engine.backend()};
        TrainingReport report(FitSettings::fromValue(partOf(project.value, "fit")).batchSize);
        Control control;
        const Interrupt interrupt([&control] { control.stop(); });
        const ProjectResult result
            = trainProject(project.value, project.folder, options, control, report);
        tell(result);
        return interrupt.exitCode();
    }

private:
    std::filesystem::path outputFolder() const
    {
        if (!m_output.empty()) return m_output;
        std::filesystem::path folder = m_project;
        return folder.replace_extension("").concat("-run");
    }

    void tell(const ProjectResult& result) const
    {
        Logs last;
        for (const auto& [name, figures] : result.history.entries())
            if (const std::optional<double> figure = result.history.last(name))
                last.set(name, *figure);
        if (!last.entries().empty()) std::cout << "Result: " << figuresText(last) << '\n';
        if (m_profile) std::cout << profileTable(result.profile);
        for (const auto& file : {result.modelFile, result.historyFile, result.logFile})
            if (std::filesystem::exists(file)) std::cout << "Wrote " << file.string() << '\n';
    }

    std::string m_project, m_output;
    std::optional<int> m_epochs;
    std::optional<std::uint64_t> m_seed;
    double m_checkpointSeconds = 5;
    bool m_resume = false, m_profile = false;
    EngineOptions m_engine;
};

const bool published
    = publishCommand<Train>("train", "Trains the model of a project and writes the result.");

} // namespace
} // namespace netwright
