#include "engine/graph/tensor.h"

#include "engine/graph/node.h"
#include "engine/graph/weight.h"

#include <cassert>

namespace netwright {
namespace {

Tensor leaf(Node node)
{
    return Tensor(std::make_shared<const Node>(std::move(node)), 0);
}

} // namespace

Tensor::Tensor(double value)
{
    Node node;
    node.op = "constant";
    node.outputs = {{Shape{}, DType::float32}};
    node.attributes.set("weak", true); // takes the dtype of the other operand
    node.constant = Array::scalar(value, DType::float64);
    *this = leaf(std::move(node));
}

const TensorInfo& Tensor::info() const
{
    assert(m_node && "a null Tensor has no shape");
    return m_node->outputs[static_cast<std::size_t>(m_output)];
}

const Shape& Tensor::shape() const
{
    return info().shape;
}

DType Tensor::dtype() const
{
    return info().dtype;
}

Tensor placeholder(Shape shape, DType dtype, std::string name)
{
    Node node;
    node.op = "placeholder";
    node.outputs = {{std::move(shape), dtype}};
    node.name = std::move(name);
    return leaf(std::move(node));
}

Tensor constant(Array value)
{
    Node node;
    node.op = "constant";
    node.outputs = {{value.shape(), value.dtype()}};
    node.constant = std::move(value);
    return leaf(std::move(node));
}

Tensor scalar(double value, DType dtype)
{
    return constant(Array::scalar(value, dtype));
}

Tensor read(const std::shared_ptr<Variable>& variable)
{
    if (const auto known = variable->leaf.lock()) return Tensor(known, 0);
    Node node;
    node.op = "variable";
    node.outputs = {{variable->shape, variable->dtype}};
    node.variable = variable;
    node.name = variable->path;
    const auto made = std::make_shared<const Node>(std::move(node));
    variable->leaf = made;
    return Tensor(made, 0);
}

} // namespace netwright
