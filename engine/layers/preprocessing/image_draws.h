#pragma once

#include "engine/layers/call_context.h"

#include <optional>

// Draws from other distributions than the uniform and the normal one, and orders drawn by chance.
namespace netwright {

// Who draws: a layer's call and its seed setting.
struct Drawing {
    CallContext& context;
    std::optional<int> seed;
};

// Logarithms of numbers that are gamma-distributed with the shape parameter alpha > 0 (a scalar),
// float32. Source: Marsaglia, Tsang 2000, with as many tries as make a miss next to impossible.
Tensor drawLogGamma(const Shape& shape, const Tensor& alpha, const Drawing& drawing);
// Beta-distributed numbers with both parameters alpha (a scalar), float32.
Tensor drawBeta(const Shape& shape, const Tensor& alpha, const Drawing& drawing);
// `count` numbers that sum to 1, Dirichlet-distributed with all parameters alpha, float32.
Tensor drawShares(int count, double alpha, const Drawing& drawing);
// The numbers 0 … count-1 in an order by chance, int32; the count may be unknown.
Tensor drawOrder(Dimension count, const Drawing& drawing);
// Labels (batch, …) of which a share (batch or 1, 1, 1, 1) comes from those in another order.
Tensor blendLabels(const Tensor& labels, const Tensor& order, const Tensor& share);

} // namespace netwright
