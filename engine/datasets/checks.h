#pragma once

#include "engine/base/text.h"
#include "engine/datasets/chunks.h"

#include <optional>

namespace netwright {

// A number that training cannot use.
struct BadNumber {
    FeatureId feature;
    Dimension row = 0;
    std::vector<Dimension> position; // within the sample
    double value = 0;
    Text text; // "Data: the input x0 has nan in sample 17 at (2, 5)."
};

// The first NaN or infinity, inputs before targets; nothing where all numbers are finite.
std::optional<BadNumber> findNonFinite(Dataset& dataset);

// The first label of a target that is no whole number from 0 to classes-1.
std::optional<BadNumber> findBadLabel(Dataset& dataset, int classes, std::size_t target = 0);

} // namespace netwright
