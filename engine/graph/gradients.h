#pragma once

#include "engine/graph/node.h"

namespace netwright {

// d(sum of all y_i * s_i)/dx for every x, as Tensors that can be differentiated again.
// `upstream` holds s_i (shape of y_i); left out, it is ones. A null Tensor stands for an x on
// which no y depends. Throws ConfigError where an op on the way has no gradient.
// Source: reverse-mode accumulation in reverse topological order.
Tensors gradients(const Tensors& ys, const Tensors& xs, const Tensors& upstream = {});

// The gradients of a composite node by its decomposition; for rules that serve only a case.
Gradients throughDecomposition(const Backward& back);

// Every node that the outputs need, inputs before users, in an order that depends only on the
// graph.
std::vector<std::shared_ptr<const Node>> topological(const Tensors& outputs);

} // namespace netwright
