#include "engine/graph/node.h"

#include "engine/base/error.h"

namespace netwright {

Node::~Node()
{
    // The last owner of a long chain would free it recursively: inputs are queued instead.
    thread_local std::vector<Tensors>* queue = nullptr;
    if (queue != nullptr) {
        queue->push_back(std::move(inputs));
        return;
    }
    std::vector<Tensors> waiting;
    waiting.push_back(std::move(inputs));
    queue = &waiting;
    while (!waiting.empty()) {
        Tensors next = std::move(waiting.back());
        waiting.pop_back();
        next.clear();
    }
    queue = nullptr;
}

Backward::Backward(std::shared_ptr<const Node> node, Tensors upstream, std::vector<bool> wanted)
    : m_node(std::move(node)), m_upstream(std::move(upstream)), m_wanted(std::move(wanted))
{
}

const Tensor& Backward::input(int index) const
{
    return m_node->inputs[static_cast<std::size_t>(index)];
}

Tensor Backward::output(int index) const
{
    return Tensor(m_node, index);
}

Tensor Backward::upstream(int index) const
{
    const Tensor& given = m_upstream[static_cast<std::size_t>(index)];
    if (given) return given;
    const TensorInfo& info = m_node->outputs[static_cast<std::size_t>(index)];
    if (!info.shape.isKnown())
        throw ShapeError(NW_TEXT("Gradient of %1: the shape %2 is not known yet."), m_node->op,
            info.shape.text());
    return typedNode("broadcast_to", {scalar(0, info.dtype)}, info);
}

bool Backward::hasUpstream(int index) const
{
    return static_cast<bool>(m_upstream[static_cast<std::size_t>(index)]);
}

const Attributes& Backward::attributes() const
{
    return m_node->attributes;
}

Tensor node(
    std::string op, Tensors inputs, Shape shape, GradientRule gradient, Attributes attributes)
{
    const DType dtype = inputs.front().dtype();
    return typedNode(std::move(op), std::move(inputs), {std::move(shape), dtype},
        std::move(gradient), std::move(attributes));
}

Tensor typedNode(
    std::string op, Tensors inputs, TensorInfo output, GradientRule gradient, Attributes attributes)
{
    Node made;
    made.op = std::move(op);
    made.inputs = std::move(inputs);
    made.outputs = {std::move(output)};
    made.gradient = std::move(gradient);
    made.attributes = std::move(attributes);
    return Tensor(std::make_shared<const Node>(std::move(made)), 0);
}

Tensors composite(CompositeOp op)
{
    Node made;
    made.outputs = std::move(op.outputs);
    if (made.outputs.empty()) {
        Tensors standIns;
        for (const Tensor& input : op.inputs)
            standIns.push_back(placeholder(input.shape(), input.dtype()));
        for (const Tensor& output : op.decomposition(standIns))
            made.outputs.push_back(output.info());
    }
    made.op = std::move(op.op);
    made.inputs = std::move(op.inputs);
    made.attributes = std::move(op.attributes);
    made.decomposition = std::move(op.decomposition);
    made.gradient = std::move(op.gradient);
    const auto shared = std::make_shared<const Node>(std::move(made));
    Tensors outputs;
    for (int i = 0; i < static_cast<int>(shared->outputs.size()); ++i)
        outputs.emplace_back(shared, i);
    return outputs;
}

} // namespace netwright
