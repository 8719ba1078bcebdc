#pragma once

#include "engine/layers/layer.h"

#include <string>

// Masks of attention layers: true where a query may look at a key.
namespace netwright {

// (1, queries, keys), true where the key does not stand behind the query; lengths may be unknown.
Tensor causalMask(Dimension queries, Dimension keys);
// Both hold; either may be null.
Tensor bothMasks(const Tensor& a, const Tensor& b);
// Whether a keyword of the call is true. Throws ConfigError where it is neither true nor false.
bool callFlag(const CallArguments& arguments, const std::string& who, const std::string& key);

} // namespace netwright
