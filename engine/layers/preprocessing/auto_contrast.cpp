#include "engine/layers/preprocessing/base_random_colour.h"
#include "engine/ops/reduce.h"

namespace netwright {
namespace {

// Draws nothing, and acts outside training, too. Channels of one value stay as they are.
class AutoContrast final : public BaseRandomColour {
protected:
    bool isActive(const CallContext&) const override { return true; }

    Tensor transform(const Tensor& images, CallContext&) override
    {
        const Tensor bytes = toRange(images, valueRange, kBytes);
        const Tensor low = ops::min(bytes, {{{1, 2}}, true});
        const Tensor high = ops::max(bytes, {{{1, 2}}, true});
        const Tensor isFlat = ops::equal(low, high);
        const Tensor scale = 255.0 / ops::where(isFlat, 1.0, high - low);
        const Tensor stretched = ops::clip(bytes * scale - low * scale, 0, 255);
        return ops::where(isFlat, images, toRange(stretched, kBytes, valueRange));
    }
};

const bool published = publish<Layer, AutoContrast>({
    .name = "AutoContrast",
    .category = "preprocessing",
    .summary = "Stretches the values of each channel of each image over the whole range.",
    .params = {
        valueRangeParam<AutoContrast>(&AutoContrast::valueRange),
        quietDataFormatParam<AutoContrast>(&AutoContrast::dataFormat),
    },
});

} // namespace
} // namespace netwright
