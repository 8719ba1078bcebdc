#pragma once

#include "engine/datasets/dataset.h"

#include <map>
#include <utility>

namespace netwright {

// 0 … size-1 in the order of an epoch: shuffled by Fisher and Yates, a function of seed and
// epoch alone.
std::vector<std::int64_t> epochOrder(Dimension size, std::uint64_t seed, int epoch);
// The same into a vector that is there already.
void epochOrder(std::vector<std::int64_t>& order, std::uint64_t seed, int epoch);

// Rows for training and for validation.
template <class Part>
struct Split {
    Part training;
    Part validation;
};

// Keras's validation_split: the last part of the samples, unshuffled, from sample
// floor(size · (1 - fraction)). Throws ConfigError where fraction is not within 0 … 1 or a part
// would be empty; 0 gives no validation data (null).
Split<std::shared_ptr<Dataset>> validationSplit(std::shared_ptr<Dataset> whole, double fraction);

// Shuffles and splits so that each class has its share in both parts; `labels` is the class of
// each sample. Row numbers, in ascending order.
Split<std::vector<std::int64_t>> stratifiedSplit(
    std::span<const std::int64_t> labels, double fraction, std::uint64_t seed);

// The class of each sample: the index, or the place of the largest number of a row. Throws
// ShapeError where the dataset has no such target.
std::vector<std::int64_t> classLabels(Dataset& dataset, std::size_t target = 0);
// Class -> number of its samples.
std::map<std::int64_t, std::int64_t> classCounts(Dataset& dataset, std::size_t target = 0);

} // namespace netwright
