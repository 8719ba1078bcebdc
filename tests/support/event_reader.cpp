#include "tests/support/event_reader.h"

#include <algorithm>
#include <cstring>
#include <fstream>
#include <iterator>

namespace netwright::test {
namespace {

std::uint64_t littleEndian(const std::string& bytes, std::size_t at, std::size_t count)
{
    std::uint64_t value = 0;
    for (std::size_t i = count; i > 0; --i)
        value = value << 8 | static_cast<unsigned char>(bytes[at + i - 1]);
    return value;
}

std::optional<std::uint64_t> varint(const std::string& bytes, std::size_t& at)
{
    std::uint64_t value = 0;
    for (unsigned shift = 0; at < bytes.size() && shift < 64; shift += 7) {
        const auto byte = static_cast<unsigned char>(bytes[at++]);
        value |= std::uint64_t(byte & 127U) << shift;
        if (byte < 128) return value;
    }
    return std::nullopt;
}

SummaryValue summaryValue(const std::string& message, std::int64_t step)
{
    const std::string metadata = bytesAt(message, {9}), tensor = bytesAt(message, {8});
    SummaryValue value{.step = step,
        .tag = bytesAt(message, {1}),
        .plugin = bytesAt(metadata, {1, 1}),
        .content = bytesAt(metadata, {1, 2})};
    for (const ProtoField& field : fieldsOf(metadata, 4))
        value.dataClass = static_cast<int>(field.value);
    for (const ProtoField& field : fieldsOf(tensor, 1)) value.dtype = static_cast<int>(field.value);
    for (const ProtoField& axis : fieldsOf(bytesAt(tensor, {2}), 2))
        for (const ProtoField& length : fieldsOf(axis.bytes, 1))
            value.shape.push_back(static_cast<int>(length.value));
    value.tensor = bytesAt(tensor, {4});
    for (const ProtoField& field : fieldsOf(tensor, 8)) value.strings.push_back(field.bytes);
    return value;
}

} // namespace

std::uint32_t maskedSum(const std::string& bytes)
{
    std::uint32_t sum = 0xFFFFFFFFU;
    for (const char c : bytes) {
        sum ^= static_cast<unsigned char>(c);
        for (int bit = 0; bit < 8; ++bit) sum = sum & 1U ? sum >> 1 ^ 0x82F63B78U : sum >> 1;
    }
    sum = ~sum;
    return (sum >> 15 | sum << 17) + 0xA282EAD8U;
}

std::optional<std::vector<std::string>> recordsIn(const std::string& bytes)
{
    std::vector<std::string> records;
    for (std::size_t at = 0; at < bytes.size();) {
        if (bytes.size() - at < 16) return std::nullopt;
        if (littleEndian(bytes, at + 8, 4) != maskedSum(bytes.substr(at, 8))) return std::nullopt;
        const std::uint64_t length = littleEndian(bytes, at, 8);
        if (length > bytes.size() - at - 16) return std::nullopt;
        records.push_back(bytes.substr(at + 12, length));
        if (littleEndian(bytes, at + 12 + length, 4) != maskedSum(records.back()))
            return std::nullopt;
        at += 16 + length;
    }
    return records;
}

double ProtoField::real() const
{
    double result = 0;
    std::memcpy(&result, bytes.data(), std::min(bytes.size(), sizeof result));
    return result;
}

std::optional<std::vector<ProtoField>> fieldsOf(const std::string& message)
{
    std::vector<ProtoField> fields;
    for (std::size_t at = 0; at < message.size();) {
        const auto key = varint(message, at);
        if (!key) return std::nullopt;
        ProtoField field{.number = static_cast<int>(*key >> 3), .value = 0, .bytes = {}};
        std::uint64_t length = 0;
        if ((*key & 7) == 0 || (*key & 7) == 2) {
            const auto number = varint(message, at);
            if (!number) return std::nullopt;
            ((*key & 7) == 0 ? field.value : length) = *number;
        } else if ((*key & 7) == 1 || (*key & 7) == 5) {
            length = (*key & 7) == 1 ? 8 : 4;
        } else {
            return std::nullopt;
        }
        if (length > message.size() - at) return std::nullopt;
        field.bytes = message.substr(at, length);
        at += length;
        fields.push_back(std::move(field));
    }
    return fields;
}

std::vector<ProtoField> fieldsOf(const std::string& message, int number)
{
    std::vector<ProtoField> fields = fieldsOf(message).value_or(std::vector<ProtoField>());
    std::erase_if(fields, [number](const ProtoField& field) { return field.number != number; });
    return fields;
}

std::string bytesAt(const std::string& message, std::initializer_list<int> path)
{
    std::string bytes = message;
    for (const int number : path) {
        const auto fields = fieldsOf(bytes, number);
        if (fields.empty()) return {};
        bytes = fields[0].bytes;
    }
    return bytes;
}

float SummaryValue::scalar() const
{
    float result = 0;
    std::memcpy(&result, tensor.data(), std::min(tensor.size(), sizeof result));
    return result;
}

std::vector<double> SummaryValue::numbers() const
{
    std::vector<double> result(tensor.size() / sizeof(double));
    std::memcpy(result.data(), tensor.data(), result.size() * sizeof(double));
    return result;
}

std::optional<ReadEvent> readEvent(const std::string& record)
{
    const auto fields = fieldsOf(record);
    if (!fields) return std::nullopt;
    ReadEvent event;
    for (const ProtoField& field : *fields) {
        if (field.number == 1) event.seconds = field.real();
        if (field.number == 2) event.step = static_cast<std::int64_t>(field.value);
        if (field.number == 3) event.version = field.bytes;
        if (field.number == 4) event.graph = field.bytes;
    }
    for (const ProtoField& value : fieldsOf(bytesAt(record, {5}), 1))
        event.values.push_back(summaryValue(value.bytes, event.step));
    return event;
}

std::optional<std::vector<ReadEvent>> eventsIn(const std::filesystem::path& folder)
{
    std::vector<ReadEvent> events;
    if (!std::filesystem::exists(folder)) return events;
    for (const auto& entry : std::filesystem::directory_iterator(folder)) {
        if (entry.path().filename().string().find("tfevents") == std::string::npos) continue;
        std::ifstream file(entry.path(), std::ios::binary);
        const auto records = recordsIn(std::string(std::istreambuf_iterator<char>(file), {}));
        if (!records) return std::nullopt;
        for (const std::string& record : *records) {
            const auto event = readEvent(record);
            if (!event) return std::nullopt;
            events.push_back(*event);
        }
    }
    return events;
}

std::vector<SummaryValue> valuesOf(const std::vector<ReadEvent>& events, const std::string& tag)
{
    std::vector<SummaryValue> result;
    for (const ReadEvent& event : events)
        for (const SummaryValue& value : event.values)
            if (value.tag == tag) result.push_back(value);
    return result;
}

} // namespace netwright::test
