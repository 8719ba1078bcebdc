#include "app/cli/command.h"
#include "app/cli/project_templates.h"
#include "engine/base/error.h"
#include "engine/formats/file.h"

#include <iostream>

namespace netwright {
namespace {

class New final : public Command {
public:
    void addOptions(CLI::App& options) override
    {
        options
            .add_option(
                "template", m_template, "Its name; netwright-cli catalog templates lists them.")
            ->required();
        options.add_option("output", m_output, "The project to write (.netwright).")->required();
        options.add_flag("--force", m_force, "Replaces a file that is there already.");
    }

    int run() override
    {
        const ProjectTemplate& chosen = projectTemplate(m_template);
        const std::filesystem::path output = m_output;
        if (output.extension() != ".netwright")
            throw FormatError(
                NW_TEXT("%1: the name of a project must end in .netwright."), m_output);
        if (!m_force && std::filesystem::exists(output))
            throw FormatError(NW_TEXT("%1 is there already; --force replaces it."), m_output);
        writeTextFileAtomically(output, chosen.json);
        std::cout << "Wrote " << m_output << '\n';
        return 0;
    }

private:
    std::string m_template, m_output;
    bool m_force = false;
};

const bool published = publishCommand<New>("new", "Writes a project from a template.");

} // namespace
} // namespace netwright
