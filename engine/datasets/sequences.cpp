#include "engine/datasets/sequences.h"

#include "engine/base/error.h"

#include <algorithm>
#include <cstring>

namespace netwright {
namespace {

void expectEnd(const char* setting, const std::string& value)
{
    if (value != "pre" && value != "post")
        throw ConfigError(
            NW_TEXT("pad_sequences: %1 must be \"pre\" or \"post\", received \"%2\"."), setting,
            value);
}

Shape elementOf(const std::vector<Array>& sequences)
{
    std::optional<Shape> element;
    for (const Array& sequence : sequences) {
        const Shape& shape = sequence.shape();
        if (shape.empty())
            throw ShapeError(NW_TEXT("pad_sequences: sequences were expected, received a number."));
        if (shape[0] == 0) continue;
        const Shape own = shape.slice(1, shape.rank());
        if (element && *element != own)
            throw ShapeError(
                NW_TEXT("pad_sequences: elements of all sequences must have one shape, "
                        "received %1 and %2."),
                *element, own);
        element = own;
    }
    return element.value_or(Shape{});
}

void expectAtLeastOne(const char* setting, Dimension value)
{
    if (value < 1)
        throw ConfigError(NW_TEXT("timeseries_dataset_from_array: %1 must be at least 1, "
                                  "received %2."),
            setting, value);
}

// Rows of x by number.
Array gathered(const Array& x, const std::vector<Dimension>& rows, Shape leading)
{
    for (int i = 1; i < x.shape().rank(); ++i) leading.push_back(x.shape()[i]);
    Array result(leading, x.dtype());
    const std::size_t bytes = x.shape()[0] == 0 ? 0 : x.bytes() / std::size_t(x.shape()[0]);
    for (std::size_t i = 0; i < rows.size(); ++i)
        std::memcpy(
            result.data() + i * bytes, x.data() + static_cast<std::size_t>(rows[i]) * bytes, bytes);
    return result;
}

} // namespace

Array padSequences(const std::vector<Array>& sequences, const PaddingRule& rule)
{
    expectEnd("padding", rule.padding);
    expectEnd("truncating", rule.truncating);
    Dimension longest = 0;
    const Shape element = elementOf(sequences);
    for (const Array& sequence : sequences) longest = std::max(longest, sequence.shape()[0]);
    const Dimension length = rule.maxlen ? Dimension{*rule.maxlen} : longest;
    if (length < 0)
        throw ConfigError(
            NW_TEXT("pad_sequences: maxlen must not be less than 0, received %1."), length);
    Shape shape{static_cast<Dimension>(sequences.size()), length};
    for (const Dimension axis : element) shape.push_back(axis);
    Array result = Array::filled(shape, rule.value, rule.dtype);
    const auto size = static_cast<std::size_t>(element.count());
    for (std::size_t row = 0; row < sequences.size(); ++row) {
        const Dimension own = sequences[row].shape()[0], kept = std::min(own, length);
        const Dimension from = rule.truncating == "pre" ? own - kept : 0;
        const Dimension to = rule.padding == "pre" ? length - kept : 0;
        const std::size_t first
            = (row * static_cast<std::size_t>(length) + static_cast<std::size_t>(to)) * size;
        for (std::size_t i = 0; i < static_cast<std::size_t>(kept) * size; ++i)
            result.set(first + i, sequences[row].at(static_cast<std::size_t>(from) * size + i));
    }
    return result;
}

Windows timeseriesWindows(
    const Array& data, const std::optional<Array>& targets, const WindowRule& rule)
{
    expectAtLeastOne("sequence_length", rule.sequenceLength);
    expectAtLeastOne("sequence_stride", rule.sequenceStride);
    expectAtLeastOne("sampling_rate", rule.samplingRate);
    if (data.shape().empty() || (targets && targets->shape().empty()))
        throw ShapeError(NW_TEXT("timeseries_dataset_from_array: rows were expected, received a "
                                 "number."));
    const Dimension rows = data.shape()[0];
    const Dimension start = rule.startIndex.value_or(0), end = rule.endIndex.value_or(rows);
    if (start < 0 || end > rows || start > end)
        throw ConfigError(NW_TEXT("timeseries_dataset_from_array: start_index and end_index must "
                                  "lie within %1 rows, received %2 and %3."),
            rows, start, end);
    Dimension places = end - start - Dimension{rule.sequenceLength - 1} * rule.samplingRate;
    if (targets) places = std::min(places, targets->shape()[0] - start);
    std::vector<Dimension> starts, elements;
    for (Dimension place = 0; place < places; place += rule.sequenceStride) {
        starts.push_back(start + place);
        for (Dimension i = 0; i < rule.sequenceLength; ++i)
            elements.push_back(start + place + i * rule.samplingRate);
    }
    const auto count = static_cast<Dimension>(starts.size());
    Windows windows{gathered(data, elements, Shape{count, rule.sequenceLength}), {}};
    if (targets) windows.targets = gathered(*targets, starts, Shape{count});
    return windows;
}

std::vector<Dimension> batchSizes(Dimension samples, Dimension batchSize)
{
    expectAtLeastOne("batch_size", batchSize);
    std::vector<Dimension> sizes;
    for (Dimension first = 0; first < samples; first += batchSize)
        sizes.push_back(std::min(batchSize, samples - first));
    return sizes;
}

} // namespace netwright
