#pragma once

#include "engine/base/value.h"
#include "engine/graph/tensor.h"
#include "engine/layers/operations/result_type.h"
#include "engine/ops/reduce.h"

#include <optional>
#include <string>
#include <vector>

namespace netwright {

// What an operation is called with: all its parameters by name, settings and arguments alike, as
// trees of constants in which {"input": 2} stands for the third Tensor. What is asked for and is
// of another kind throws ConfigError naming the operation and the parameter. Lives for one call.
class OperationCall {
public:
    OperationCall(std::string who, Value arguments, Tensors tensors);

    const std::string& who() const { return m_who; }
    bool has(const char* name) const { return !get(name).is_null(); } // and is not None
    bool isTensor(const char* name) const;

    // A Tensor, or a constant as one: a number, nested lists, an array of NumPy.
    Tensor tensor(const char* name) const;
    // The same, cast to float32 where it is not floating-point.
    Tensor floating(const char* name) const;
    Tensors tensors(const char* name) const; // of a list
    // Several in the dtype in which Keras joins them.
    Tensors joined(const std::vector<const char*>& names) const;
    Tensors joinedFloats(const std::vector<const char*>& names) const;
    Tensors joinedList(const char* name) const;

    const Value& value(const char* name) const; // a constant
    bool flag(const char* name) const;
    int integer(const char* name) const;
    double real(const char* name) const;
    std::string text(const char* name) const;
    std::vector<int> integers(const char* name) const; // one number is a list of one
    std::optional<std::vector<int>> axes(const char* name = "axis") const;
    ops::Axes reduction() const; // axis, and keepdims where there is such a parameter
    Shape shape(const char* name) const; // -1 and null are unknown lengths
    // The same shape, where it is known and small enough to be made of settings alone.
    Shape limited(Shape shape) const;
    std::optional<DType> dtype(const char* name = "dtype") const;

private:
    struct Operand {
        Tensor tensor;
        OperandType type;
    };

    const Value& get(const char* name) const;
    Operand operand(const Value& tree, const char* name) const;
    Tensors joinedOperands(const std::vector<Operand>& operands, bool isFloat) const;
    [[noreturn]] void refuse(const char* name, const char* expected, const Value& received) const;

    std::string m_who;
    Value m_arguments;
    Tensors m_tensors;
};

// {"input": 2}
Value tensorReference(std::size_t index);
bool isTensorReference(const Value& tree);
// {"class_name": "__tuple__", …}
bool isLiteral(const Value& tree, const char* className);
// Numbers, or lists of them of any depth, as an Array: int32, float32 or bool by what they are.
// Nothing where lists have different lengths or hold something else.
std::optional<Array> arrayFrom(const Value& lists);

} // namespace netwright
