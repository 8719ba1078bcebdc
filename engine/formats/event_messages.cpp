#include "engine/formats/event_messages.h"

#include "engine/formats/png.h"

#include <algorithm>
#include <bit>
#include <cmath>

namespace netwright {
namespace {

constexpr int kClasses = 30;
constexpr std::size_t kImageLimit = 3;

enum class Type { float32 = 1, float64 = 2, string = 7 }; // of TensorFlow's types.proto

// Writes the fields of one protocol buffer message.
class Message {
public:
    Message& number(int field, std::uint64_t value)
    {
        key(field, 0);
        varint(value);
        return *this;
    }
    Message& real(int field, double value)
    {
        key(field, 1);
        little(std::bit_cast<std::uint64_t>(value), 8);
        return *this;
    }
    Message& bytes(int field, const std::string& value)
    {
        key(field, 2);
        varint(value.size());
        m_bytes += value;
        return *this;
    }
    Message& message(int field, const Message& value) { return bytes(field, value.m_bytes); }
    const std::string& text() const { return m_bytes; }

    void little(std::uint64_t value, int count)
    {
        for (int i = 0; i < count; ++i) m_bytes += static_cast<char>((value >> (8 * i)) & 0xFFU);
    }

private:
    void key(int field, int wire) { varint(static_cast<std::uint64_t>(field << 3 | wire)); }
    void varint(std::uint64_t value)
    {
        for (; value >= 0x80U; value >>= 7) m_bytes += static_cast<char>(value | 0x80U);
        m_bytes += static_cast<char>(value);
    }

    std::string m_bytes;
};

Message tensorHead(Type type, const std::vector<std::int64_t>& lengths)
{
    Message shape;
    for (const std::int64_t length : lengths)
        shape.message(2, Message().number(1, static_cast<std::uint64_t>(length)));
    return Message().number(1, static_cast<std::uint64_t>(type)).message(2, shape);
}

Message stringTensor(const std::vector<std::string>& values, bool isScalar = false)
{
    std::vector<std::int64_t> lengths;
    if (!isScalar) lengths.push_back(static_cast<std::int64_t>(values.size()));
    Message tensor = tensorHead(Type::string, lengths);
    for (const std::string& value : values) tensor.bytes(8, value);
    return tensor;
}

Message eventOf(const EventHead& head)
{
    return Message().real(1, head.seconds).number(2, static_cast<std::uint64_t>(head.step));
}

struct Kind {
    const char* plugin;
    const char* content;
    int dataClass; // 1 scalar, 2 tensor, 3 blob sequence
};

std::string summaryEvent(
    const EventHead& head, const std::string& tag, const Kind& kind, const Message& tensor)
{
    const Message plugin = Message().bytes(1, kind.plugin).bytes(2, kind.content);
    const Message metadata
        = Message().message(1, plugin).number(4, static_cast<std::uint64_t>(kind.dataClass));
    const Message value = Message().bytes(1, tag).message(8, tensor).message(9, metadata);
    return eventOf(head).message(5, Message().message(1, value)).text();
}

struct Classes {
    double least = 0, most = 0;
    std::vector<double> counts = std::vector<double>(kClasses);
};

// Source: tensorboard.plugins.histogram.summary_v2: where all are equal, the last class has them.
Classes classesOf(std::span<const float> values)
{
    Classes result;
    bool isFirst = true;
    for (const float value : values) {
        if (!std::isfinite(value)) continue;
        const double number = static_cast<double>(value);
        result.least = isFirst ? number : std::min(result.least, number);
        result.most = isFirst ? number : std::max(result.most, number);
        isFirst = false;
    }
    const double width = (result.most - result.least) / kClasses;
    for (const float value : values) {
        if (!std::isfinite(value)) continue;
        const double place = width > 0
            ? std::floor((static_cast<double>(value) - result.least) / width)
            : kClasses;
        result.counts[static_cast<std::size_t>(std::clamp(place, 0.0, kClasses - 1.0))] += 1;
    }
    return result;
}

} // namespace

std::string versionEvent(double seconds)
{
    return Message().real(1, seconds).bytes(3, "brain.Event:2").text();
}

std::string scalarEvent(const EventHead& head, const std::string& tag, double value)
{
    Message number;
    number.little(std::bit_cast<std::uint32_t>(static_cast<float>(value)), 4);
    const Message tensor = tensorHead(Type::float32, {}).bytes(4, number.text());
    return summaryEvent(head, tag, {"scalars", "", 1}, tensor);
}

std::string histogramEvent(
    const EventHead& head, const std::string& tag, std::span<const float> values)
{
    const Classes classes = classesOf(values);
    const double width = (classes.most - classes.least) / kClasses;
    Message content;
    for (int i = 0; i < kClasses; ++i) {
        const double left = classes.least + i * width;
        const double right = i + 1 == kClasses ? classes.most : left + width;
        for (const double number : {left, right, classes.counts[static_cast<std::size_t>(i)]})
            content.little(std::bit_cast<std::uint64_t>(number), 8);
    }
    const Message tensor = tensorHead(Type::float64, {kClasses, 3}).bytes(4, content.text());
    return summaryEvent(head, tag, {"histograms", "", 2}, tensor);
}

std::string imagesEvent(
    const EventHead& head, const std::string& tag, const std::vector<Array>& images)
{
    std::vector<std::string> strings{"0", "0"};
    if (!images.empty())
        strings = {std::to_string(images[0].shape()[1]), std::to_string(images[0].shape()[0])};
    for (std::size_t i = 0; i < std::min(images.size(), kImageLimit); ++i) {
        const std::vector<std::byte> png = writePng(images[i]);
        strings.emplace_back(reinterpret_cast<const char*>(png.data()), png.size());
    }
    return summaryEvent(head, tag, {"images", "", 3}, stringTensor(strings));
}

std::string kerasModelEvent(const EventHead& head, const std::string& json)
{
    return summaryEvent(head, "keras", {"graph_keras_model", "1", 0}, stringTensor({json}, true));
}

std::string graphEvent(const EventHead& head, const std::vector<GraphNode>& nodes)
{
    Message graph;
    for (const GraphNode& node : nodes) {
        Message definition = Message().bytes(1, node.name).bytes(2, node.op);
        for (const std::string& input : node.inputs) definition.bytes(3, input);
        graph.message(1, definition);
    }
    graph.message(4, Message().number(1, 22)); // the version of what wrote it
    return eventOf(head).bytes(4, graph.text()).text();
}

} // namespace netwright
