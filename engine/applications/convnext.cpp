#include "engine/applications/application.h"

#include <array>

namespace netwright {
namespace {

constexpr double kEpsilon = 1e-6; // of the normalizations
constexpr double kFirstScale = 1e-6; // of what a block adds

struct Size {
    int thirdDepth; // blocks of the third stage; the others have three
    int width; // of the first stage; doubled with each
};

// Source: Liu et al. 2022; keras.applications.convnext.
class ConvNeXt : public Application {
public:
    bool includePreprocessing = true;

    static std::vector<Param> params()
    {
        return {argument("include_top"),
            param("include_preprocessing", &ConvNeXt::includePreprocessing,
                "Whether the network begins with the normalization of pixels from 0 to 255."),
            argument("weights"), argument("input_shape"), argument("pooling"), argument("classes"),
            argument("classifier_activation"), argument("name")};
    }

protected:
    ConvNeXt(const Size& size, const char* standardName)
        : m_depths({3, 3, size.thirdDepth, 3}), m_width(size.width)
    {
        name = standardName;
    }

    FeatureMap draw(Sketch& net) const override
    {
        FeatureMap x = net.input(pictureShape({}));
        if (includePreprocessing && x.channels() == 3) x = prepared(net, x);
        for (std::size_t stage = 0; stage < m_depths.size(); ++stage) {
            const int filters = m_width << stage;
            x = stage == 0 ? stem(net, x) : halved(net, static_cast<int>(stage) - 1, x);
            for (int i = 0; i < m_depths[stage]; ++i) {
                const std::string number = std::to_string(stage) + "_block_" + std::to_string(i);
                x = block(net, named("_stage_" + number), filters, x);
            }
        }
        if (!includeTop)
            return net.layer("LayerNormalization", "", {{"epsilon", kEpsilon}},
                pooled(net, x, Names::automatic));
        x = net.layer("GlobalAveragePooling2D", named("_head_gap"), Config::object(), x);
        x = net.layer("LayerNormalization", named("_head_layernorm"), {{"epsilon", kEpsilon}}, x);
        return net.layer("Dense", named("_head_dense"),
            {{"units", classes}, {"activation", classifierActivation.value()}}, x);
    }

private:
    std::string named(const std::string& part) const { return name.value_or("None") + part; }

    FeatureMap prepared(Sketch& net, const FeatureMap& x) const
    {
        Value mean = Value::array(), variance = Value::array();
        for (const double one : {0.485, 0.456, 0.406}) mean.push_back(one * 255);
        for (const double one : {0.229, 0.224, 0.225}) {
            const double deviation = one * 255;
            variance.push_back(deviation * deviation);
        }
        return net.layer("Normalization", named("_prestem_normalization"),
            {{"mean", mean}, {"variance", variance}}, x);
    }

    std::pair<std::string, Config> normalization(const std::string& part) const
    {
        return {"LayerNormalization", {{"name", named(part)}, {"epsilon", kEpsilon}}};
    }
    // Windows that do not overlap.
    std::pair<std::string, Config> patches(const std::string& part, int filters, int size) const
    {
        return {"Conv2D",
            {{"name", named(part)}, {"filters", filters}, {"kernel_size", size},
                {"strides", size}}};
    }
    FeatureMap stem(Sketch& net, const FeatureMap& x) const
    {
        return net.chain(named("_stem"),
            {patches("_stem_conv", m_width, 4), normalization("_stem_layernorm")}, x);
    }
    FeatureMap halved(Sketch& net, int number, const FeatureMap& x) const
    {
        const std::string place = std::to_string(number);
        return net.chain(named("_downsampling_block_" + place),
            {normalization("_downsampling_layernorm_" + place),
                patches("_downsampling_conv_" + place, m_width << (number + 1), 2)},
            x);
    }

    static FeatureMap block(
        Sketch& net, const std::string& prefix, int filters, const FeatureMap& input)
    {
        FeatureMap x = net.layer("Conv2D", prefix + "_depthwise_conv",
            {{"filters", filters}, {"kernel_size", 7}, {"padding", "same"}, {"groups", filters}},
            input);
        x = net.layer("LayerNormalization", prefix + "_layernorm", {{"epsilon", kEpsilon}}, x);
        x = net.layer("Dense", prefix + "_pointwise_conv_1", {{"units", 4 * filters}}, x);
        x = net.layer("Activation", prefix + "_gelu", {{"activation", "gelu"}}, x);
        x = net.layer("Dense", prefix + "_pointwise_conv_2", {{"units", filters}}, x);
        x = net.layer("LayerScale", prefix + "_layer_scale",
            {{"init_values", kFirstScale}, {"projection_dim", filters}}, x);
        // Keras's models have no StochasticDepth here: its rate is 0 in all of them.
        x = net.layer("Activation", prefix + "_identity", {{"activation", "linear"}}, x);
        return net.operation("Add", input, x);
    }

    const std::array<int, 4> m_depths;
    const int m_width;
};

class ConvNeXtTiny final : public ConvNeXt {
public:
    ConvNeXtTiny() : ConvNeXt({9, 96}, "convnext_tiny") { }
};
class ConvNeXtSmall final : public ConvNeXt {
public:
    ConvNeXtSmall() : ConvNeXt({27, 96}, "convnext_small") { }
};
class ConvNeXtBase final : public ConvNeXt {
public:
    ConvNeXtBase() : ConvNeXt({27, 128}, "convnext_base") { }
};
class ConvNeXtLarge final : public ConvNeXt {
public:
    ConvNeXtLarge() : ConvNeXt({27, 192}, "convnext_large") { }
};
class ConvNeXtXLarge final : public ConvNeXt {
public:
    ConvNeXtXLarge() : ConvNeXt({27, 256}, "convnext_xlarge") { }
};

Schema described(const char* name)
{
    return {.name = name,
        .category = "convnext",
        .summary = "A convolutional network with large windows, built after the vision "
                   "transformers.",
        .params = ConvNeXt::params()};
}

const bool published = publish<Application, ConvNeXtTiny>(described("ConvNeXtTiny"))
    && publish<Application, ConvNeXtSmall>(described("ConvNeXtSmall"))
    && publish<Application, ConvNeXtBase>(described("ConvNeXtBase"))
    && publish<Application, ConvNeXtLarge>(described("ConvNeXtLarge"))
    && publish<Application, ConvNeXtXLarge>(described("ConvNeXtXLarge"));

} // namespace
} // namespace netwright
