#include "engine/graph/gradients.h"
#include "engine/program/fuse.h"
#include "engine/program/rewrite.h"

#include <unordered_map>

namespace netwright {
namespace {

// Scores that only the gradient reads are kept for it as far as the cache holds them; computing
// them anew takes less time than reading more from memory.
constexpr std::size_t kMostBytesKept = std::size_t{32} << 20;

bool isServed(const Node& node)
{
    return node.inputs[0].dtype() == DType::float32 && node.outputs[0].shape.count() > 0
        && node.outputs[1].shape.count() > 0;
}

class Attentions {
public:
    explicit Attentions(const Tensors& outputs) : m_uses(outputs)
    {
        std::unordered_map<const Node*, int> gradientUses;
        const auto nodes = topological(outputs);
        for (const auto& node : nodes)
            if (node->op == "attention_gradient" && node->inputs[4].output() == 1)
                ++gradientUses[&node->inputs[4].node()];
        for (const auto& node : nodes) {
            if (node->op != "attention" || !isServed(*node)) continue;
            const int uses = m_uses.of(Tensor(node, 1));
            const auto bytes
                = static_cast<std::size_t>(node->outputs[1].shape.count()) * sizeof(float);
            if (uses == 0 || (uses == gradientUses[node.get()] && bytes > kMostBytesKept))
                m_without.emplace(node.get(), true);
        }
    }

    std::optional<Tensors> rule(const Node& node, const Tensors& inputs) const
    {
        if (m_without.count(&node) != 0) {
            Node made = node;
            made.attributes.set("keeps_scores", false);
            made.outputs[1].shape = Shape{};
            return withInputs(made, inputs);
        }
        if (node.op != "attention_gradient") return std::nullopt;
        const Node& forward = node.inputs[4].node();
        if (m_without.count(&forward) == 0) return std::nullopt;
        Node made = node;
        Tensors all = inputs;
        made.attributes.set("keeps_scores", false);
        made.attributes.set("has_mask", forward.attributes.flag("has_mask"));
        made.attributes.set("masked_score", forward.attributes.real("masked_score"));
        if (forward.attributes.flag("has_mask")) all.push_back(inputs[4].node().inputs[3]);
        return withInputs(made, all);
    }

private:
    Uses m_uses;
    std::unordered_map<const Node*, bool> m_without;
};

} // namespace

Tensors withAttentions(const Tensors& outputs)
{
    const Attentions attentions(outputs);
    return Rewriter([&](const Node& node, const Tensors& inputs) {
        return attentions.rule(node, inputs);
    })(outputs);
}

} // namespace netwright
