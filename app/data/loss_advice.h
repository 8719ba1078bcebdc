#pragma once

#include "app/data/compare_with_data.h"
#include "app/data/last_layer.h"

#include <vector>

namespace netwright {

// What the targets of the data are to the network.
enum class TargetKind { labels, oneHot, numbers };

// One output of a network, its loss and its target.
struct OutputQuestion {
    const BlueprintNode& node; // that makes the output
    Shape output; // with the batch
    LastLayer last;
    Value loss; // as the project has it; null: none
    TargetKind kind = TargetKind::numbers;
    int classes = 0;
    const SampleTable::Feature& target;
};

// Whether a target of this shape and an output can be compared number by number.
bool fitsOutput(const Shape& target, const Shape& output);
// The target's shape with a batch of unknown length.
Shape batchOf(const Shape& sample);
// "SparseCategoricalCrossentropy"; empty where there is no such loss.
std::string lossClass(const Value& loss, const Shape& target, const Shape& output);

// What is wrong with the loss for the target, or with the last activation for the loss.
std::vector<DataIssue> adviseLoss(const OutputQuestion& question);

} // namespace netwright
