#pragma once

#include "engine/base/value.h"
#include "engine/trainers/feeding.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace netwright {

// The arguments of Keras's fit, as a project's "fit" holds them.
struct FitSettings {
    int epochs = 1;
    int batchSize = 32;
    bool shuffle = true;
    double validationSplit = 0;
    Feeder::ClassWeights classWeight;
    int initialEpoch = 0;
    std::optional<int> stepsPerEpoch;
    std::vector<int> validationEpochs; // a list of epochs from 1; empty: by validationFreq
    int validationFreq = 1;
    std::optional<int> validationBatchSize;
    std::optional<int> validationSteps;
    std::optional<std::uint64_t> seed;

    // Throws ConfigError for a value of the wrong type or outside its limits. Other keys are left
    // to the caller.
    static FitSettings fromValue(const Value& value);
    // Whether there is a validation after this epoch (from 0).
    bool validatesAfter(int epoch) const;
};

} // namespace netwright
