#pragma once

#include "engine/layers/preprocessing/base_random_image.h"

#include <memory>

// What RandAugment and AugMix choose from.
namespace netwright {

struct ChoiceSettings {
    Interval factor; // the strength, from 0 to 1
    ValueRange valueRange = kBytes;
    std::string interpolation = "bilinear";
    std::optional<int> seed;
    DType dtype = DType::float32;
};

// Layers that each change a batch of images (batch, height, width, channels) of one dtype in their
// own way, of which one is applied at a time. Owned by a layer; used by its thread.
class AugmentationChoice {
public:
    // `names` are class names. Throws ConfigError.
    void make(const std::vector<const char*>& names, const ChoiceSettings& settings)
    {
        m_layers.clear();
        for (const char* name : names) {
            Config config = configOf(name, settings);
            if (settings.seed && name != std::string("AutoContrast")
                && name != std::string("Equalization"))
                config["seed"] = seedOf(*settings.seed, m_layers.size());
            config["dtype"] = std::string(nameOf(settings.dtype));
            m_layers.push_back(create<Layer>(name, config));
            m_layers.back()->name = snakeCase(name);
        }
    }
    int count() const { return static_cast<int>(m_layers.size()); }

    // What the layer with the number makes of the images; no layer for another number. `number` is
    // a scalar Tensor of the images' dtype.
    Tensor apply(const Tensor& images, const Tensor& number, CallContext& context)
    {
        Tensor result = images;
        for (int i = 0; i < count(); ++i) {
            Layer& layer = *m_layers[static_cast<std::size_t>(i)];
            const Tensor changed = layer({.inputs = {images}}, context).front();
            result = ops::where(ops::equal(number, i), changed, result);
        }
        return result;
    }

private:
    static int seedOf(int seed, std::size_t index)
    {
        return static_cast<int>((static_cast<std::size_t>(seed) + index + 1) & 0x7FFFFFFF);
    }

    static Config configOf(const std::string& name, const ChoiceSettings& settings)
    {
        const Value factor = {settings.factor.low, settings.factor.high};
        Config config = Config::object();
        if (name == "RandomShear" || name == "RandomTranslation" || name == "RandomRotation")
            config["interpolation"] = settings.interpolation;
        else
            config["value_range"] = Field<ValueRange>::write(settings.valueRange);
        if (name == "RandomShear") {
            config["x_factor"] = factor;
            config["y_factor"] = factor;
        } else if (name == "RandomTranslation") {
            config["height_factor"] = factor;
            config["width_factor"] = factor;
        } else if (name == "Solarization") {
            config["addition_factor"] = factor;
            config["threshold_factor"] = factor;
        } else if (name == "RandomPosterization") {
            config["factor"] = std::max(1, static_cast<int>(8 * settings.factor.high));
        } else if (name != "AutoContrast" && name != "Equalization") {
            config["factor"] = factor;
        }
        return config;
    }

    std::vector<std::unique_ptr<Layer>> m_layers;
};

} // namespace netwright
