#include "engine/layers/preprocessing/base_random_image.h"
#include "engine/layers/preprocessing/image_draws.h"
#include "engine/layers/preprocessing/random_box.h"
#include "engine/ops/index.h"

namespace netwright {
namespace {

constexpr double kFuzz = 1e-6;

// Labels, if they are given as a second input, are mixed in proportion to the areas.
// Source: Yun et al. 2019. A single image stays as it is.
class CutMix final : public BaseRandomImage {
public:
    Factor factor{1.0};

    void configured() override { checkFactor("CutMix", "factor", factor, {0, 1}); }

protected:
    Tensor transform(const Tensor& images, CallContext&) override { return images; }

    Tensors transformAll(const Batch& batch, CallContext& context) override
    {
        const Tensor& images = batch.images;
        if (batch.isSingle) return {images, batch.labels};
        const Drawing drawing{context, seed};
        const Tensor alpha = draw({}, factor.interval(0), scalar(0, DType::float32), context);
        const Tensor kept = drawBeta({images.shape()[0], 1, 1, 1}, alpha + kFuzz, drawing);
        const Tensor side = ops::cast(ops::sqrt(1.0 - kept), images.dtype());
        const CellSpan rows = drawSpan(images, 1, side, context);
        const CellSpan columns = drawSpan(images, 2, side, context);
        const Tensor order = drawOrder(images.shape()[0], drawing);
        const Tensor isCut
            = ops::logicalAnd(isWithin(images, 1, rows), isWithin(images, 2, columns));
        const Tensor mixed = ops::where(isCut, ops::take(images, order, 0), images);
        if (!batch.labels) return {mixed, {}};
        const auto cells = static_cast<double>(images.shape()[1] * images.shape()[2]);
        const Tensor area = (rows.last - rows.first) * (columns.last - columns.first);
        return {mixed, blendLabels(batch.labels, order, area * (1 / cells))};
    }

private:
    CellSpan drawSpan(const Tensor& images, int axis, const Tensor& share, CallContext& context)
    {
        return spanOf(images.shape()[axis], share, drawEach(images, {0, 1}, context));
    }
};

const bool published = publish<Layer, CutMix>({
    .name = "CutMix",
    .category = "preprocessing",
    .summary = "Pastes a box of another image of the batch into each image while training.",
    .params = {
        param("factor", &CutMix::factor,
            "How much the sizes of the boxes vary, or an interval that this is drawn from."),
        seedParam<CutMix>(&CutMix::seed),
        quietDataFormatParam<CutMix>(&CutMix::dataFormat),
    },
});

} // namespace
} // namespace netwright
