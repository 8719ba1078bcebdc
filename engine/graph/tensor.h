#pragma once

#include "engine/arrays/array.h"

#include <memory>
#include <string>
#include <vector>

namespace netwright {

struct Node;
struct Variable;

// What is known of a value before it is computed.
struct TensorInfo {
    Shape shape;
    DType dtype = DType::float32;
    bool operator==(const TensorInfo&) const = default;
};

// A handle to one output of a node of a graph. Nothing is computed until a Program is made.
// Copies are cheap and mean the same value. A default-constructed Tensor is null: "none".
// A graph is built and read by one thread at a time.
class Tensor {
public:
    Tensor() = default;
    Tensor(std::shared_ptr<const Node> node, int output) : m_output(output), m_node(std::move(node))
    {
    }
    // A float32 scalar constant, so that formulas read `1 - y`. Ops give it the dtype of the other
    // operand.
    Tensor(double value);
    Tensor(int value) : Tensor(static_cast<double>(value)) { }

    explicit operator bool() const { return m_node != nullptr; }
    const Shape& shape() const;
    DType dtype() const;
    const TensorInfo& info() const;
    const Node& node() const { return *m_node; }
    const std::shared_ptr<const Node>& shared() const { return m_node; }
    int output() const { return m_output; }
    bool operator==(const Tensor&) const = default;

private:
    // In this order, so that `t = t.node().inputs[0]` reads both before the old node goes.
    int m_output = 0;
    std::shared_ptr<const Node> m_node;
};

using Tensors = std::vector<Tensor>;

// A value that is fed at each run. The shape may have unknown lengths while shapes are checked.
Tensor placeholder(Shape shape, DType dtype = DType::float32, std::string name = {});
Tensor constant(Array value);
// A number as a constant of a dtype, without axes.
Tensor scalar(double value, DType dtype);
// The value that a variable has when the Program runs; the same node each time it is asked for.
Tensor read(const std::shared_ptr<Variable>& variable);

} // namespace netwright
