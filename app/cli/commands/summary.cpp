#include "engine/models/summary.h"
#include "app/cli/command.h"
#include "app/cli/project_files.h"
#include "engine/formats/json.h"

#include <iostream>

namespace netwright {
namespace {

class Summary final : public Command {
public:
    void addOptions(CLI::App& options) override
    {
        options.add_option("model", m_model, "A model or a project.")->required();
        options.add_flag("--json", m_json, "Prints JSON instead of a table.");
        options.add_flag("--expand-nested", m_expand, "Shows the layers of models in the model.");
    }

    int run() override
    {
        const std::unique_ptr<Model> model = openModel(m_model);
        const SummaryOptions options{.expandNested = m_expand};
        if (m_json)
            std::cout << writeJson(summaryValue(*model, options), 2) << '\n';
        else
            std::cout << summaryText(*model, options);
        return 0;
    }

private:
    std::string m_model;
    bool m_json = false, m_expand = false;
};

const bool published = publishCommand<Summary>(
    "summary", "Prints the layers of a model with shapes, parameters, FLOPs and memory.");

} // namespace
} // namespace netwright
