#include "engine/program/rewrite.h"

#include "engine/graph/gradients.h"

namespace netwright {
namespace {

Tensors outputsOf(const std::shared_ptr<const Node>& node)
{
    Tensors result;
    for (int i = 0; i < static_cast<int>(node->outputs.size()); ++i) result.emplace_back(node, i);
    return result;
}

} // namespace

Tensors withInputs(const Node& node, const Tensors& inputs)
{
    Node copy = node;
    copy.inputs = inputs;
    return outputsOf(std::make_shared<const Node>(std::move(copy)));
}

Tensor Rewriter::mapped(const Tensor& tensor) const
{
    return m_done.at(&tensor.node())[static_cast<std::size_t>(tensor.output())];
}

void Rewriter::visit(const std::shared_ptr<const Node>& node)
{
    Tensors inputs;
    for (const Tensor& input : node->inputs) inputs.push_back(mapped(input));
    m_alive.emplace_back(node, 0);
    if (auto replaced = m_rule(*node, inputs)) {
        m_done.emplace(node.get(), std::move(*replaced));
        return;
    }
    m_done.emplace(
        node.get(), inputs == node->inputs ? outputsOf(node) : withInputs(*node, inputs));
}

Tensors Rewriter::operator()(const Tensors& outputs)
{
    struct Visit {
        std::shared_ptr<const Node> node;
        std::size_t next = 0;
    };
    std::vector<Visit> stack;
    for (const Tensor& output : outputs) {
        if (m_done.count(&output.node()) == 0) stack.push_back({output.shared()});
        while (!stack.empty()) {
            Visit& top = stack.back();
            if (top.next < top.node->inputs.size()) {
                const Tensor& input = top.node->inputs[top.next++];
                if (m_done.count(&input.node()) == 0) stack.push_back({input.shared()});
                continue;
            }
            const std::shared_ptr<const Node> node = std::move(top.node);
            stack.pop_back();
            if (m_done.count(node.get()) == 0) visit(node);
        }
    }
    Tensors result;
    for (const Tensor& output : outputs) result.push_back(mapped(output));
    return result;
}

Tensors Rewriter::nested(const Tensors& outputs, const Tensors& inputs)
{
    for (const Tensor& input : inputs) {
        if (m_done.count(&input.node()) != 0) continue;
        m_alive.push_back(input);
        m_done.emplace(&input.node(), outputsOf(input.shared()));
    }
    return (*this)(outputs);
}

Uses::Uses(const Tensors& outputs)
{
    const auto count = [this](const Tensor& tensor) {
        auto& counts = m_counts[&tensor.node()];
        counts.resize(tensor.node().outputs.size());
        ++counts[static_cast<std::size_t>(tensor.output())];
    };
    for (const Tensor& output : outputs) count(output);
    for (const auto& node : topological(outputs))
        for (const Tensor& input : node->inputs) count(input);
}

int Uses::of(const Tensor& tensor) const
{
    const auto found = m_counts.find(&tensor.node());
    return found == m_counts.end() ? 0 : found->second[static_cast<std::size_t>(tensor.output())];
}

} // namespace netwright
