#include "engine/layers/preprocessing/base_image_layer.h"
#include "engine/layers/preprocessing/image_resizing.h"

namespace netwright {
namespace {

// Images that are smaller than the target are resized, as much of them as has its proportions.
class CenterCrop final : public BaseImageLayer {
public:
    int height = 1;
    int width = 1;

protected:
    bool isActive(const CallContext&) const override { return true; }
    bool keepsShape() const override { return false; }

    Tensor transform(const Tensor& images, CallContext&) override
    {
        const ImageSize from = knownSize(schema().name, images);
        const ImageSize target{height, width};
        if (from.height >= height && from.width >= width)
            return cropped(images, (from.height - height) / 2, (from.width - width) / 2, target);
        return resized(middlePart(images, target), target, "bilinear", false);
    }
};

const bool published = publish<Layer, CenterCrop>({
    .name = "CenterCrop",
    .category = "preprocessing",
    .summary = "Cuts the middle out of images; smaller images are resized.",
    .params = {
        param("height", &CenterCrop::height, "Height of the result in cells.",
            required() & atLeast(1)),
        param("width", &CenterCrop::width, "Width of the result in cells.",
            required() & atLeast(1)),
        dataFormatParam<CenterCrop>(&CenterCrop::dataFormat),
    },
});

} // namespace
} // namespace netwright
