#pragma once

#include "engine/datasets/dataset.h"
#include "engine/trainers/compile.h"

#include <optional>

namespace netwright {

// Reads the targets once before training. Throws ShapeError where a target does not have the shape
// of its output, ConfigError where a label of sparse categorical cross-entropy is no class.
void checkTargets(Dataset& data, const Model& model, const CompiledOutputs& outputs);

// The first number of inputs or targets that is NaN or infinite, as a sentence with its place.
// Looks at the first samples, as many as hold 4 million numbers.
std::optional<Text> findNotFinite(const std::shared_ptr<Dataset>& data);

} // namespace netwright
