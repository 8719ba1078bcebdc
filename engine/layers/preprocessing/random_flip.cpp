#include "engine/layers/preprocessing/base_random_image.h"

namespace netwright {
namespace {

// One draw an image decides of both directions, as in Keras 3.
class RandomFlip final : public BaseRandomImage {
public:
    std::string mode = "horizontal_and_vertical";

protected:
    Tensor transform(const Tensor& images, CallContext& context) override
    {
        const Tensor isChosen = ops::lessEqual(drawEach(images, {0, 1}, context), 0.5);
        Tensor flipped = images;
        if (mode != "vertical") flipped = ops::reverse(flipped, 2);
        if (mode != "horizontal") flipped = ops::reverse(flipped, 1);
        return ops::where(isChosen, flipped, images);
    }
};

const bool published = publish<Layer, RandomFlip>({
    .name = "RandomFlip",
    .category = "preprocessing",
    .summary = "Mirrors about half of the images while training.",
    .params = {
        seedParam<RandomFlip>(&RandomFlip::seed),
        param("mode", &RandomFlip::mode, "Left to right, top to bottom, or both at once.",
            oneOf({"horizontal", "vertical", "horizontal_and_vertical"})),
        dataFormatParam<RandomFlip>(&RandomFlip::dataFormat),
    },
});

} // namespace
} // namespace netwright
