#include "engine/layers/reshaping/base_up_sampling.h"
#include "engine/ops/image.h"

namespace netwright {
namespace {

class UpSampling2D final : public BaseUpSampling<2> {
public:
    std::string interpolation = "nearest";

    static std::vector<Param> params()
    {
        return {
            sizeParam(),
            dataFormatParam(&UpSampling2D::dataFormat),
            param("interpolation", &UpSampling2D::interpolation,
                "How the cells between are made: nearest repeats, the others are smooth.",
                oneOf({"nearest", "bilinear", "bicubic", "lanczos3", "lanczos5"})),
        };
    }

protected:
    // The shape is all that there is to say where the length is unknown.
    Tensor enlarged(const Tensor& x, int axis, int times) const override
    {
        const Dimension length = x.shape()[axis];
        if (interpolation == "nearest" || length == kUnknown)
            return BaseUpSampling::enlarged(x, axis, times);
        if (times == 1) return floating(x);
        return ops::resizeAxis(floating(x), axis, length * times, interpolation, false);
    }
};

const bool published = publish<Layer, UpSampling2D>({
    .name = "UpSampling2D",
    .category = "reshaping",
    .summary = "Makes images larger, by repeating cells or by interpolation between them.",
    .params = UpSampling2D::params(),
});

} // namespace
} // namespace netwright
