#include "engine/applications/application.h"
#include "engine/applications/rules.h"

#include <array>

namespace netwright {
namespace {

struct Bottleneck {
    int filters;
    int stride = 1;
};

constexpr std::array<Bottleneck, 17> kBottlenecks = {{{16}, {24, 2}, {24}, {32, 2}, {32}, {32},
    {64, 2}, {64}, {64}, {64}, {96}, {96}, {96}, {160, 2}, {160}, {160}, {320}}};
constexpr int kExpansion = 6;
constexpr int kLastFilters = 1280;

// Source: Sandler et al. 2018; keras.applications.mobilenet_v2.
class MobileNetV2 final : public Application {
public:
    double alpha = 1;

    static std::vector<Param> params()
    {
        return {argument("input_shape"),
            param("alpha", &MobileNetV2::alpha, "Factor of the number of channels of all layers.",
                above(0)),
            argument("include_top"), argument("weights"), argument("pooling"), argument("classes"),
            argument("classifier_activation"), argument("name")};
    }

protected:
    FeatureMap draw(Sketch& net) const override
    {
        expectTrained("alpha", alpha, {0.35, 0.5, 0.75, 1, 1.3, 1.4});
        FeatureMap x = net.input(pictureShape(inputRule()));
        x = net.layer("Conv2D", "Conv1",
            {{"filters", divisible(32 * alpha)}, {"kernel_size", 3}, {"strides", 2},
                {"padding", "same"}, {"use_bias", false}},
            x);
        x = rectified(net, "Conv1_relu", normalized(net, "bn_Conv1", x));
        for (std::size_t i = 0; i < kBottlenecks.size(); ++i) x = bottleneck(net, i, x);
        x = net.layer("Conv2D", "Conv_1",
            {{"filters", alpha > 1 ? divisible(kLastFilters * alpha) : kLastFilters},
                {"kernel_size", 1}, {"use_bias", false}},
            x);
        x = rectified(net, "out_relu", normalized(net, "Conv_1_bn", x));
        if (!includeTop) return pooled(net, x, Names::automatic);
        x = net.layer("GlobalAveragePooling2D", "", Config::object(), x);
        return net.layer("Dense", "predictions",
            {{"units", classes}, {"activation", classifierActivation.value()}}, x);
    }

    std::string standardName() const override
    {
        return sizedName("mobilenetv2", alpha, inputRule());
    }

private:
    static InputRule inputRule() { return {.otherSizes = {96, 128, 160, 192}}; }
    static FeatureMap normalized(Sketch& net, const std::string& name, const FeatureMap& x)
    {
        return net.layer("BatchNormalization", name, {{"momentum", 0.999}, {"epsilon", 1e-3}}, x);
    }
    static FeatureMap rectified(Sketch& net, const std::string& name, const FeatureMap& x)
    {
        return net.layer("ReLU", name, {{"max_value", 6.0}}, x);
    }
    static FeatureMap pointwise(
        Sketch& net, const std::string& name, Dimension filters, const FeatureMap& x)
    {
        return net.layer("Conv2D", name,
            {{"filters", filters}, {"kernel_size", 1}, {"padding", "same"}, {"use_bias", false}},
            x);
    }

    FeatureMap bottleneck(Sketch& net, std::size_t number, const FeatureMap& input) const
    {
        const Bottleneck& block = kBottlenecks[number];
        const bool isFirst = number == 0;
        const std::string prefix
            = isFirst ? "expanded_conv_" : "block_" + std::to_string(number) + '_';
        const int filters = divisible(static_cast<int>(block.filters * alpha));
        FeatureMap x = input;
        if (!isFirst) {
            x = pointwise(net, prefix + "expand", kExpansion * input.channels(), x);
            x = rectified(net, prefix + "expand_relu", normalized(net, prefix + "expand_BN", x));
        }
        const bool shrinks = block.stride != 1;
        if (shrinks) x = paddedForStride(net, prefix + "pad", 3, x);
        x = net.layer("DepthwiseConv2D", prefix + "depthwise",
            {{"kernel_size", 3}, {"strides", block.stride}, {"padding", shrinks ? "valid" : "same"},
                {"use_bias", false}},
            x);
        x = rectified(net, prefix + "depthwise_relu", normalized(net, prefix + "depthwise_BN", x));
        x = normalized(net, prefix + "project_BN", pointwise(net, prefix + "project", filters, x));
        if (shrinks || input.channels() != filters) return x;
        return net.layer("Add", prefix + "add", Config::object(), {input, x});
    }
};

const bool published = publish<Application, MobileNetV2>({
    .name = "MobileNetV2",
    .category = "mobilenet_v2",
    .summary = "A small network of inverted bottlenecks, wide inside and narrow between, for "
               "telephones.",
    .params = MobileNetV2::params(),
});

} // namespace
} // namespace netwright
