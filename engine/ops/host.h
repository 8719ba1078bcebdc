#pragma once

#include "engine/graph/node.h"

#include <functional>
#include <string>
#include <vector>

namespace netwright::ops {

// Work that no op expresses (look-ups in a vocabulary, hashing, drawing of shapes): a function on
// Arrays that is called while the Program runs. The arrays of the outputs have their shape and
// dtype already, start with any values, and are to be filled. The function must answer the same
// for the same inputs, and may be called from any thread; what it throws leaves Program::run.
using HostFunction
    = std::function<void(const std::vector<Array>& inputs, std::vector<Array>& outputs)>;

// What a "host" node carries as its payload.
struct HostCall {
    std::string name; // for profiles and messages: "string_lookup"
    HostFunction function;
};

// One Tensor for each of `outputs`, whose shapes may have unknown lengths while shapes are
// checked; the caller works them out from the inputs. Two calls are never merged into one. Where
// an output is floating-point it is not differentiable unless a gradient is given.
Tensors hostCall(std::string name, Tensors inputs, std::vector<TensorInfo> outputs,
    HostFunction function, GradientRule gradient = {});
// The same with one output.
Tensor hostCall(std::string name, Tensors inputs, TensorInfo output, HostFunction function,
    GradientRule gradient = {});

} // namespace netwright::ops
