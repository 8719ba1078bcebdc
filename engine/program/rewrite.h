#pragma once

#include "engine/graph/node.h"

#include <functional>
#include <optional>
#include <unordered_map>

namespace netwright {

// Rebuilds a graph from its leaves to its outputs. The rule sees each node with its inputs already
// rebuilt, and gives what replaces its outputs, or nothing to keep the node.
class Rewriter {
public:
    using Rule = std::function<std::optional<Tensors>(const Node& node, const Tensors& inputs)>;

    explicit Rewriter(Rule rule) : m_rule(std::move(rule)) { }

    Tensors operator()(const Tensors& outputs);
    // Inside a rule: rebuilds a graph that the rule made from its inputs.
    Tensors nested(const Tensors& outputs, const Tensors& inputs);

private:
    void visit(const std::shared_ptr<const Node>& node);
    Tensor mapped(const Tensor& tensor) const;

    Rule m_rule;
    std::unordered_map<const Node*, Tensors> m_done;
    Tensors m_alive; // originals, whose addresses are keys
};

// How often each Tensor is used as an input or asked for as an output.
class Uses {
public:
    explicit Uses(const Tensors& outputs);
    int of(const Tensor& tensor) const;

private:
    std::unordered_map<const Node*, std::vector<int>> m_counts;
};

// The same node with other inputs.
Tensors withInputs(const Node& node, const Tensors& inputs);

} // namespace netwright
