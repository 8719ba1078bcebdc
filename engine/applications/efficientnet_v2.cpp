#include "engine/applications/application.h"
#include "engine/applications/efficient_blocks.h"

#include <cmath>
#include <span>

namespace netwright {
namespace {

enum class Kind { fused, inverted }; // one convolution in place of a pointwise and a depthwise one

struct Stage {
    Kind kind;
    int repeats;
    int filtersIn;
    int filtersOut;
    int expansion;
    int stride;
};

constexpr Kind kFused = Kind::fused;
constexpr Kind kInverted = Kind::inverted;

constexpr Stage kSmallStages[] = {{kFused, 2, 24, 24, 1, 1}, {kFused, 4, 24, 48, 4, 2},
    {kFused, 4, 48, 64, 4, 2}, {kInverted, 6, 64, 128, 4, 2}, {kInverted, 9, 128, 160, 6, 1},
    {kInverted, 15, 160, 256, 6, 2}};
constexpr Stage kMediumStages[] = {{kFused, 3, 24, 24, 1, 1}, {kFused, 5, 24, 48, 4, 2},
    {kFused, 5, 48, 80, 4, 2}, {kInverted, 7, 80, 160, 4, 2}, {kInverted, 14, 160, 176, 6, 1},
    {kInverted, 18, 176, 304, 6, 2}, {kInverted, 5, 304, 512, 6, 1}};
constexpr Stage kLargeStages[] = {{kFused, 4, 32, 32, 1, 1}, {kFused, 7, 32, 64, 4, 2},
    {kFused, 7, 64, 96, 4, 2}, {kInverted, 10, 96, 192, 4, 2}, {kInverted, 19, 192, 224, 6, 1},
    {kInverted, 25, 224, 384, 6, 2}, {kInverted, 7, 384, 640, 6, 1}};
constexpr Stage kBaseStages[] = {{kFused, 1, 32, 16, 1, 1}, {kFused, 2, 16, 32, 4, 2},
    {kFused, 2, 32, 48, 4, 2}, {kInverted, 3, 48, 96, 4, 2}, {kInverted, 5, 96, 112, 6, 1},
    {kInverted, 8, 112, 192, 6, 2}};

constexpr double kDropped = 0.2; // greatest share of the samples that skip a block
constexpr double kSqueeze = 0.25;
constexpr int kDivisor = 8;

struct Scale {
    std::span<const Stage> stages;
    double width;
    double depth;
    int size; // of the pictures
};

// Source: Tan, Le 2021; keras.applications.efficientnet_v2.
class EfficientNetV2 : public Application {
public:
    bool includePreprocessing = true;

    static std::vector<Param> params()
    {
        return {argument("include_top"), argument("weights"), argument("input_shape"),
            argument("pooling"), argument("classes"), argument("classifier_activation"),
            param("include_preprocessing", &EfficientNetV2::includePreprocessing,
                "Whether the network begins with the scaling of pixels from 0 to 255."),
            argument("name")};
    }

protected:
    EfficientNetV2(const Scale& scale, const char* standardName) : m_scale(scale)
    {
        name = standardName;
    }

    FeatureMap draw(Sketch& net) const override
    {
        FeatureMap x = net.input(pictureShape({.size = m_scale.size}));
        if (includePreprocessing) x = prepared(net, x);
        x = convolved(net, "stem_conv", wide(m_scale.stages.front().filtersIn), {3, 2}, x);
        x = swish(net, "stem_activation", normalized(net, "stem_bn", x));
        x = blocks(net, x);
        x = convolved(net, "top_conv", wide(1280), {1, 1}, x);
        x = swish(net, "top_activation", normalized(net, "top_bn", x));
        if (!includeTop) return pooled(net, x, Names::own);
        x = net.layer("GlobalAveragePooling2D", "avg_pool", Config::object(), x);
        x = net.layer("Dropout", "top_dropout", {{"rate", 0.2}}, x);
        const Value zero = {{"class_name", "Constant"}, {"config", {{"value", 0.0}}}};
        return net.layer("Dense", "predictions",
            {{"units", classes}, {"activation", classifierActivation.value()},
                {"kernel_initializer", efficientDenseKernel()}, {"bias_initializer", zero}},
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
    struct Window {
        int size;
        int stride;
    };

    // Unlike in the first EfficientNet the nearest multiple may be much less.
    int wide(int filters) const
    {
        const double scaled = filters * m_scale.width;
        const int nearest = static_cast<int>(scaled + kDivisor / 2.0) / kDivisor * kDivisor;
        return std::max(kDivisor, nearest);
    }

    FeatureMap prepared(Sketch& net, FeatureMap x) const
    {
        const bool isBase = m_scale.stages.data() == kBaseStages;
        if (!isBase || x.channels() != 3)
            return net.layer("Rescaling", "", {{"scale", 1.0 / 128.0}, {"offset", -1}}, x);
        x = net.layer("Rescaling", "", {{"scale", 1.0 / 255.0}}, x);
        Value variance = Value::array();
        for (const double deviation : {0.229, 0.224, 0.225})
            variance.push_back(deviation * deviation);
        return net.layer("Normalization", "",
            {{"axis", 3}, {"mean", {0.485, 0.456, 0.406}}, {"variance", variance}}, x);
    }

    FeatureMap blocks(Sketch& net, FeatureMap x) const
    {
        int total = 0; // without the scale of the depth, as in Keras
        for (const Stage& stage : m_scale.stages) total += stage.repeats;
        int number = 0;
        for (std::size_t i = 0; i < m_scale.stages.size(); ++i) {
            const Stage& stage = m_scale.stages[i];
            const auto repeats = static_cast<int>(std::ceil(m_scale.depth * stage.repeats));
            for (int repeat = 0; repeat < repeats; ++repeat, ++number) {
                const bool isFirst = repeat == 0;
                const Block block = {.prefix = blockPrefix(i, repeat),
                    .stage = stage,
                    .filtersIn = wide(isFirst ? stage.filtersIn : stage.filtersOut),
                    .filtersOut = wide(stage.filtersOut),
                    .stride = isFirst ? stage.stride : 1,
                    .dropped = kDropped * number / total};
                const FeatureMap y
                    = stage.kind == Kind::fused ? fused(net, block, x) : inverted(net, block, x);
                const bool isShort = block.stride == 1 && block.filtersIn == block.filtersOut;
                x = isShort ? shortcut(net, block.prefix, block.dropped, {x, y}) : y;
            }
        }
        return x;
    }

    static FeatureMap normalized(Sketch& net, const std::string& name, const FeatureMap& x)
    {
        return net.layer("BatchNormalization", name, {{"axis", 3}, {"momentum", 0.9}}, x);
    }
    static FeatureMap convolved(Sketch& net, const std::string& name, int filters,
        const Window& window, const FeatureMap& x)
    {
        return net.layer("Conv2D", name,
            {{"filters", filters}, {"kernel_size", window.size}, {"strides", window.stride},
                {"padding", "same"}, {"use_bias", false},
                {"kernel_initializer", efficientKernels()}},
            x);
    }
    static FeatureMap expanded(
        Sketch& net, const Block& block, const Window& window, const FeatureMap& x)
    {
        const int filters = block.filtersIn * block.stage.expansion;
        const FeatureMap y = convolved(net, block.prefix + "expand_conv", filters, window, x);
        return swish(net, block.prefix + "expand_activation",
            normalized(net, block.prefix + "expand_bn", y));
    }
    static FeatureMap projected(
        Sketch& net, const Block& block, const Window& window, const FeatureMap& x)
    {
        const std::string& prefix = block.prefix;
        return normalized(net, prefix + "project_bn",
            convolved(net, prefix + "project_conv", block.filtersOut, window, x));
    }

    static FeatureMap inverted(Sketch& net, const Block& block, FeatureMap x)
    {
        const std::string& prefix = block.prefix;
        if (block.stage.expansion != 1) x = expanded(net, block, {1, 1}, x);
        x = net.layer("DepthwiseConv2D", prefix + "dwconv2",
            {{"kernel_size", 3}, {"strides", block.stride}, {"padding", "same"},
                {"use_bias", false}, {"depthwise_initializer", efficientKernels()}},
            x);
        x = swish(net, prefix + "activation", normalized(net, prefix + "bn", x));
        x = squeezed(net, prefix, static_cast<int>(block.filtersIn * kSqueeze), x);
        return projected(net, block, {1, 1}, x);
    }

    static FeatureMap fused(Sketch& net, const Block& block, const FeatureMap& x)
    {
        const Window window = {3, block.stride};
        if (block.stage.expansion != 1)
            return projected(net, block, {1, 1}, expanded(net, block, window, x));
        return swish(net, block.prefix + "project_activation", projected(net, block, window, x));
    }

    const Scale m_scale;
};

class EfficientNetV2B0 final : public EfficientNetV2 {
public:
    EfficientNetV2B0() : EfficientNetV2({kBaseStages, 1.0, 1.0, 224}, "efficientnetv2-b0") { }
};
class EfficientNetV2B1 final : public EfficientNetV2 {
public:
    EfficientNetV2B1() : EfficientNetV2({kBaseStages, 1.0, 1.1, 240}, "efficientnetv2-b1") { }
};
class EfficientNetV2B2 final : public EfficientNetV2 {
public:
    EfficientNetV2B2() : EfficientNetV2({kBaseStages, 1.1, 1.2, 260}, "efficientnetv2-b2") { }
};
class EfficientNetV2B3 final : public EfficientNetV2 {
public:
    EfficientNetV2B3() : EfficientNetV2({kBaseStages, 1.2, 1.4, 300}, "efficientnetv2-b3") { }
};
class EfficientNetV2S final : public EfficientNetV2 {
public:
    EfficientNetV2S() : EfficientNetV2({kSmallStages, 1.0, 1.0, 384}, "efficientnetv2-s") { }
};
class EfficientNetV2M final : public EfficientNetV2 {
public:
    EfficientNetV2M() : EfficientNetV2({kMediumStages, 1.0, 1.0, 480}, "efficientnetv2-m") { }
};
class EfficientNetV2L final : public EfficientNetV2 {
public:
    EfficientNetV2L() : EfficientNetV2({kLargeStages, 1.0, 1.0, 480}, "efficientnetv2-l") { }
};

Schema described(const char* name)
{
    return {.name = name,
        .category = "efficientnet_v2",
        .summary = "An EfficientNet that trains faster: its first blocks are plain convolutions.",
        .params = EfficientNetV2::params()};
}

const bool published = publish<Application, EfficientNetV2B0>(described("EfficientNetV2B0"))
    && publish<Application, EfficientNetV2B1>(described("EfficientNetV2B1"))
    && publish<Application, EfficientNetV2B2>(described("EfficientNetV2B2"))
    && publish<Application, EfficientNetV2B3>(described("EfficientNetV2B3"))
    && publish<Application, EfficientNetV2S>(described("EfficientNetV2S"))
    && publish<Application, EfficientNetV2M>(described("EfficientNetV2M"))
    && publish<Application, EfficientNetV2L>(described("EfficientNetV2L"));

} // namespace
} // namespace netwright
