#include "engine/applications/application.h"
#include "engine/applications/rules.h"

#include <vector>

namespace netwright {
namespace {

enum class Rectifier { relu, hardSwish };

struct Bottleneck {
    double expansion;
    int filters;
    int kernel;
    int stride;
    bool squeezes; // and excites
    Rectifier rectifier;
};

constexpr Rectifier kPlain = Rectifier::relu;
constexpr Rectifier kHard = Rectifier::hardSwish;

struct Variant {
    std::vector<Bottleneck> bottlenecks;
    int lastFilters;
};

const Variant& smallVariant()
{
    static const Variant variant
        = {{{1, 16, 3, 2, true, kPlain}, {72.0 / 16, 24, 3, 2, false, kPlain},
               {88.0 / 24, 24, 3, 1, false, kPlain}, {4, 40, 5, 2, true, kHard},
               {6, 40, 5, 1, true, kHard}, {6, 40, 5, 1, true, kHard}, {3, 48, 5, 1, true, kHard},
               {3, 48, 5, 1, true, kHard}, {6, 96, 5, 2, true, kHard}, {6, 96, 5, 1, true, kHard},
               {6, 96, 5, 1, true, kHard}},
            1024};
    return variant;
}

const Variant& largeVariant()
{
    static const Variant variant = {
        {{1, 16, 3, 1, false, kPlain}, {4, 24, 3, 2, false, kPlain}, {3, 24, 3, 1, false, kPlain},
            {3, 40, 5, 2, true, kPlain}, {3, 40, 5, 1, true, kPlain}, {3, 40, 5, 1, true, kPlain},
            {6, 80, 3, 2, false, kHard}, {2.5, 80, 3, 1, false, kHard},
            {2.3, 80, 3, 1, false, kHard}, {2.3, 80, 3, 1, false, kHard},
            {6, 112, 3, 1, true, kHard}, {6, 112, 3, 1, true, kHard}, {6, 160, 5, 2, true, kHard},
            {6, 160, 5, 1, true, kHard}, {6, 160, 5, 1, true, kHard}},
        1280};
    return variant;
}

// Source: Howard et al. 2019; keras.applications.mobilenet_v3.
class MobileNetV3 : public Application {
public:
    double alpha = 1;
    bool minimalistic = false;
    double dropoutRate = 0.2;
    bool includePreprocessing = true;

    static std::vector<Param> params()
    {
        return {argument("input_shape"),
            param("alpha", &MobileNetV3::alpha, "Factor of the number of channels of all layers.",
                above(0)),
            param("minimalistic", &MobileNetV3::minimalistic,
                "Whether to do without 5 x 5 windows, hard swish and squeeze-and-excite blocks."),
            argument("include_top"), argument("weights"), argument("classes"), argument("pooling"),
            param("dropout_rate", &MobileNetV3::dropoutRate,
                "The share that is dropped before the classifier.", between(0, 1)),
            argument("classifier_activation"),
            param("include_preprocessing", &MobileNetV3::includePreprocessing,
                "Whether the network begins with the scaling of pixels from 0 to 255."),
            argument("name")};
    }

protected:
    MobileNetV3(const Variant& variant, const char* standardName) : m_variant(variant)
    {
        name = standardName;
    }

    FeatureMap draw(Sketch& net) const override
    {
        expectTrained("alpha", alpha, minimalistic ? std::vector{1.0} : std::vector{0.75, 1.0});
        FeatureMap x = net.input(pictureShape({.isFree = true}));
        if (includePreprocessing)
            x = net.layer("Rescaling", "", {{"scale", 1 / 127.5}, {"offset", -1.0}}, x);
        x = net.layer("Conv2D", "conv",
            {{"filters", 16}, {"kernel_size", 3}, {"strides", 2}, {"padding", "same"},
                {"use_bias", false}},
            x);
        x = rectified(net, kHard, normalized(net, "conv_bn", x));
        for (std::size_t i = 0; i < m_variant.bottlenecks.size(); ++i) x = bottleneck(net, i, x);
        const int wide = divisible(static_cast<double>(6 * x.channels()));
        x = normalized(net, "conv_1_bn", pointwise(net, "conv_1", {wide, false}, x));
        x = rectified(net, kHard, x);
        return includeTop ? classified(net, x) : pooled(net, x, Names::own);
    }

private:
    struct Width {
        int filters;
        bool hasBias;
    };

    static FeatureMap normalized(Sketch& net, const std::string& name, const FeatureMap& x)
    {
        return net.layer("BatchNormalization", name, {{"momentum", 0.999}, {"epsilon", 1e-3}}, x);
    }
    static FeatureMap pointwise(
        Sketch& net, const std::string& name, const Width& width, const FeatureMap& x)
    {
        return net.layer("Conv2D", name,
            {{"filters", width.filters}, {"kernel_size", 1}, {"padding", "same"},
                {"use_bias", width.hasBias}},
            x);
    }
    FeatureMap rectified(Sketch& net, Rectifier rectifier, const FeatureMap& x) const
    {
        if (rectifier == Rectifier::relu || minimalistic)
            return net.layer("ReLU", "", Config::object(), x);
        return net.layer("Activation", "", {{"activation", "hard_silu"}}, x);
    }

    FeatureMap bottleneck(Sketch& net, std::size_t number, const FeatureMap& input) const
    {
        const Bottleneck& block = m_variant.bottlenecks[number];
        const std::string prefix = "expanded_conv_" + (number ? std::to_string(number) + '_' : "");
        const int filters = divisible(block.filters * alpha);
        const int kernel = minimalistic ? 3 : block.kernel;
        FeatureMap x = input;
        if (number > 0) {
            const int wide = divisible(static_cast<double>(input.channels()) * block.expansion);
            x = pointwise(net, prefix + "expand", {wide, false}, x);
            x = rectified(net, block.rectifier, normalized(net, prefix + "expand_bn", x));
        }
        const bool shrinks = block.stride != 1;
        if (shrinks) x = paddedForStride(net, prefix + "depthwise_pad", kernel, x);
        x = net.layer("DepthwiseConv2D", prefix + "depthwise",
            {{"kernel_size", kernel}, {"strides", block.stride},
                {"padding", shrinks ? "valid" : "same"}, {"use_bias", false}},
            x);
        x = rectified(net, block.rectifier, normalized(net, prefix + "depthwise_bn", x));
        if (block.squeezes && !minimalistic) x = excited(net, prefix + "squeeze_excite_", x);
        x = pointwise(net, prefix + "project", {filters, false}, x);
        x = normalized(net, prefix + "project_bn", x);
        if (shrinks || input.channels() != filters) return x;
        return net.layer("Add", prefix + "add", Config::object(), {input, x});
    }

    // Weighs the channels by what all pixels say of them.
    static FeatureMap excited(Sketch& net, const std::string& prefix, const FeatureMap& input)
    {
        const auto channels = static_cast<int>(input.channels());
        FeatureMap x
            = net.layer("GlobalAveragePooling2D", prefix + "avg_pool", {{"keepdims", true}}, input);
        x = pointwise(net, prefix + "conv", {divisible(channels * 0.25), true}, x);
        x = net.layer("ReLU", prefix + "relu", Config::object(), x);
        x = pointwise(net, prefix + "conv_1", {channels, true}, x);
        x = net.layer("ReLU", "", {{"max_value", 6.0}}, net.operation("Add", x, 3.0));
        x = net.operation("Multiply", x, 1.0 / 6.0);
        return net.layer("Multiply", prefix + "mul", Config::object(), {input, x});
    }

    FeatureMap classified(Sketch& net, FeatureMap x) const
    {
        const int last = m_variant.lastFilters;
        x = net.layer("GlobalAveragePooling2D", "", {{"keepdims", true}}, x);
        x = pointwise(net, "conv_2", {alpha > 1 ? divisible(last * alpha) : last, true}, x);
        x = rectified(net, kHard, x);
        if (dropoutRate > 0) x = net.layer("Dropout", "", {{"rate", dropoutRate}}, x);
        x = pointwise(net, "logits", {classes, true}, x);
        x = net.layer("Flatten", "", Config::object(), x);
        return net.layer(
            "Activation", "predictions", {{"activation", classifierActivation.value()}}, x);
    }

    const Variant& m_variant;
};

class MobileNetV3Small final : public MobileNetV3 {
public:
    MobileNetV3Small() : MobileNetV3(smallVariant(), "MobileNetV3Small") { }
};
class MobileNetV3Large final : public MobileNetV3 {
public:
    MobileNetV3Large() : MobileNetV3(largeVariant(), "MobileNetV3Large") { }
};

Schema described(const char* name, const char* summary)
{
    return {.name = name,
        .category = "mobilenet_v3",
        .summary = summary,
        .params = MobileNetV3::params()};
}

const bool published = publish<Application, MobileNetV3Small>(described("MobileNetV3Small",
                           "A very small network that was searched for the processors of "
                           "telephones."))
    && publish<Application, MobileNetV3Large>(described(
        "MobileNetV3Large", "A small network that was searched for the processors of telephones."));

} // namespace
} // namespace netwright
