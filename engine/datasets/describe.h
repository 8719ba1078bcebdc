#pragma once

#include "engine/datasets/chunks.h"

#include <map>

namespace netwright {

// What the numbers of a feature are like.
struct FeatureSummary {
    Feature feature;
    double minimum = 0; // of the finite numbers
    double maximum = 0;
    double mean = 0;
    double deviation = 0;
    std::int64_t notFinite = 0; // how many are NaN or infinite
};

struct DatasetSummary {
    Dimension samples = 0;
    std::vector<FeatureSummary> inputs;
    std::vector<FeatureSummary> targets;
    bool hasSampleWeight = false;
    std::vector<std::string> classNames;
    // Class -> number of samples; empty where the first target tells no classes.
    std::map<std::int64_t, std::int64_t> classCounts;
};

// Reads all data once. For the command line and the window.
DatasetSummary describe(Dataset& dataset);

} // namespace netwright
