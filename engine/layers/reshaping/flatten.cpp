#include "engine/layers/data_format.h"
#include "engine/layers/layer.h"
#include "engine/layers/masks.h"
#include "engine/layers/shapes.h"
#include "engine/ops/shape.h"

namespace netwright {
namespace {

class Flatten final : public Layer {
public:
    DataFormat dataFormat;

    Tensor call(const Tensor& input, CallContext&) override
    {
        expectRankAtLeast("Flatten", input.shape(), 1);
        const Tensor x = dataFormat.toChannelsLast(input);
        const Shape& shape = x.shape();
        return ops::reshape(x, {shape.front(), shape.slice(1).count()});
    }

    Tensors computeMasks(const CallArguments&, const Tensors& outputs) const override
    {
        return noMasks(outputs);
    }
    double flops(const std::vector<Shape>&, const std::vector<Shape>&) const override { return 0; }
};

const bool published = publish<Layer, Flatten>({
    .name = "Flatten",
    .category = "reshaping",
    .summary = "Lays all axes but the batch out in one row.",
    .params = {dataFormatParam(&Flatten::dataFormat)},
});

} // namespace
} // namespace netwright
