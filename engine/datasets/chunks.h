#pragma once

#include "engine/datasets/dataset.h"

#include <functional>

namespace netwright {

enum class Part : std::uint8_t { input, target };

// One feature of a dataset.
struct FeatureId {
    Part part = Part::input;
    std::size_t index = 0;
};

// Some neighbouring samples of one feature, as doubles.
struct Chunk {
    Dimension firstRow = 0;
    std::size_t width = 1; // numbers a sample
    std::span<const double> values;
};

const Feature& featureOf(const Dataset& dataset, FeatureId id);

// Reads a feature from the first sample to the last, a few megabytes at a time, so that data
// need not fit the memory. Ends early where `visit` returns false.
void forEachChunk(Dataset& dataset, FeatureId id, const std::function<bool(const Chunk&)>& visit);

} // namespace netwright
