#pragma once

#include "engine/arrays/array.h"

#include <optional>
#include <string>
#include <vector>

namespace netwright {

struct PaddingRule {
    std::optional<int> maxlen = {}; // none: the longest sequence's
    DType dtype = DType::int32;
    std::string padding = "pre"; // "pre" or "post": where values are added
    std::string truncating = "pre"; // where they are cut off
    double value = 0;
};
// Sequences (length, …) of different lengths as one Array (sequences, maxlen, …). Throws
// ConfigError and, where elements differ in shape, ShapeError. Source: keras.utils.pad_sequences.
Array padSequences(const std::vector<Array>& sequences, const PaddingRule& rule = {});

struct WindowRule {
    int sequenceLength = 1;
    int sequenceStride = 1; // rows between the starts of two windows
    int samplingRate = 1; // rows between two elements of a window
    std::optional<Dimension> startIndex = {}; // rows from here …
    std::optional<Dimension> endIndex = {}; // … to before here
};
struct Windows {
    Array inputs; // (windows, sequenceLength, …)
    std::optional<Array> targets; // (windows, …)
};
// Windows over the rows of data; the target of a window is that of its first row. Throws
// ConfigError. Source: keras.utils.timeseries_dataset_from_array.
Windows timeseriesWindows(
    const Array& data, const std::optional<Array>& targets, const WindowRule& rule);
// How many samples each batch has; the last may have less.
std::vector<Dimension> batchSizes(Dimension samples, Dimension batchSize);

} // namespace netwright
