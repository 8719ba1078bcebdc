#include "engine/models/plot.h"
#include "app/cli/command.h"
#include "app/cli/curves.h"
#include "app/cli/project_files.h"
#include "engine/base/error.h"
#include "engine/formats/file.h"
#include "engine/formats/json.h"

namespace netwright {
namespace {

class Plot final : public Command {
public:
    void addOptions(CLI::App& options) override
    {
        options
            .add_option("model", m_model, "A model, a project, or the history.json of a training.")
            ->required();
        options.add_option("output", m_output, "A .svg, .png, .pdf or .dot file.")->required();
        options.add_flag("--show-shapes", m_plot.showShapes, "Shows shapes.");
        options.add_flag("--show-dtype", m_plot.showDtype, "Shows dtypes.");
        options.add_flag("--show-layer-names", m_plot.showLayerNames, "Shows names.");
        options.add_flag(
            "--show-layer-activations", m_plot.showLayerActivations, "Shows activations.");
        options.add_flag(
            "--show-trainable", m_plot.showTrainable, "Shows which layers are trained.");
        options.add_option("--rankdir", m_plot.rankdir, "TB from top to bottom, LR from the left.")
            ->capture_default_str()
            ->check(CLI::IsMember({"TB", "LR", "BT", "RL"}));
        options.add_flag("--expand-nested", m_plot.expandNested, "Shows models in the model.");
        options.add_option("--dpi", m_plot.dpi, "Dots per inch of a .png.")
            ->capture_default_str()
            ->check(CLI::Range(10, 2400));
    }

    int run() override
    {
        const std::filesystem::path output = m_output;
        const std::string format = formatOf(output);
        if (std::filesystem::path(m_model).filename() == "history.json") {
            drawHistory(output, format);
            return 0;
        }
        const std::unique_ptr<Model> model = openModel(m_model);
        const std::string dot = dotText(*model, m_plot);
        writeTextFileAtomically(output, format == "dot" ? dot : renderDot(dot, format));
        return 0;
    }

private:
    static std::string formatOf(const std::filesystem::path& output)
    {
        const std::string extension = output.extension().string();
        for (const char* const format : {"svg", "png", "pdf", "dot"})
            if (extension == std::string(".") + format) return format;
        throw FormatError(
            NW_TEXT("%1: a plot must be a .svg, .png, .pdf or .dot file."), output.string());
    }

    void drawHistory(const std::filesystem::path& output, const std::string& format) const
    {
        if (format != "svg")
            throw FormatError(
                NW_TEXT("%1: the curves of a training are drawn as .svg only."), output.string());
        writeTextFileAtomically(output, curvesSvg(History::fromValue(readJsonFile(m_model))));
    }

    std::string m_model, m_output;
    PlotOptions m_plot;
};

const bool published
    = publishCommand<Plot>("plot", "Draws a model as a graph, or the curves of a training.");

} // namespace
} // namespace netwright
