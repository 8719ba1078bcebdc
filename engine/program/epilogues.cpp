#include "engine/program/fuse.h"
#include "engine/program/rewrite.h"

namespace netwright {
namespace {

bool takesEpilogue(const Node& node)
{
    return (node.op == "matmul" || node.op == "conv")
        && node.outputs.front().dtype == DType::float32;
}

std::string epilogueOf(const Node& node)
{
    return node.attributes.has("epilogue") ? node.attributes.text("epilogue") : "";
}

Tensor extended(const Node& node, Tensors inputs, const std::string& epilogue)
{
    Node made = node;
    made.inputs = std::move(inputs);
    made.attributes.set("epilogue", epilogue);
    return Tensor(std::make_shared<const Node>(std::move(made)), 0);
}

bool isBias(const Tensor& bias, const Shape& shape)
{
    return bias.shape().rank() == 1 && bias.shape().back() == shape.back()
        && bias.dtype() == DType::float32;
}

// product + bias, in either order.
Tensor withBias(const Node& node, const Tensors& inputs, const Uses& uses)
{
    for (std::size_t i = 0; i < 2; ++i) {
        const Node& product = inputs[i].node();
        const Tensor& bias = inputs[1 - i];
        if (!takesEpilogue(product) || uses.of(node.inputs[i]) != 1) continue;
        if (!epilogueOf(product).empty() || !isBias(bias, node.outputs[0].shape)) continue;
        if (product.outputs[0].shape != node.outputs[0].shape) continue;
        return extended(product, {product.inputs[0], product.inputs[1], bias}, "bias");
    }
    return {};
}

Tensor withActivation(const Node& node, const Tensors& inputs, const Uses& uses)
{
    const Node& product = inputs[0].node();
    if (!takesEpilogue(product) || uses.of(node.inputs[0]) != 1) return {};
    const std::string before = epilogueOf(product);
    if (before.empty()) return extended(product, product.inputs, node.op);
    if (before == "bias") return extended(product, product.inputs, "bias+" + node.op);
    return {};
}

} // namespace

Tensors withEpilogues(const Tensors& outputs)
{
    const Uses uses(outputs);
    Rewriter rewriter([&uses](const Node& node, const Tensors& inputs) -> std::optional<Tensors> {
        Tensor fused;
        if (node.op == "add") fused = withBias(node, inputs, uses);
        if (node.op == "relu" || node.op == "tanh" || node.op == "sigmoid")
            fused = withActivation(node, inputs, uses);
        if (!fused) return std::nullopt;
        return Tensors{fused};
    });
    return rewriter(outputs);
}

} // namespace netwright
