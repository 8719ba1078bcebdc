#include "engine/ops/shape.h"
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

// A product that only this node takes, as it is or in another shape; null for anything else.
struct Taken {
    const Node* product = nullptr; // rebuilt
    bool isReshaped = false;
};
Taken takenBy(const Tensor& original, const Tensor& rebuilt, const Uses& uses)
{
    if (uses.of(original) != 1) return {};
    if (takesEpilogue(rebuilt.node())) return {&rebuilt.node(), false};
    const Node& view = rebuilt.node();
    const bool isView = view.op == "reshape" && original.node().op == "reshape"
        && uses.of(original.node().inputs[0]) == 1 && takesEpilogue(view.inputs[0].node());
    return isView ? Taken{&view.inputs[0].node(), true} : Taken{};
}

// The bias as one number for each element of the product's last axis; null where it is not that.
Tensor biasFor(const Tensor& bias, const Shape& sum, const Shape& product)
{
    int first = 0;
    while (first < bias.shape().rank() - 1 && bias.shape()[first] == 1) ++first;
    const Shape shape = bias.shape().slice(first);
    if (bias.dtype() != DType::float32 || shape.empty() || shape.rank() > sum.rank()
        || shape.count() != product.back() || shape != sum.slice(sum.rank() - shape.rank()))
        return {};
    return bias.shape().rank() == 1 ? bias : ops::reshape(bias, {product.back()});
}

Tensor inShapeOf(const Node& node, const Tensor& made)
{
    return ops::reshape(made, node.outputs[0].shape);
}

// product + bias, in either order.
Tensor withBias(const Node& node, const Tensors& inputs, const Uses& uses)
{
    const Shape& shape = node.outputs[0].shape;
    for (std::size_t i = 0; i < 2; ++i) {
        const Taken taken = takenBy(node.inputs[i], inputs[i], uses);
        if (taken.product == nullptr || !epilogueOf(*taken.product).empty()
            || inputs[i].shape() != shape)
            continue;
        const Node& product = *taken.product;
        const Tensor bias = biasFor(inputs[1 - i], shape, product.outputs[0].shape);
        if (!bias) continue;
        const Tensor made = extended(product, {product.inputs[0], product.inputs[1], bias}, "bias");
        return taken.isReshaped ? inShapeOf(node, made) : made;
    }
    return {};
}

Tensor withActivation(const Node& node, const Tensors& inputs, const Uses& uses)
{
    const Taken taken = takenBy(node.inputs[0], inputs[0], uses);
    // A sum that became a product's epilogue is rebuilt as a view, which nobody else takes.
    const Node& view = inputs[0].node();
    const bool isMade = taken.product == nullptr && view.op == "reshape"
        && node.inputs[0].node().op == "add" && uses.of(node.inputs[0]) == 1
        && takesEpilogue(view.inputs[0].node()) && epilogueOf(view.inputs[0].node()) == "bias";
    if (taken.product == nullptr && !isMade) return {};
    const Node& product = isMade ? view.inputs[0].node() : *taken.product;
    const std::string before = epilogueOf(product);
    if (!before.empty() && before != "bias") return {};
    const Tensor made
        = extended(product, product.inputs, before.empty() ? node.op : before + "+" + node.op);
    return isMade || taken.isReshaped ? inShapeOf(node, made) : made;
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
