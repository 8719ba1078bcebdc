#pragma once

#include "engine/base/value.h"
#include "engine/graph/tensor.h"

#include <functional>
#include <map>
#include <string>
#include <vector>

// How a functional configuration of Keras says which tensor goes where.
namespace netwright {

// Output `tensor` of call number `call` of a layer inside one model. Calls are counted in the order
// of the layer's inbound_nodes.
struct TensorKey {
    std::string layer;
    int call = 0;
    int tensor = 0;
    bool operator==(const TensorKey&) const = default;
};

// ["dense", 0, 0], with or without a fourth element.
bool isTensorKey(const Value& value);
TensorKey readTensorKey(const Value& value);
Value writeTensorKey(const TensorKey& key);

// The leaves of input_layers or output_layers: one key, or lists and dicts of them; dict keys are
// taken in sorted order. Throws ConfigError.
std::vector<TensorKey> flattenKeys(const Value& structure, const std::string& model);
// A copy in which every leaf was replaced.
Value mapKeys(const Value& structure, const std::function<Value(const TensorKey&)>& replace);
// The names under which the user knows the leaves: the key of the innermost dict, else the name
// of the layer. Empty where the structure is a single tensor.
std::vector<std::string> leafNames(const Value& structure);

// {"class_name": "__keras_tensor__", …}
bool isTensorObject(const Value& value);
Value writeTensorObject(const TensorKey& key, const TensorInfo& info);
// A copy in which every tensor object was replaced; dict keys are visited in sorted order.
Value mapTensors(const Value& tree, const std::function<Value(const TensorKey&)>& replace);
std::vector<TensorKey> tensorsIn(const Value& tree);

enum class Callee { layer, operation };

// One call of a layer, as inbound_nodes has it.
struct LayerCall {
    Callee callee = Callee::layer; // an operation has constants among args, and Tensors anywhere
    Value args = Value::array(); // in the form of Keras 3
    Value kwargs = Value::object(); // likewise
    std::vector<TensorKey> inputs; // the tensors of args, flattened; of an operation all of them
    std::vector<TensorKey> masks; // of kwargs.mask
    std::vector<std::size_t> maskPlaces; // which input each belongs to
    std::map<std::string, std::vector<TensorKey>> named; // other keywords with tensors
    Config options = Config::object(); // keywords without, null left out
    Value form; // of an operation; see CallArguments

    // Fills the last five from args and kwargs. Throws ConfigError.
    void resolve(const std::string& layer);
    // All keys: inputs, masks and named.
    void forEachKey(const std::function<void(TensorKey&)>& visit);

private:
    void resolveMasks(const Value& value);
    void resolveOperation(const std::string& layer);
};

// Reads inbound_nodes of Keras 3 ({"args", "kwargs"}) and of Keras 2 ([["dense", 0, 0, {}]]).
// `takesList` says how several inputs of Keras 2 are given to the layer. Throws ConfigError.
std::vector<LayerCall> readInboundNodes(const Value& inboundNodes, const std::string& layer,
    bool takesList, Callee callee = Callee::layer);
bool isKeras2Style(const Value& inboundNodes);

// [null, 28, 28, 1]
Value writeShape(const Shape& shape);
// Also takes {"class_name": "__tuple__", …}. Throws ConfigError naming the owner.
Shape readShape(const Value& value, const std::string& owner);

// A value as a message shows it, at most 60 characters.
std::string shortened(const Value& value);

} // namespace netwright
