#pragma once

#include "engine/graph/tensor.h"

namespace netwright {

// Matrix products and convolutions take the bias and the activation that follow them as their
// epilogue, where nobody else uses what lies between.
Tensors withEpilogues(const Tensors& outputs);

// Batch normalization takes the relu that follows it, and a sum before that, as its epilogue; its
// gradient takes the mask that relu's gradient makes.
Tensors withNormalizations(const Tensors& outputs);

// Attention does not write scores that nobody asks for; its gradient computes large ones anew.
Tensors withAttentions(const Tensors& outputs);

// Neighbouring element-wise ops of one shape become "fused" nodes, each of which passes over
// memory once.
Tensors withChains(const Tensors& outputs);

} // namespace netwright
