#pragma once

#include "engine/graph/tensor.h"

#include <string>

namespace netwright {

// The same values from fewer nodes: large ops without a kernel become their parts, equal nodes
// become one, identities vanish, repeats that an element-wise op makes anyway are not made before
// it, and operations on scalar constants are done now.
Tensors simplified(const Tensors& outputs, const std::string& backend, int threads);

} // namespace netwright
