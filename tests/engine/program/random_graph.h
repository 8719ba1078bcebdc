#pragma once

#include "engine/arrays/array.h"
#include "engine/graph/tensor.h"

#include <cstdint>

namespace netwright::test {

// What a made-up graph is made of.
struct GraphRecipe {
    std::uint64_t seed = 0;
    DType dtype = DType::float32;
    Dimension longest = 7; // of each axis
};

// A graph of element-wise ops, reductions and products that depends on the recipe only; the dtype
// changes neither its form nor the values. Its functions stay small and have no jumps.
struct RandomGraph {
    Tensors inputs;
    std::vector<Array> values; // of the inputs
    Tensors outputs; // a result, then its gradients with respect to the inputs it depends on
};
RandomGraph randomGraph(const GraphRecipe& recipe);

} // namespace netwright::test
