#include "engine/applications/application.h"
#include "engine/applications/efficient_blocks.h"
#include "engine/applications/rules.h"

#include <array>
#include <cmath>

namespace netwright {
namespace {

struct Stage {
    int kernel;
    int repeats;
    int filtersIn;
    int filtersOut;
    int expansion;
    int stride;
};

constexpr std::array<Stage, 7> kStages
    = {{{3, 1, 32, 16, 1, 1}, {3, 2, 16, 24, 6, 2}, {5, 2, 24, 40, 6, 2}, {3, 3, 40, 80, 6, 2},
        {5, 3, 80, 112, 6, 1}, {5, 4, 112, 192, 6, 2}, {3, 1, 192, 320, 6, 1}}};
constexpr double kDropped = 0.2; // greatest share of the samples that skip a block
constexpr double kSqueeze = 0.25;

struct Scale {
    double width;
    double depth;
    int size; // of the pictures
    double dropout;
};

// Source: Tan, Le 2019; keras.applications.efficientnet.
class EfficientNet : public Application {
public:
    static std::vector<Param> params()
    {
        return {argument("include_top"), argument("weights"), argument("input_shape"),
            argument("pooling"), argument("classes"), argument("classifier_activation"),
            argument("name")};
    }

protected:
    EfficientNet(const Scale& scale, const char* standardName) : m_scale(scale)
    {
        name = standardName;
    }

    FeatureMap draw(Sketch& net) const override
    {
        FeatureMap x = prepared(net, net.input(pictureShape({.size = m_scale.size})));
        x = paddedForStride(net, "stem_conv_pad", 3, x);
        x = net.layer("Conv2D", "stem_conv",
            {{"filters", wide(32)}, {"kernel_size", 3}, {"strides", 2}, {"use_bias", false},
                {"kernel_initializer", efficientKernels()}},
            x);
        x = swish(net, "stem_activation", normalized(net, "stem_bn", x));
        x = blocks(net, x);
        x = pointwise(net, "top_conv", wide(1280), x);
        x = swish(net, "top_activation", normalized(net, "top_bn", x));
        if (!includeTop) return pooled(net, x, Names::own);
        x = net.layer("GlobalAveragePooling2D", "avg_pool", Config::object(), x);
        x = net.layer("Dropout", "top_dropout", {{"rate", m_scale.dropout}}, x);
        return net.layer("Dense", "predictions",
            {{"units", classes}, {"activation", classifierActivation.value()},
                {"kernel_initializer", efficientDenseKernel()}},
            x);
    }

private:
    struct Block {
        std::string prefix;
        const Stage& stage;
        int filtersIn;
        int filtersOut;
        int stride;
        double dropped;
    };

    int wide(int filters) const { return divisible(filters * m_scale.width); }
    int repeats(const Stage& stage) const
    {
        return static_cast<int>(std::ceil(m_scale.depth * stage.repeats));
    }

    FeatureMap prepared(Sketch& net, FeatureMap x) const
    {
        x = net.layer("Rescaling", "", {{"scale", 1.0 / 255.0}}, x);
        x = net.layer("Normalization", "", {{"axis", 3}}, x);
        if (!isForImageNet()) return x;
        // The weights were trained behind a division by the variance, where Normalization divides
        // by its root.
        Value scale = Value::array();
        for (const double deviation : {0.229, 0.224, 0.225})
            scale.push_back(1.0 / std::sqrt(deviation));
        return net.layer("Rescaling", "", {{"scale", scale}}, x);
    }

    FeatureMap blocks(Sketch& net, FeatureMap x) const
    {
        int total = 0;
        for (const Stage& stage : kStages) total += repeats(stage);
        int number = 0;
        for (std::size_t i = 0; i < kStages.size(); ++i) {
            const Stage& stage = kStages[i];
            for (int repeat = 0; repeat < repeats(stage); ++repeat, ++number) {
                const bool isFirst = repeat == 0;
                x = block(net,
                    {.prefix = blockPrefix(i, repeat),
                        .stage = stage,
                        .filtersIn = wide(isFirst ? stage.filtersIn : stage.filtersOut),
                        .filtersOut = wide(stage.filtersOut),
                        .stride = isFirst ? stage.stride : 1,
                        .dropped = kDropped * number / total},
                    x);
            }
        }
        return x;
    }

    static FeatureMap normalized(Sketch& net, const std::string& name, const FeatureMap& x)
    {
        return net.layer("BatchNormalization", name, {{"axis", 3}}, x);
    }
    static FeatureMap pointwise(
        Sketch& net, const std::string& name, int filters, const FeatureMap& x)
    {
        return net.layer("Conv2D", name,
            {{"filters", filters}, {"kernel_size", 1}, {"padding", "same"}, {"use_bias", false},
                {"kernel_initializer", efficientKernels()}},
            x);
    }

    static FeatureMap block(Sketch& net, const Block& block, const FeatureMap& input)
    {
        const auto& [prefix, stage, filtersIn, filtersOut, stride, dropped] = block;
        FeatureMap x = input;
        if (stage.expansion != 1) {
            x = pointwise(net, prefix + "expand_conv", filtersIn * stage.expansion, x);
            x = swish(net, prefix + "expand_activation", normalized(net, prefix + "expand_bn", x));
        }
        const bool shrinks = stride == 2;
        if (shrinks) x = paddedForStride(net, prefix + "dwconv_pad", stage.kernel, x);
        x = net.layer("DepthwiseConv2D", prefix + "dwconv",
            {{"kernel_size", stage.kernel}, {"strides", stride},
                {"padding", shrinks ? "valid" : "same"}, {"use_bias", false},
                {"depthwise_initializer", efficientKernels()}},
            x);
        x = swish(net, prefix + "activation", normalized(net, prefix + "bn", x));
        x = squeezed(net, prefix, static_cast<int>(filtersIn * kSqueeze), x);
        x = pointwise(net, prefix + "project_conv", filtersOut, x);
        x = normalized(net, prefix + "project_bn", x);
        if (shrinks || filtersIn != filtersOut) return x;
        return shortcut(net, prefix, dropped, {input, x});
    }

    const Scale m_scale;
};

class EfficientNetB0 final : public EfficientNet {
public:
    EfficientNetB0() : EfficientNet({1.0, 1.0, 224, 0.2}, "efficientnetb0") { }
};
class EfficientNetB1 final : public EfficientNet {
public:
    EfficientNetB1() : EfficientNet({1.0, 1.1, 240, 0.2}, "efficientnetb1") { }
};
class EfficientNetB2 final : public EfficientNet {
public:
    EfficientNetB2() : EfficientNet({1.1, 1.2, 260, 0.3}, "efficientnetb2") { }
};
class EfficientNetB3 final : public EfficientNet {
public:
    EfficientNetB3() : EfficientNet({1.2, 1.4, 300, 0.3}, "efficientnetb3") { }
};
class EfficientNetB4 final : public EfficientNet {
public:
    EfficientNetB4() : EfficientNet({1.4, 1.8, 380, 0.4}, "efficientnetb4") { }
};
class EfficientNetB5 final : public EfficientNet {
public:
    EfficientNetB5() : EfficientNet({1.6, 2.2, 456, 0.4}, "efficientnetb5") { }
};
class EfficientNetB6 final : public EfficientNet {
public:
    EfficientNetB6() : EfficientNet({1.8, 2.6, 528, 0.5}, "efficientnetb6") { }
};
class EfficientNetB7 final : public EfficientNet {
public:
    EfficientNetB7() : EfficientNet({2.0, 3.1, 600, 0.5}, "efficientnetb7") { }
};

Schema described(const char* name)
{
    return {.name = name,
        .category = "efficientnet",
        .summary = "Inverted bottlenecks that squeeze and excite, scaled from B0 to B7 in width, "
                   "depth and picture size together.",
        .params = EfficientNet::params()};
}

const bool published = publish<Application, EfficientNetB0>(described("EfficientNetB0"))
    && publish<Application, EfficientNetB1>(described("EfficientNetB1"))
    && publish<Application, EfficientNetB2>(described("EfficientNetB2"))
    && publish<Application, EfficientNetB3>(described("EfficientNetB3"))
    && publish<Application, EfficientNetB4>(described("EfficientNetB4"))
    && publish<Application, EfficientNetB5>(described("EfficientNetB5"))
    && publish<Application, EfficientNetB6>(described("EfficientNetB6"))
    && publish<Application, EfficientNetB7>(described("EfficientNetB7"));

} // namespace
} // namespace netwright
