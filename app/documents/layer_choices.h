#pragma once

#include "engine/models/check.h"
#include "widgets/canvas/canvas_model.h"

#include <optional>

namespace netwright {

// All published layers, those first that fit behind `from` and before `to`; of these, those that
// the drawing and the templates use most. Layers that do not fit say why.
QList<LayerChoice> layerChoices(const Blueprint& network, const CheckResult& known,
    std::optional<WireEnd> from, std::optional<WireEnd> to);

} // namespace netwright
