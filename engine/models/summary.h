#pragma once

#include "engine/models/model.h"

#include <string>

namespace netwright {

struct SummaryOptions {
    bool expandNested = false;
    double optimizerParameters = 0; // numbers that the optimizer keeps; 0: not compiled
    double optimizerBytes = 0;
};

// {"name", "class_name", "layers": [{"name", "class_name", "output_shape", "parameters",
// "trainable", "flops", "connected_to", "layers"}], "total_parameters", …, "flops",
// "weight_bytes", "activation_bytes"}. FLOPs and memory of activations are those of a batch of 1.
Value summaryValue(const Model& model, const SummaryOptions& options = {});
// The table that model.summary() of Keras prints, with FLOPs and memory below.
std::string summaryText(const Model& model, const SummaryOptions& options = {});

// "(None, 28, 28, 1)", as Keras writes shapes.
std::string kerasShape(const Shape& shape);
// "1,234,567"
std::string withCommas(double number);
// "1.18 MB", in steps of 1024 as Keras counts.
std::string readableBytes(double bytes);

} // namespace netwright
