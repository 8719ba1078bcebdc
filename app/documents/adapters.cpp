#include "app/documents/adapters.h"

#include "app/documents/layer_trial.h"
#include "app/documents/network_edits.h"
#include "app/documents/wire_refusal.h"
#include "engine/base/registry.h"

#include <algorithm>
#include <cmath>

namespace netwright {
namespace {

// Nothing that an adapter is made for has more values.
constexpr double kMostValues = 1e9;

struct Candidate {
    std::string className;
    Value config; // beside what startConfig() gives
};

// The lengths of a sample; empty where one is unknown.
std::vector<long long> sampleOf(const TensorInfo& info)
{
    std::vector<long long> lengths;
    for (const Dimension length : info.shape.slice(info.shape.empty() ? 0 : 1)) {
        if (length == kUnknown) return {};
        lengths.push_back(length);
    }
    return lengths;
}

// Shapes for as many values: a row of them, a picture of one or three channels.
std::vector<Value> shapesFor(const TensorInfo& info)
{
    double count = 1;
    for (const long long length : sampleOf(info)) count *= static_cast<double>(length);
    if (sampleOf(info).empty() || count < 1 || count > kMostValues) return {};
    const auto values = static_cast<long long>(count);
    std::vector<Value> result{Value::array({values, 1})};
    for (const long long channels : {1LL, 3LL}) {
        if (values % channels != 0) continue;
        const auto side = std::llround(std::sqrt(static_cast<double>(values / channels)));
        if (side * side * channels == values)
            result.push_back(Value::array({side, side, channels}));
    }
    result.push_back(Value::array({values, 1, 1}));
    result.push_back(Value::array({values, 1, 1, 1}));
    return result;
}

// Shapes of the other tensors that come to the same node: what a branch is to be like.
std::vector<Shape> othersAt(const Blueprint& network, const CheckResult& known, WireEnd to)
{
    std::vector<Shape> shapes;
    for (const Wire& wire : network.wires)
        if (wire.to.node == to.node && wire.to.port != to.port)
            if (const TensorInfo* const info = infoOf(known, wire.from))
                shapes.push_back(info->shape);
    return shapes;
}

std::vector<Candidate> candidates(const TensorInfo& input, const std::vector<Shape>& others)
{
    std::vector<Candidate> result;
    for (const Shape& other : others) {
        Value target = Value::array();
        if (other.rank() < 2 || other.back() < 1) continue;
        for (const Dimension length : other.slice(1)) target.push_back(length);
        const int rank = other.rank();
        const Dimension last = other.back();
        if (rank == input.shape.rank() && rank >= 3 && rank <= 5) {
            const Value kernel(Value::array_t(static_cast<std::size_t>(rank - 2), Value(1)));
            result.push_back({"Conv" + std::to_string(rank - 2) + "D",
                {{"filters", last}, {"kernel_size", kernel}}});
        }
        if (rank == 2 && input.shape.rank() == 2) result.push_back({"Dense", {{"units", last}}});
        result.push_back({"Reshape", {{"target_shape", target}}});
    }
    result.push_back({"Flatten", Value::object()});
    for (const char* rank : {"1D", "2D", "3D"}) {
        result.push_back({std::string("GlobalAveragePooling") + rank, Value::object()});
        result.push_back({std::string("GlobalMaxPooling") + rank, Value::object()});
    }
    for (const Value& shape : shapesFor(input))
        result.push_back({"Reshape", {{"target_shape", shape}}});
    result.push_back({"Rescaling", Value::object()});
    return result;
}

} // namespace

std::vector<AdapterLayer> adapters(
    const Blueprint& network, const CheckResult& known, WireEnd from, WireEnd to)
{
    std::vector<AdapterLayer> result;
    const TensorInfo* const input = infoOf(known, from);
    const BlueprintNode* const target = network.find(to.node);
    if (input == nullptr || target == nullptr || target->className == "InputLayer") return result;
    for (const Candidate& candidate : candidates(*input, othersAt(network, known, to))) {
        if (Registry::instance().find("layer", candidate.className) == nullptr) continue;
        const bool isOffered = std::any_of(result.begin(), result.end(),
            [&](const AdapterLayer& one) { return one.className == candidate.className; });
        if (isOffered) continue;
        BlueprintNode node;
        node.className = candidate.className;
        node.config = startConfig(network, candidate.className);
        for (const auto& [key, value] : candidate.config.items()) node.config[key] = value;
        const LayerTrial first = tryLayer(node, {*input});
        if (!first.refusal.empty() || first.outputs.size() != 1) continue;
        if (first.outputs[0] == *input) continue;
        const std::vector<TensorInfo> inputs = inputsWith(network, known, first.outputs[0], to);
        if (inputs.empty() || !tryLayer(ownerOf(network, *target), inputs).refusal.empty())
            continue;
        result.push_back({candidate.className, node.config, *input, first.outputs[0]});
    }
    return result;
}

} // namespace netwright
