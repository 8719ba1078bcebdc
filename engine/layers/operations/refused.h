#pragma once

#include <vector>

namespace netwright {

// An operation of Keras that has a node here but cannot be computed.
struct RefusedOperation {
    const char* className; // "Nonzero"
    const char* module; // "keras.src.ops.numpy"
    const char* reason; // a sentence in which %1 is the name
};
const std::vector<RefusedOperation>& refusedOperations();

} // namespace netwright
