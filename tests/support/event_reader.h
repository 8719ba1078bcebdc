#pragma once

#include "engine/base/value.h"

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace netwright::test {

// Reads event files of TensorBoard by the published formats alone: it shares nothing with what
// writes them. What is not whole is nothing.

// CRC-32C bit by bit, masked.
std::uint32_t maskedSum(const std::string& bytes);
std::optional<std::vector<std::string>> recordsIn(const std::string& bytes);

// A field of a protocol buffer message: the number of a varint, else the bytes.
struct ProtoField {
    int number = 0;
    std::uint64_t value = 0;
    std::string bytes;
    double real() const; // of a fixed64
};
std::optional<std::vector<ProtoField>> fieldsOf(const std::string& message);
// All fields of this number, and the bytes of the first one.
std::vector<ProtoField> fieldsOf(const std::string& message, int number);
std::string bytesAt(const std::string& message, std::initializer_list<int> path);

// What one summary says.
struct SummaryValue {
    std::int64_t step = 0;
    std::string tag, plugin, content;
    int dataClass = 0, dtype = 0;
    std::vector<int> shape;
    std::string tensor; // the bytes of the numbers
    std::vector<std::string> strings;
    float scalar() const;
    std::vector<double> numbers() const; // of float64
};
struct ReadEvent {
    double seconds = 0;
    std::int64_t step = 0;
    std::string version, graph;
    std::vector<SummaryValue> values;
};
std::optional<ReadEvent> readEvent(const std::string& record);
// All events of the event files of a folder; nothing where one of them is not whole.
std::optional<std::vector<ReadEvent>> eventsIn(const std::filesystem::path& folder);
// Of them, the values with this tag.
std::vector<SummaryValue> valuesOf(const std::vector<ReadEvent>& events, const std::string& tag);

} // namespace netwright::test
