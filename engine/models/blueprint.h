#pragma once

#include "engine/base/value.h"

#include <optional>
#include <string>
#include <vector>

namespace netwright {

// A network as it is drawn. Every state is allowed: cycles, loose wires, equal names, wrong
// settings; check.h says what is wrong. Value types, owned by whoever draws.
struct BlueprintNode {
    int id = 0;
    std::string className;
    Value config = Value::object(); // the settings, "name" among them
    int layer = 0; // nodes with one number share one layer: that of the first
    double x = 0;
    double y = 0;
    bool isBypassed = false; // passes its first input on
    // How the layer is called where it is not simply called with the inputs in their order:
    // {"args": […], "kwargs": {…}} with {"input": 2} for what comes in at port 2.
    Value call;
    Value source = Value::object(); // as it was read, for unknown keys and their order

    // config["name"]; empty where there is none.
    std::string name() const;
    // The name, else the class.
    std::string title() const;
};

// Input or output number `port` of a node.
struct WireEnd {
    int node = 0;
    int port = 0;
    bool operator==(const WireEnd&) const = default;
};

struct Wire {
    WireEnd from; // an output
    WireEnd to; // an input
    Value source = Value::object();
};

struct Blueprint {
    enum class Kind { functional, sequential };

    std::string name;
    Kind kind = Kind::functional; // a chain that is to be written as Sequential, or anything
    std::vector<BlueprintNode> nodes;
    std::vector<Wire> wires;
    Value settings = Value::object(); // of the model: trainable, dtype, unknown ones
    // One [node, port], or lists and dicts of them. Null: the InputLayers, and the outputs of the
    // nodes from which no wire leads on, in the order of the nodes.
    Value inputs;
    Value outputs;
    Value source = Value::object();

    const BlueprintNode* find(int id) const;
    BlueprintNode* find(int id);
    int nextId() const;
    // Adds a node that has a layer of its own.
    BlueprintNode& add(const std::string& className, const Value& config = Value::object());
    void connect(WireEnd from, WireEnd to) { wires.push_back({from, to}); }
};

// {"nodes": […], "wires": […], …}; what is read and written again is the same byte for byte.
// Throws FormatError where ids or wires cannot be understood.
Blueprint readBlueprint(const Value& json);
Value writeBlueprint(const Blueprint& blueprint);

// From a Sequential or Functional configuration of Keras 3 or 2. Classes may be unknown. Nodes
// are placed by their depth. Throws ConfigError where the configuration has no such structure.
Blueprint blueprintFromConfig(const Value& kerasConfig);
// The configuration of Keras 3. Bypassed nodes are left out. Throws ConfigError with the first
// error of check() where there is one.
Value configFromBlueprint(const Blueprint& blueprint);

// The leaves of Blueprint::inputs or outputs, dict keys in sorted order. Throws FormatError.
std::vector<WireEnd> flattenEnds(const Value& structure);

} // namespace netwright
