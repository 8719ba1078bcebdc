#include "engine/layers/preprocessing/base_random_colour.h"

namespace netwright {
namespace {

// On values from 0 to 255: an amount is added, then what is not below a threshold is inverted.
class Solarization final : public BaseRandomColour {
public:
    Factor additionFactor{0.0};
    Factor thresholdFactor{0.0};

    void configured() override
    {
        BaseRandomColour::configured();
        checkFactorStrictly("Solarization", "addition_factor", additionFactor, {0, 1});
        checkFactorStrictly("Solarization", "threshold_factor", thresholdFactor, {0, 1});
    }

protected:
    bool castsWhenOff() const override { return true; }

    Tensor transform(const Tensor& images, CallContext& context) override
    {
        const Tensor added = drawEach(images, bytesOf(additionFactor), context);
        const Tensor threshold = drawEach(images, bytesOf(thresholdFactor), context);
        const Tensor sum = ops::clip(toRange(images, valueRange, kBytes) + added, 0, 255);
        const Tensor result = ops::where(ops::less(sum, threshold), sum, 255.0 - sum);
        return toRange(result, kBytes, valueRange);
    }

private:
    // The lower end is not scaled, as in Keras.
    static Interval bytesOf(const Factor& factor)
    {
        const Interval interval = factor.interval(0);
        return {interval.low, interval.high * 255};
    }
};

const bool published = publish<Layer, Solarization>({
    .name = "Solarization",
    .category = "preprocessing",
    .summary = "Inverts the bright values of images while training.",
    .params = {
        valueRangeParam<Solarization>(&Solarization::valueRange),
        param("addition_factor", &Solarization::additionFactor,
            "Greatest amount that is added first, as a share of the range, or an interval."),
        param("threshold_factor", &Solarization::thresholdFactor,
            "Greatest value that is not inverted, as a share of the range, or an interval."),
        seedParam<Solarization>(&Solarization::seed),
        quietDataFormatParam<Solarization>(&Solarization::dataFormat),
    },
});

} // namespace
} // namespace netwright
