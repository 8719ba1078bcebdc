#include "engine/layers/preprocessing/base_random_image.h"
#include "engine/layers/preprocessing/image_resizing.h"
#include "engine/ops/index.h"

namespace netwright {
namespace {

// One place for the whole batch. Images that are not larger than the target are resized, as much
// of them as has its proportions. Outside training the images stay as they are, as in Keras.
class RandomCrop final : public BaseRandomImage {
public:
    int height = 1;
    int width = 1;

protected:
    bool keepsShape() const override { return false; }
    bool castsWhenOff() const override { return false; }

    Tensor transform(const Tensor& images, CallContext& context) override
    {
        const ImageSize from = knownSize(schema().name, images);
        if (from.height > height && from.width > width)
            return part(part(images, 1, height, context), 2, width, context);
        const ImageSize target{height, width};
        const ImageSize middle = largestPart(from, target);
        const Dimension top = (from.height - middle.height) / 2;
        const Dimension left = (from.width - middle.width) / 2;
        const ImageSize kept{std::min<Dimension>(height, from.height - top),
            std::min<Dimension>(width, from.width - left)};
        return resized(cropped(images, top, left, kept), target, "bilinear", false);
    }

private:
    // `length` neighbours along an axis, from a place drawn by chance.
    Tensor part(const Tensor& images, int axis, int length, CallContext& context)
    {
        const auto places = static_cast<double>(images.shape()[axis] - length + 1);
        const Tensor first = ops::floor(draw({1}, {0, places}, images, context));
        const Tensor steps = numbersFromZero({length}, DType::int32);
        const Tensor cells = ops::cast(first, DType::int32) + steps;
        return ops::take(images, cells, axis);
    }
};

const bool published = publish<Layer, RandomCrop>({
    .name = "RandomCrop",
    .category = "preprocessing",
    .summary = "Cuts a part at a random place out of images while training.",
    .params = {
        param("height", &RandomCrop::height, "Height of the result in cells.",
            required() & atLeast(1)),
        param("width", &RandomCrop::width, "Width of the result in cells.",
            required() & atLeast(1)),
        seedParam<RandomCrop>(&RandomCrop::seed),
        dataFormatParam<RandomCrop>(&RandomCrop::dataFormat),
    },
});

} // namespace
} // namespace netwright
