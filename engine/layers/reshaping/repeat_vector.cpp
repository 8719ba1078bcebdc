#include "engine/layers/layer.h"
#include "engine/layers/masks.h"
#include "engine/layers/shapes.h"
#include "engine/ops/shape.h"

namespace netwright {
namespace {

class RepeatVector final : public Layer {
public:
    int n = 1;

    Tensor call(const Tensor& x, CallContext&) override
    {
        const Shape& shape = x.shape();
        expectRank("RepeatVector", shape, 2);
        return ops::broadcastTo(ops::expandDimensions(x, 1), {shape[0], n, shape[1]});
    }

    Tensors computeMasks(const CallArguments&, const Tensors& outputs) const override
    {
        return noMasks(outputs);
    }
    double flops(const std::vector<Shape>&, const std::vector<Shape>&) const override { return 0; }
};

const bool published = publish<Layer, RepeatVector>({
    .name = "RepeatVector",
    .category = "reshaping",
    .summary = "Makes a series of a vector: the same values at every step.",
    .params = {param("n", &RepeatVector::n, "Number of steps.", required() & atLeast(1))},
});

} // namespace
} // namespace netwright
