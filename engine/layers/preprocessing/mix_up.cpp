#include "engine/layers/preprocessing/base_random_image.h"
#include "engine/layers/preprocessing/image_draws.h"
#include "engine/ops/index.h"

namespace netwright {
namespace {

// One share is drawn for the batch. Labels, if they are given as a second input, are blended with
// it, too. Source: Zhang et al. 2018.
class MixUp final : public BaseRandomImage {
public:
    double alpha = 0.2;

protected:
    bool castsWhenOff() const override { return false; }

    Tensor transform(const Tensor& images, CallContext&) override { return images; }

    Tensors transformAll(const Batch& batch, CallContext& context) override
    {
        const Tensor& images = batch.images;
        const Drawing drawing{context, seed};
        const Tensor drawn = drawBeta({1, 1, 1, 1}, scalar(alpha, DType::float32), drawing);
        const Tensor share = ops::cast(1.0 - drawn, images.dtype());
        const Tensor order = drawOrder(images.shape()[0], drawing);
        const Tensor mixed = images + share * (ops::take(images, order, 0) - images);
        if (!batch.labels) return {mixed, {}};
        return {mixed, blendLabels(batch.labels, order, share)};
    }
};

const bool published = publish<Layer, MixUp>({
    .name = "MixUp",
    .category = "preprocessing",
    .summary = "Blends each image with another one of the batch while training.",
    .params = {
        param("alpha", &MixUp::alpha,
            "How evenly two images are blended; small values leave one of them nearly alone.",
            above(0)),
        quietDataFormatParam<MixUp>(&MixUp::dataFormat),
        seedParam<MixUp>(&MixUp::seed),
    },
});

} // namespace
} // namespace netwright
