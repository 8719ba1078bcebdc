#include "engine/layers/pooling/base_global_pooling.h"
#include "engine/layers/shapes.h"
#include "engine/ops/math.h"
#include "engine/ops/shape.h"

namespace netwright {
namespace {

// Steps that the mask leaves out do not count.
class GlobalAveragePooling1D final : public GlobalAveragePooling<1> {
public:
    Tensors call(const CallArguments& arguments, CallContext& context) override
    {
        const Tensor mask = arguments.masks.empty() ? Tensor() : arguments.masks.front();
        if (!mask) return {BaseGlobalPooling::call(arguments.inputs.front(), context)};
        const Tensor x = floating(arguments.inputs.front());
        expectRank("GlobalAveragePooling1D", x.shape(), 3);
        const Tensor isSeen = ops::expandDimensions(
            ops::cast(mask, DType::boolean), dataFormat.isChannelsFirst ? 1 : 2);
        return {ops::sum(ops::where(isSeen, x, 0), spatialAxes())
            / ops::sum(ops::cast(isSeen, x.dtype()), spatialAxes())};
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
