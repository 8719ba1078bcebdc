#pragma once

#include "engine/base/value.h"
#include "widgets/data/sample_table.h"

#include <atomic>
#include <filesystem>
#include <optional>

namespace netwright {

// What the window needs to know of the training data; made by a worker thread.
struct DataFacts {
    SampleTable table;
    bool isClassification = false; // targets are classes
    int classes = 0;
    bool areTargetsOneHot = false;
    bool areTargetsLabels = false; // one whole number a sample
};

// Rows that are shown of so many, from the whole set evenly; fewer where samples are large.
std::vector<qint64> shownRows(qint64 samples, qint64 numbersOfSample);

// Reads the project's "data" (its "train" and "validation") and describes it; "fit" tells the
// validation_split. Nothing where there is no training data, or where `isCancelled` became true
// meanwhile. Throws ConfigError, FormatError, ShapeError. Any thread.
std::optional<DataFacts> readFacts(const Value& data, const Value& fit,
    const std::filesystem::path& folder, const std::atomic<bool>& isCancelled);

} // namespace netwright
