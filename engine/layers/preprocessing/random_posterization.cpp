#include "engine/layers/preprocessing/base_random_colour.h"
#include "engine/ops/index.h"

namespace netwright {
namespace {

class RandomPosterization final : public BaseRandomColour {
public:
    Factor factor{8.0};

    void configured() override
    {
        BaseRandomColour::configured();
        checkFactorStrictly("RandomPosterization", "factor", factor, {1, 8});
        for (const double number : factor.numbers)
            if (number != std::floor(number))
                throw ConfigError(NW_TEXT("RandomPosterization: factor must be a whole number of "
                                          "bits or two of them, received %1."),
                    number);
    }

protected:
    Tensor transform(const Tensor& images, CallContext& context) override
    {
        const Tensor step = ops::reshape(drawSteps(images, context), {images.shape()[0], 1, 1, 1});
        const Tensor bytes = ops::floor(ops::clip(toRange(images, valueRange, kBytes), 0, 255));
        return toRange(ops::floor(bytes / step) * step, kBytes, valueRange);
    }

private:
    // The distance of neighbouring values for a number of bits that is drawn from the interval,
    // without its end.
    Tensor drawSteps(const Tensor& images, CallContext& context)
    {
        static const std::vector<double> kSteps{256, 128, 64, 32, 16, 8, 4, 2, 1};
        const Interval interval = factor.interval(1);
        const Tensor bits = ops::floor(drawEach(images, interval, context));
        const Tensor table = constant(Array::of({9}, kSteps).cast(images.dtype()));
        return ops::take(table, ops::cast(bits, DType::int32), 0);
    }
};

const bool published = publish<Layer, RandomPosterization>({
    .name = "RandomPosterization",
    .category = "preprocessing",
    .summary = "Leaves a random number of bits of each value while training.",
    .params = {
        param("factor", &RandomPosterization::factor,
            "Bits that are kept of each value, from 1 to 8, or an interval without its end.",
            required()),
        valueRangeParam<RandomPosterization>(&RandomPosterization::valueRange),
        seedParam<RandomPosterization>(&RandomPosterization::seed),
        quietDataFormatParam<RandomPosterization>(&RandomPosterization::dataFormat),
    },
});

} // namespace
} // namespace netwright
