#pragma once

#include "engine/graph/tensor.h"

#include <cstdint>

namespace netwright {

// A named value that outlives Programs: a layer's weight, a metric's state, a counter. Its
// storage is made by allocate() or by the arena of a Model; while shapes are only checked it has
// none. Programs hold its address: whoever moves the storage raises `placement`.
struct Variable {
    std::string path; // "dense/kernel"
    Shape shape;
    DType dtype = DType::float32;
    bool isTrainable = true;
    Array value; // valid where isAllocated
    bool isAllocated = false;
    std::uint64_t version = 0; // raised by every write; packed copies compare it
    std::uint64_t placement = 0; // raised when the storage moves
    std::weak_ptr<const Node> leaf; // the node that read() made
};

std::shared_ptr<Variable> makeVariable(
    std::string path, Shape shape, DType dtype, bool isTrainable);
// Gives the variable its own zeroed storage if it has none.
void allocate(Variable& variable);

// A variable that reads like a Tensor in a layer's formula.
class Weight {
public:
    Weight() = default;
    explicit Weight(std::shared_ptr<Variable> variable) : m_variable(std::move(variable)) { }
    explicit operator bool() const { return m_variable != nullptr; }
    operator Tensor() const { return read(m_variable); }
    Variable& variable() const { return *m_variable; }
    const std::shared_ptr<Variable>& shared() const { return m_variable; }

private:
    std::shared_ptr<Variable> m_variable;
};

} // namespace netwright
