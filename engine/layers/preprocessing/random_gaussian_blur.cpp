#include "engine/layers/preprocessing/base_random_colour.h"
#include "engine/ops/image.h"

namespace netwright {
namespace {

constexpr double kLeastSigma = 1e-6;

// The two standard deviations are drawn once for the batch; sizes and deviations are those along
// the width and along the height.
class RandomGaussianBlur final : public BaseRandomColour {
public:
    Factor factor{1.0};
    std::array<int, 2> kernelSize{3, 3};
    Factor sigma{1.0};

    void configured() override
    {
        BaseRandomColour::configured();
        checkFactor("RandomGaussianBlur", "factor", factor, {0, 1});
        checkFactor("RandomGaussianBlur", "sigma", sigma, {0, 1});
        for (const int size : kernelSize)
            if (size % 2 == 0)
                throw ConfigError(
                    NW_TEXT("RandomGaussianBlur: kernel_size must be odd, received %1."), size);
    }

protected:
    bool castsWhenOff() const override { return true; }

    Tensor transform(const Tensor& images, CallContext& context) override
    {
        const Tensor isChosen = chooseEach(images, factor.interval(0), context);
        const Tensor across = drawSigma(images, context);
        const Tensor down = drawSigma(images, context);
        const Tensor blurred
            = ops::gaussianBlur(images, {kernelSize[0], across}, {kernelSize[1], down});
        return withinRange(ops::where(isChosen, blurred, images));
    }

private:
    Tensor drawSigma(const Tensor& images, CallContext& context)
    {
        return ops::absolute(draw({}, sigma.interval(0), images, context)) + kLeastSigma;
    }
};

const bool published = publish<Layer, RandomGaussianBlur>({
    .name = "RandomGaussianBlur",
    .category = "preprocessing",
    .summary = "Blurs random images while training.",
    .params = {
        param("factor", &RandomGaussianBlur::factor,
            "Greatest probability that an image is blurred, or an interval of probabilities."),
        param("kernel_size", &RandomGaussianBlur::kernelSize,
            "Width and height of the blur in cells, both odd.", between(1, 1001)),
        param("sigma", &RandomGaussianBlur::sigma,
            "Greatest standard deviation of the blur in cells, or an interval of deviations."),
        valueRangeParam<RandomGaussianBlur>(&RandomGaussianBlur::valueRange),
        seedParam<RandomGaussianBlur>(&RandomGaussianBlur::seed),
        quietDataFormatParam<RandomGaussianBlur>(&RandomGaussianBlur::dataFormat),
    },
});

} // namespace
} // namespace netwright
