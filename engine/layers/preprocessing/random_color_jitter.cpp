#include "engine/layers/preprocessing/base_random_colour.h"

#include <memory>

namespace netwright {
namespace {

// Brightness, contrast, saturation and hue, in this order, as far as they have a factor.
class RandomColorJitter final : public BaseRandomColour {
public:
    std::optional<Factor> brightnessFactor;
    std::optional<Factor> contrastFactor;
    std::optional<Factor> saturationFactor;
    std::optional<Factor> hueFactor;

    void configured() override
    {
        BaseRandomColour::configured();
        m_steps.clear();
        addStep({"RandomBrightness", "brightness_factor", {-1, 1}}, brightnessFactor);
        addStep({"RandomContrast", "contrast_factor", {0, 1}}, contrastFactor);
        addStep({"RandomSaturation", "saturation_factor", {-1, 1}}, saturationFactor);
        addStep({"RandomHue", "hue_factor", {0, 1}}, hueFactor);
    }

protected:
    Tensor transform(const Tensor& images, CallContext& context) override
    {
        Tensor result = images;
        for (const auto& step : m_steps) result = (*step)({.inputs = {result}}, context).front();
        return result;
    }

private:
    struct Step {
        const char* name;
        const char* key;
        Interval bounds;
    };
    void addStep(const Step& step, const std::optional<Factor>& factor)
    {
        if (!factor) return;
        checkFactor("RandomColorJitter", step.key, *factor, step.bounds);
        const Config config{{"factor", Field<Factor>::write(*factor)},
            {"value_range", Field<ValueRange>::write(valueRange)},
            {"seed", Field<std::optional<int>>::write(seed)},
            {"dtype", std::string(nameOf(workingType(computeDType())))}};
        m_steps.push_back(create<Layer>(step.name, config));
        m_steps.back()->name = snakeCase(step.name);
    }

    std::vector<std::unique_ptr<Layer>> m_steps;
};

const bool published = publish<Layer, RandomColorJitter>({
    .name = "RandomColorJitter",
    .category = "preprocessing",
    .summary = "Changes brightness, contrast, saturation and hue at random while training.",
    .params = {
        valueRangeParam<RandomColorJitter>(&RandomColorJitter::valueRange),
        param("brightness_factor", &RandomColorJitter::brightnessFactor,
            "The factor of RandomBrightness; left out, the brightness stays."),
        param("contrast_factor", &RandomColorJitter::contrastFactor,
            "The factor of RandomContrast; left out, the contrast stays."),
        param("saturation_factor", &RandomColorJitter::saturationFactor,
            "The factor of RandomSaturation; left out, the saturation stays."),
        param("hue_factor", &RandomColorJitter::hueFactor,
            "The factor of RandomHue; left out, the hue stays."),
        seedParam<RandomColorJitter>(&RandomColorJitter::seed),
        quietDataFormatParam<RandomColorJitter>(&RandomColorJitter::dataFormat),
    },
});

} // namespace
} // namespace netwright
