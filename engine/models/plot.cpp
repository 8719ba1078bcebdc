#include "engine/models/plot.h"

#include "engine/base/process.h"
#include "engine/models/layer_entry.h"
#include "engine/models/summary.h"

#include <algorithm>
#include <map>
#include <set>

namespace netwright {
namespace {

// For Graphviz's labels, which look like HTML.
std::string escaped(const std::string& text)
{
    std::string result;
    for (const char c : text) {
        switch (c) {
        case '&': result += "&amp;"; break;
        case '<': result += "&lt;"; break;
        case '>': result += "&gt;"; break;
        case '"': result += "&quot;"; break;
        default: result += static_cast<unsigned char>(c) < 0x20 ? ' ' : c;
        }
    }
    return result;
}

std::string cell(const std::string& content, const char* color = "white")
{
    return std::string("<td bgcolor=\"") + color + "\">" + content + "</td>";
}

std::string bold(const std::string& text)
{
    return "<b>" + escaped(text) + "</b>";
}

std::string shapesText(const std::vector<TensorInfo>& infos)
{
    std::string result;
    for (const TensorInfo& info : infos)
        result += (result.empty() ? "" : ", ") + kerasShape(info.shape);
    return result;
}

const Model* asModel(const Layer& layer)
{
    return dynamic_cast<const Model*>(&layer);
}

// Source: keras.src.utils.model_visualization.model_to_dot.
class DotWriter {
public:
    explicit DotWriter(const PlotOptions& options) : m_options(options) { }

    std::string write(const Model& model)
    {
        m_text = "digraph model {\n";
        m_text += "  graph [rankdir=" + m_options.rankdir + " dpi=" + std::to_string(m_options.dpi)
            + " concentrate=true];\n";
        m_text += "  node [shape=none fontname=\"Helvetica\" fontsize=11 margin=0];\n";
        addModel(model, "  ");
        for (const std::string& edge : m_edges) m_text += edge;
        return m_text + "}\n";
    }

private:
    bool isExpanded(const Layer& layer) const
    {
        const Model* model = asModel(layer);
        return m_options.expandNested && model != nullptr && !model->layers().empty();
    }

    std::string idOf(const Layer& layer)
    {
        const auto [entry, isNew] = m_ids.emplace(&layer, "n" + std::to_string(m_ids.size() + 1));
        return entry->second;
    }

    void addModel(const Model& model, const std::string& indent)
    {
        for (const Layer* layer : model.operations()) {
            if (isExpanded(*layer))
                addCluster(*asModel(*layer), indent);
            else
                m_text += indent + idOf(*layer) + " [label=<" + label(model, *layer) + ">];\n";
        }
        for (const Model::Call& call : model.calls())
            for (std::size_t i = 0; i < call.from.size(); ++i) addEdge(model, call, i);
    }

    void addCluster(const Model& model, const std::string& indent)
    {
        m_text += indent + "subgraph cluster_" + idOf(model) + " {\n";
        m_text += indent + "  label=<" + bold(model.name) + ">; style=dashed;\n";
        addModel(model, indent + "  ");
        m_text += indent + "}\n";
    }

    void addEdge(const Model& model, const Model::Call& call, std::size_t input)
    {
        const TensorKey& key = call.from[input];
        const Layer* from = layerNamed(model, key.layer);
        if (from == nullptr) return; // the InputLayer of a Sequential is not drawn
        const std::string edge = "  " + exitOf(*from, static_cast<std::size_t>(key.tensor)) + " -> "
            + entryOf(*call.layer, input) + ";\n";
        if (std::find(m_edges.begin(), m_edges.end(), edge) == m_edges.end())
            m_edges.push_back(edge);
    }

    static const Layer* layerNamed(const Model& model, const std::string& name)
    {
        const auto layers = model.operations();
        const auto found = std::find_if(layers.begin(), layers.end(),
            [&name](const Layer* layer) { return layer->name == name; });
        return found == layers.end() ? nullptr : *found;
    }

    // The node at which a wire to input number `port` ends.
    std::string entryOf(const Layer& layer, std::size_t port)
    {
        if (!isExpanded(layer)) return idOf(layer);
        const Model& model = *asModel(layer);
        const auto inputs = model.inputs();
        const Layer* inner = port < inputs.size() ? layerNamed(model, inputs[port].name) : nullptr;
        return inner != nullptr ? idOf(*inner) : entryOf(*model.operations().front(), 0);
    }

    std::string exitOf(const Layer& layer, std::size_t port)
    {
        if (!isExpanded(layer)) return idOf(layer);
        const Model& model = *asModel(layer);
        const auto outputs = model.outputs();
        const Layer* inner
            = port < outputs.size() ? layerNamed(model, outputs[port].name) : nullptr;
        return exitOf(inner != nullptr ? *inner : *model.operations().back(), 0);
    }

    std::string label(const Model& model, const Layer& layer) const
    {
        std::string title = m_options.showLayerNames
            ? bold(layer.name) + " (" + escaped(layer.schema().name) + ")"
            : bold(layer.schema().name);
        std::string table = "<table border=\"0\" cellborder=\"1\" cellspacing=\"0\" "
                            "cellpadding=\"8\"><tr>"
            + cell(title, "lightgrey") + "</tr>";
        if (const std::string activation = activationOf(layer); !activation.empty())
            table += "<tr>" + cell("Activation: " + bold(activation)) + "</tr>";
        if (m_options.showShapes || m_options.showDtype) table += tensorRows(model, layer);
        if (m_options.showTrainable && !layer.weights().empty())
            table += "<tr>"
                + cell(layer.trainable ? "Trainable" : "Not trainable",
                    layer.trainable ? "palegreen" : "lightpink")
                + "</tr>";
        return table + "</table>";
    }

    std::string activationOf(const Layer& layer) const
    {
        if (!m_options.showLayerActivations) return {};
        const Param* param = layer.schema().find("activation");
        if (param == nullptr) return {};
        const Value value = param->get(layer);
        if (value.is_string()) return value.get<std::string>();
        return value.is_object() ? value.value("class_name", std::string()) : std::string();
    }

    std::string tensorRows(const Model& model, const Layer& layer) const
    {
        const auto& calls = model.calls();
        const auto call = std::find_if(calls.begin(), calls.end(),
            [&layer](const Model::Call& candidate) { return candidate.layer == &layer; });
        if (call == calls.end()) return {};
        std::string rows;
        if (m_options.showShapes) {
            if (!isInputLayer(layer))
                rows += "<tr>" + cell("Input shape: " + bold(shapesText(call->inputs))) + "</tr>";
            rows += "<tr>" + cell("Output shape: " + bold(shapesText(call->outputs))) + "</tr>";
        }
        if (m_options.showDtype && !call->outputs.empty())
            rows += "<tr>"
                + cell("Output dtype: " + bold(std::string(nameOf(call->outputs[0].dtype))))
                + "</tr>";
        return rows;
    }

    PlotOptions m_options;
    std::string m_text;
    std::vector<std::string> m_edges;
    std::map<const Layer*, std::string> m_ids;
};

// The first line of what a program complained about.
std::string firstLine(const std::string& text)
{
    return text.substr(0, text.find('\n'));
}

} // namespace

std::string dotText(const Model& model, const PlotOptions& options)
{
    const std::set<std::string> directions{"TB", "LR", "BT", "RL"};
    if (!directions.contains(options.rankdir))
        throw ConfigError(NW_TEXT("plot: rankdir must be one of TB, LR, BT, RL, received \"%1\"."),
            options.rankdir);
    if (options.dpi < 1 || options.dpi > 2400)
        throw ConfigError(
            NW_TEXT("plot: dpi must be between 1 and 2400, received %1."), options.dpi);
    return DotWriter(options).write(model);
}

std::string renderDot(const std::string& dot, const std::string& format, double timeLimitSeconds)
{
    const std::set<std::string> formats{"svg", "png", "pdf"};
    if (!formats.contains(format))
        throw ConfigError(
            NW_TEXT("plot: the format must be one of svg, png, pdf, received \"%1\"."), format);
    const ProcessResult result = runProcess({.program = "dot",
        .arguments = {"-T" + format},
        .input = dot,
        .timeLimitSeconds = timeLimitSeconds});
    if (!result.wasFound)
        throw ConfigError(NW_TEXT("plot: the program dot of Graphviz is needed and was not found; "
                                  "install the package graphviz, or write a .dot file."));
    if (result.wasKilled)
        throw ConfigError(NW_TEXT("plot: dot was stopped, because it took longer than %1 seconds "
                                  "or wrote too much."),
            timeLimitSeconds);
    if (result.exitCode != 0)
        throw ConfigError(NW_TEXT("plot: dot must be able to draw the graph, but says: %1"),
            firstLine(result.err));
    return result.out;
}

} // namespace netwright
