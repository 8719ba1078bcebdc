#include "engine/layers/preprocessing/base_random_image.h"
#include "engine/layers/preprocessing/random_box.h"

namespace netwright {
namespace {

// A number, or one for each channel; null is noise.
using FillValue = std::optional<std::vector<double>>;

// Source: Zhong et al. 2017; the sides of the box are the roots of drawn shares of the area.
class RandomErasing final : public BaseRandomImage {
public:
    Factor factor{1.0};
    Factor scale{0.02, 0.33};
    Value fillValue;
    ValueRange valueRange = kBytes;

    void configured() override
    {
        checkValueRange("RandomErasing", valueRange);
        checkFactor("RandomErasing", "factor", factor, {0, 1});
        checkFactor("RandomErasing", "scale", scale, {0, 1});
        m_fill = readFill();
    }

protected:
    Tensor transform(const Tensor& images, CallContext& context) override
    {
        const ops::RandomStream noise = context.stream(seed);
        const Tensor isChosen = chooseEach(images, factor.interval(0), context);
        const Tensor isErased = ops::logicalAnd(isWithin(images, 1, drawSpan(images, 1, context)),
            isWithin(images, 2, drawSpan(images, 2, context)));
        const Tensor fill = ops::clip(fillOf(images, noise), valueRange[0], valueRange[1]);
        return ops::where(ops::logicalAnd(isErased, isChosen), fill, images);
    }

private:
    CellSpan drawSpan(const Tensor& images, int axis, CallContext& context)
    {
        const Tensor share = ops::sqrt(ops::absolute(drawEach(images, scale.interval(0), context)));
        return spanOf(
            images.shape()[axis], ops::minimum(share, 1.0), drawEach(images, {0, 1}, context));
    }

    FillValue readFill() const
    {
        if (fillValue.is_null()) return {};
        if (fillValue.is_number()) return std::vector<double>{fillValue.get<double>()};
        const bool isList = fillValue.is_array() && fillValue.size() == 3
            && std::all_of(fillValue.begin(), fillValue.end(),
                [](const Value& item) { return item.is_number(); });
        if (isList) return fillValue.get<std::vector<double>>();
        throw ConfigError(NW_TEXT("RandomErasing: fill_value must be null, a number or three "
                                  "numbers, received %1."),
            fillValue.dump());
    }

    Tensor fillOf(const Tensor& images, const ops::RandomStream& noise) const
    {
        if (!m_fill)
            return ops::cast(ops::randomNormal(images.shape(), noise), images.dtype())
                * valueRange[1];
        if (m_fill->size() == 3) expectThreeChannels(images);
        const auto count = static_cast<Dimension>(m_fill->size());
        return constant(Array::of({1, 1, 1, count}, *m_fill).cast(images.dtype()));
    }

    FillValue m_fill;
};

const bool published = publish<Layer, RandomErasing>({
    .name = "RandomErasing",
    .category = "preprocessing",
    .summary = "Replaces a random box in random images while training.",
    .params = {
        param("factor", &RandomErasing::factor,
            "Greatest probability that a box is erased, or an interval of probabilities."),
        param("scale", &RandomErasing::scale,
            "Least and greatest size of the box as shares of the image."),
        param("fill_value", &RandomErasing::fillValue,
            "What fills the box: a number, or one for each of three channels; null is noise."),
        valueRangeParam<RandomErasing>(&RandomErasing::valueRange),
        seedParam<RandomErasing>(&RandomErasing::seed),
        quietDataFormatParam<RandomErasing>(&RandomErasing::dataFormat),
    },
});

} // namespace
} // namespace netwright
