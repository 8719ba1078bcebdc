#pragma once

#include "engine/graph/node.h"

namespace netwright {

// What an operation gives while lengths that it depends on are unknown: only shape and dtype are
// true. A Program is made from known lengths, where nothing of the kind stands.
inline Tensor standIn(const Tensor& x, Shape shape, DType dtype)
{
    return typedNode("stand_in", {x}, {std::move(shape), dtype},
        [](const Backward&) { return Gradients{Tensor()}; });
}
inline Tensor standIn(const Tensor& x, Shape shape)
{
    return standIn(x, std::move(shape), x.dtype());
}

} // namespace netwright
