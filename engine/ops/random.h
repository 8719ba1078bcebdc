#pragma once

#include "engine/graph/tensor.h"

#include <cstdint>

// Random numbers that depend only on the run's seed, the training step, the stream and the
// element (Philox); never on threads or order.
namespace netwright::ops {

// Who draws: a hash of the layer's path (or its seed setting) and the number of the call in the
// step. Made by CallContext.
struct RandomStream {
    std::uint64_t key = 0;
    bool hasOwnSeed = false; // the key alone decides; the run's seed does not enter
};

// Uniform in [0, 1), float32.
Tensor randomUniform(const Shape& shape, const RandomStream& stream);
// Normal with mean 0 and standard deviation 1, float32.
Tensor randomNormal(const Shape& shape, const RandomStream& stream);

} // namespace netwright::ops
