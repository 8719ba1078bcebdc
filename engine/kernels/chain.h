#pragma once

#include "engine/arrays/shape.h"
#include "engine/graph/tensor.h"

#include <optional>
#include <string>
#include <vector>

// A chain of element-wise ops that runs in one pass over memory: the payload of a "fused" node.
namespace netwright {

enum class ChainOp : std::uint8_t {
    add,
    subtract,
    multiply,
    divide,
    power,
    maximum,
    minimum,
    equal,
    notEqual,
    less,
    lessEqual,
    greater,
    greaterEqual,
    logicalAnd,
    logicalOr,
    logicalNot,
    where,
    copy, // cast between the dtypes that a chain loads and stores
    negative,
    absolute,
    sign,
    exp,
    expm1,
    log,
    log1p,
    sqrt,
    rsqrt,
    square,
    reciprocal,
    sin,
    cos,
    tanh,
    sigmoid,
    relu,
    softplus,
    erf,
    floor,
    ceil,
    round,
    isNan,
    isFinite,
    clip,
    count, // how many there are
};

// Nothing for an op that is not element-wise.
std::optional<ChainOp> chainOpFor(const std::string& op);

// How the value at flat index i of the chain is found in an input: with q = i / inner, in
// data[q / (length * repeat) * length + q % length]. A repeat of 0 is one without end.
struct ChainInput {
    std::size_t inner = 1;
    std::size_t length = 1;
    std::size_t repeat = 0;
    DType dtype = DType::float32; // float32, bool, int32 or uint8; computed as float32
};

// Values are numbered: the inputs first, then the result of each instruction.
struct ChainInstruction {
    ChainOp op = ChainOp::copy;
    int a = -1;
    int b = -1;
    int c = -1;
    float low = 0; // clip
    float high = 0;
};

struct Chain {
    std::size_t count = 0; // elements of every result
    std::vector<ChainInput> inputs;
    std::vector<ChainInstruction> instructions;
    std::vector<int> outputs; // numbers of values that are stored
    std::vector<DType> outputTypes; // float32 or bool
};

// How `from` is read when it is broadcast to `to`; nothing where that takes more levels.
std::optional<ChainInput> chainAccess(const Shape& from, const Shape& to);

} // namespace netwright
