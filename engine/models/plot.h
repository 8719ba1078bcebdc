#pragma once

#include "engine/models/model.h"

#include <string>

namespace netwright {

// The options of Keras's plot_model.
struct PlotOptions {
    bool showShapes = false;
    bool showDtype = false;
    bool showLayerNames = false;
    bool showLayerActivations = false;
    bool showTrainable = false;
    std::string rankdir = "TB"; // "LR", "BT", "RL"
    bool expandNested = false;
    int dpi = 200;
};

// The model as a graph in the language of Graphviz. Throws ConfigError for a rankdir or dpi that
// does not exist.
std::string dotText(const Model& model, const PlotOptions& options = {});

// Runs the program `dot` on such a text: format "svg", "png" or "pdf". Throws ConfigError where
// Graphviz is missing, fails, or takes longer than the limit.
std::string renderDot(
    const std::string& dot, const std::string& format, double timeLimitSeconds = 20);

} // namespace netwright
