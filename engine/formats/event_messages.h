#pragma once

#include "engine/arrays/array.h"

#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace netwright {

// What stands in an event of TensorBoard, beside its time: protocol buffers as TensorFlow's
// event.proto, summary.proto, tensor.proto and graph.proto describe them.

struct EventHead {
    double seconds = 0; // since 1970
    std::int64_t step = 0;
};

// The first event of a file.
std::string versionEvent(double seconds);
std::string scalarEvent(const EventHead& head, const std::string& tag, double value);
// Numbers in 30 classes of equal width; those that are not finite are left out.
std::string histogramEvent(
    const EventHead& head, const std::string& tag, std::span<const float> values);
// uint8 (height, width, channels) each; at most the first three are kept.
std::string imagesEvent(
    const EventHead& head, const std::string& tag, const std::vector<Array>& images);
// A model as Keras's JSON describes it.
std::string kerasModelEvent(const EventHead& head, const std::string& json);

struct GraphNode {
    std::string name; // a slash makes groups
    std::string op;
    std::vector<std::string> inputs; // names of nodes
};
std::string graphEvent(const EventHead& head, const std::vector<GraphNode>& nodes);

} // namespace netwright
