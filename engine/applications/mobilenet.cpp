#include "engine/applications/application.h"

#include <array>

namespace netwright {
namespace {

// A depthwise and a pointwise convolution.
struct Separable {
    int filters;
    int stride = 1;
};

constexpr std::array<Separable, 13> kSeparables = {{{64}, {128, 2}, {128}, {256, 2}, {256},
    {512, 2}, {512}, {512}, {512}, {512}, {512}, {1024, 2}, {1024}}};

// Source: Howard et al. 2017; keras.applications.mobilenet.
class MobileNet final : public Application {
public:
    double alpha = 1;
    int depthMultiplier = 1;
    double dropout = 1e-3;

    static std::vector<Param> params()
    {
        return {argument("input_shape"),
            param("alpha", &MobileNet::alpha, "Factor of the number of channels of all layers.",
                above(0)),
            param("depth_multiplier", &MobileNet::depthMultiplier,
                "Outputs of each depthwise convolution for one channel.", atLeast(1)),
            param("dropout", &MobileNet::dropout,
                "The share that is dropped before the classifier.", between(0, 1)),
            argument("include_top"), argument("weights"), argument("pooling"), argument("classes"),
            argument("classifier_activation"), argument("name")};
    }

protected:
    FeatureMap draw(Sketch& net) const override
    {
        expectTrained("alpha", alpha, {0.25, 0.5, 0.75, 1});
        expectTrained("depth_multiplier", depthMultiplier, {1});
        FeatureMap x = net.input(pictureShape(inputRule()));
        x = net.layer("Conv2D", "conv1",
            {{"filters", wide(32)}, {"kernel_size", 3}, {"strides", 2}, {"padding", "same"},
                {"use_bias", false}},
            x);
        x = normalized(net, "conv1", x);
        for (std::size_t i = 0; i < kSeparables.size(); ++i)
            x = separable(net, std::to_string(i + 1), kSeparables[i], x);
        return includeTop ? classified(net, x) : pooled(net, x, Names::automatic);
    }

    std::string standardName() const override { return sizedName("mobilenet", alpha, inputRule()); }

private:
    static InputRule inputRule() { return {.otherSizes = {128, 160, 192}}; }
    int wide(int filters) const { return static_cast<int>(filters * alpha); }

    static FeatureMap normalized(Sketch& net, const std::string& name, const FeatureMap& x)
    {
        const FeatureMap even = net.layer("BatchNormalization", name + "_bn", Config::object(), x);
        return net.layer("ReLU", name + "_relu", {{"max_value", 6.0}}, even);
    }

    FeatureMap separable(
        Sketch& net, const std::string& number, const Separable& block, FeatureMap x) const
    {
        const bool shrinks = block.stride != 1;
        if (shrinks)
            x = net.layer(
                "ZeroPadding2D", "conv_pad_" + number, {{"padding", {{0, 1}, {0, 1}}}}, x);
        x = net.layer("DepthwiseConv2D", "conv_dw_" + number,
            {{"kernel_size", 3}, {"strides", block.stride}, {"padding", shrinks ? "valid" : "same"},
                {"depth_multiplier", depthMultiplier}, {"use_bias", false}},
            x);
        x = normalized(net, "conv_dw_" + number, x);
        x = net.layer("Conv2D", "conv_pw_" + number,
            {{"filters", wide(block.filters)}, {"kernel_size", 1}, {"padding", "same"},
                {"use_bias", false}},
            x);
        return normalized(net, "conv_pw_" + number, x);
    }

    FeatureMap classified(Sketch& net, FeatureMap x) const
    {
        x = net.layer("GlobalAveragePooling2D", "", {{"keepdims", true}}, x);
        x = net.layer("Dropout", "dropout", {{"rate", dropout}}, x);
        x = net.layer("Conv2D", "conv_preds",
            {{"filters", classes}, {"kernel_size", 1}, {"padding", "same"}}, x);
        x = net.layer("Reshape", "reshape_2", {{"target_shape", {classes}}}, x);
        return net.layer(
            "Activation", "predictions", {{"activation", classifierActivation.value()}}, x);
    }
};

const bool published = publish<Application, MobileNet>({
    .name = "MobileNet",
    .category = "mobilenet",
    .summary = "A small network of depthwise separable convolutions for telephones.",
    .params = MobileNet::params(),
});

} // namespace
} // namespace netwright
