#pragma once

#include "engine/datasets/dataset.h"
#include "engine/trainers/compile.h"

#include <optional>

namespace netwright {

// Reads the targets once before training. Throws ShapeError where a target does not have the shape
// of its output, ConfigError where a label of sparse categorical cross-entropy is no class.
void checkTargets(Dataset& data, const Model& model, const CompiledOutputs& outputs);

// The first number of inputs or targets that is NaN or infinite, as a sentence with row and column.
// Looks at the first 64 MB of the data.
std::optional<Text> findNotFinite(Dataset& data);

} // namespace netwright
