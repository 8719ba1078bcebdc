#include "engine/layers/layer.h"
#include "engine/layers/masks.h"
#include "engine/layers/shapes.h"
#include "engine/ops/shape.h"

#include <algorithm>

namespace netwright {
namespace {

class Permute final : public Layer {
public:
    std::vector<int> dims = {1};

    void configured() override
    {
        std::vector<int> sorted = dims;
        std::sort(sorted.begin(), sorted.end());
        for (std::size_t i = 0; i < sorted.size(); ++i)
            if (sorted[i] != static_cast<int>(i) + 1)
                throw ConfigError(NW_TEXT("Permute: dims must hold each number from 1 to the "
                                          "number of axes without the batch once, received %1."),
                    Shape(std::vector<Dimension>(dims.begin(), dims.end())));
    }

    Tensor call(const Tensor& x, CallContext&) override
    {
        expectRank("Permute", x.shape(), static_cast<int>(dims.size()) + 1);
        std::vector<int> axes{0};
        axes.insert(axes.end(), dims.begin(), dims.end());
        return ops::transpose(x, axes);
    }

    Tensors computeMasks(const CallArguments&, const Tensors& outputs) const override
    {
        return noMasks(outputs);
    }
    double flops(const std::vector<Shape>&, const std::vector<Shape>&) const override { return 0; }
};

const bool published = publish<Layer, Permute>({
    .name = "Permute",
    .category = "reshaping",
    .summary = "Puts the axes of each sample in another order.",
    .params = {param("dims", &Permute::dims,
        "Which axis comes first, second and so on, counted from 1 without the batch.",
        required() & atLeast(1))},
});

} // namespace
} // namespace netwright
