#include "engine/layers/preprocessing/base_random_image.h"
#include "engine/ops/image.h"

namespace netwright {
namespace {

class RandomGrayscale final : public BaseRandomImage {
public:
    double factor = 0.5;

protected:
    bool castsWhenOff() const override { return false; }

    Tensor transform(const Tensor& images, CallContext& context) override
    {
        expectThreeChannels(images);
        const Tensor isChosen = ops::less(drawEach(images, {0, 1}, context), factor);
        return ops::where(isChosen, ops::rgbToGrayscale(images), images);
    }
};

const bool published = publish<Layer, RandomGrayscale>({
    .name = "RandomGrayscale",
    .category = "preprocessing",
    .summary = "Makes a random share of the images grey while training.",
    .params = {
        param("factor", &RandomGrayscale::factor, "The share of the images that become grey.",
            between(0, 1)),
        quietDataFormatParam<RandomGrayscale>(&RandomGrayscale::dataFormat),
        unwritten(seedParam<RandomGrayscale>(&RandomGrayscale::seed)),
    },
});

} // namespace
} // namespace netwright
