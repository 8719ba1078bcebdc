#pragma once

#include "engine/graph/attributes.h"
#include "engine/graph/tensor.h"

#include <functional>
#include <optional>

namespace netwright {

class Backward;
// One for each input; a null Tensor where there is none.
using Gradients = std::vector<Tensor>;
using GradientRule = std::function<Gradients(const Backward&)>;
// The meaning of a large op, given by smaller ones: inputs -> one Tensor for each output.
using Decomposition = std::function<Tensors(const Tensors& inputs)>;

// How to compute some values from others. Immutable once made. Leaves are "placeholder",
// "constant" and "variable".
struct Node {
    std::string op;
    Tensors inputs;
    std::vector<TensorInfo> outputs;
    Attributes attributes;
    GradientRule gradient; // null: by the decomposition, or not differentiable
    Decomposition decomposition; // null: a primitive
    std::optional<Array> constant;
    std::shared_ptr<Variable> variable;
    std::shared_ptr<const void> payload; // what a stage of Program attaches (fused chains)
    std::string name; // of a placeholder; the layer's path elsewhere

    Node() = default;
    Node(const Node&) = default;
    Node& operator=(const Node&) = default;
    ~Node(); // frees long chains without recursion
};

// What a gradient rule sees: its node's inputs, outputs and the gradients that arrive at them.
class Backward {
public:
    Backward(std::shared_ptr<const Node> node, Tensors upstream, std::vector<bool> wanted);

    const Tensor& input(int index = 0) const;
    Tensor output(int index = 0) const;
    // Gradient of the result with respect to an output; zeros where nothing depends on it.
    Tensor upstream(int index = 0) const;
    bool hasUpstream(int index) const;
    // Whether the gradient of this input is needed; a rule may leave out what is not.
    bool wants(int index) const { return m_wanted[static_cast<std::size_t>(index)]; }
    const Attributes& attributes() const;
    const Node& node() const { return *m_node; }

private:
    std::shared_ptr<const Node> m_node;
    Tensors m_upstream;
    std::vector<bool> m_wanted;
};

// A node with one output of the dtype of its first input.
Tensor node(std::string op, Tensors inputs, Shape shape, GradientRule gradient = {},
    Attributes attributes = {});
// A node with one output of a given dtype.
Tensor typedNode(std::string op, Tensors inputs, TensorInfo output, GradientRule gradient = {},
    Attributes attributes = {});
// A large op. Where `outputs` is empty, they come from the decomposition, which is then traced
// once. Where `gradient` is null, gradients go through the decomposition.
struct CompositeOp {
    std::string op;
    Tensors inputs;
    Attributes attributes;
    Decomposition decomposition;
    GradientRule gradient;
    std::vector<TensorInfo> outputs = {};
};
Tensors composite(CompositeOp op);

} // namespace netwright
