#include "app/cli/command.h"
#include "app/cli/engine_options.h"
#include "app/cli/project_files.h"
#include "engine/formats/json.h"
#include "engine/trainers/project_run.h"

#include <iostream>

namespace netwright {
namespace {

class Evaluate final : public Command {
public:
    void addOptions(CLI::App& options) override
    {
        options.add_option("project", m_project, "The project that names data, loss and metrics.")
            ->required();
        options.add_option("-m,--model", m_model, "The trained model.")->required();
        options.add_flag("--json", m_json, "Prints a JSON object.");
        m_engine.addTo(options);
    }

    int run() override
    {
        const OpenedProject project = openProject(m_project);
        const Value figures = evaluateProject(project.value, project.folder, m_model,
            {.threads = m_engine.threads(), .backend = m_engine.backend()});
        if (m_json) {
            std::cout << writeJson(figures, 2) << '\n';
            return 0;
        }
        for (const auto& [name, figure] : figures.items())
            std::cout << name << ' ' << writeJson(figure) << '\n';
        return 0;
    }

private:
    std::string m_project, m_model;
    bool m_json = false;
    EngineOptions m_engine;
};

const bool published = publishCommand<Evaluate>(
    "evaluate", "Prints losses and metrics of a model on a project's test or validation data.");

} // namespace
} // namespace netwright
