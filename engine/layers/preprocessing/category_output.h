#pragma once

#include "engine/graph/tensor.h"

#include <string>

// What layers that put values into categories make of the indices.
namespace netwright {

struct CategoryOutput {
    std::string mode = "int"; // "int", "one_hot", "multi_hot", "count"
    int depth = 1; // of the encodings
    DType dtype = DType::float32;
};

// "int": the indices. "one_hot": a 1 for each index, in a new last axis, or in the last one where
// that has length 1. "multi_hot" and "count": whether and how often each index stands in a sample,
// that is in axis 1, or in the whole of a list. Indices outside 0 … depth-1 leave no trace.
// `weights`, shaped as the indices, are what "count" adds up instead of ones.
// Source: keras.src.utils.numerical_utils.encode_categorical_inputs.
Tensor encodeCategories(
    const Tensor& indices, const CategoryOutput& output, const Tensor& weights = {});

// The name in Keras 3 of an output mode, which Keras 2 may have called otherwise.
std::string presentMode(const std::string& mode);
// The outputs of these layers are dense here; throws ConfigError where they should be sparse.
void refuseSparse(const std::string& who, bool isSparse);

} // namespace netwright
