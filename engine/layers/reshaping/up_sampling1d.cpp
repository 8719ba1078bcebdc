#include "engine/layers/layer.h"
#include "engine/layers/masks.h"
#include "engine/layers/reshaping/repeated.h"
#include "engine/layers/shapes.h"

namespace netwright {
namespace {

class UpSampling1D final : public Layer {
public:
    int size = 2;

    Tensor call(const Tensor& x, CallContext&) override
    {
        expectRank("UpSampling1D", x.shape(), 3);
        return repeated(x, 1, size);
    }

    Tensors computeMasks(const CallArguments&, const Tensors& outputs) const override
    {
        return noMasks(outputs);
    }
    double flops(const std::vector<Shape>&, const std::vector<Shape>&) const override { return 0; }
};

const bool published = publish<Layer, UpSampling1D>({
    .name = "UpSampling1D",
    .category = "reshaping",
    .summary = "Makes series longer: every step stands several times.",
    .params = {param("size", &UpSampling1D::size, "How many times each step stands.", atLeast(1))},
});

} // namespace
} // namespace netwright
