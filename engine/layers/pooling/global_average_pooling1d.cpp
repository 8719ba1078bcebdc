#include "engine/layers/pooling/base_global_pooling.h"
#include "engine/ops/math.h"
#include "engine/ops/shape.h"

namespace netwright {
namespace {

// Steps that the mask leaves out do not count.
class GlobalAveragePooling1D final : public GlobalAveragePooling<1> {
public:
    Tensors call(const CallArguments& arguments, CallContext& context) override
    {
        const Tensor& x = arguments.inputs.front();
        const Tensor mask = arguments.masks.empty() ? Tensor() : arguments.masks.front();
        if (!mask) return {BaseGlobalPooling::call(x, context)};
        const Tensor weights
            = ops::expandDimensions(ops::cast(mask, x.dtype()), dataFormat.isChannelsFirst ? 1 : 2);
        return {ops::sum(x * weights, spatialAxes()) / ops::sum(weights, spatialAxes())};
    }
};

const bool published = publish<Layer, GlobalAveragePooling1D>({
    .name = "GlobalAveragePooling1D",
    .category = "pooling",
    .summary = "One number for each channel of series: the mean of all its values.",
    .aliases = {"GlobalAvgPool1D"},
    .params = GlobalAveragePooling1D::params(),
});

} // namespace
} // namespace netwright
