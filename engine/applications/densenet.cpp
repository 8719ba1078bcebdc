#include "engine/applications/application.h"

#include <array>

namespace netwright {
namespace {

constexpr int kGrowth = 32; // channels that each unit adds

// Source: Huang et al. 2017; keras.applications.densenet.
class DenseNet : public Application {
public:
    static std::vector<Param> params()
    {
        return {argument("include_top"), argument("weights"), argument("input_shape"),
            argument("pooling"), argument("classes"), argument("classifier_activation"),
            argument("name")};
    }

protected:
    DenseNet(const std::array<int, 4>& units, const char* standardName) : m_units(units)
    {
        name = standardName;
    }

    FeatureMap draw(Sketch& net) const override
    {
        FeatureMap x = net.input(pictureShape({}));
        x = net.layer("ZeroPadding2D", "", {{"padding", 3}}, x);
        x = net.layer("Conv2D", "conv1_conv",
            {{"filters", 64}, {"kernel_size", 7}, {"strides", 2}, {"use_bias", false}}, x);
        x = rectified(net, "conv1", x);
        x = net.layer("ZeroPadding2D", "", {{"padding", 1}}, x);
        x = net.layer("MaxPooling2D", "pool1", {{"pool_size", 3}, {"strides", 2}}, x);
        for (std::size_t i = 0; i < m_units.size(); ++i) {
            if (i > 0) x = halved(net, "pool" + std::to_string(i + 1), x);
            const std::string block = "conv" + std::to_string(i + 2) + "_block";
            for (int number = 1; number <= m_units[i]; ++number)
                x = grown(net, block + std::to_string(number), x);
        }
        x = normalized(net, "bn", x);
        x = net.layer("Activation", "relu", {{"activation", "relu"}}, x);
        if (!includeTop) return pooled(net, x, Names::own);
        x = net.layer("GlobalAveragePooling2D", "avg_pool", Config::object(), x);
        return net.layer("Dense", "predictions",
            {{"units", classes}, {"activation", classifierActivation.value()}}, x);
    }

private:
    static FeatureMap normalized(Sketch& net, const std::string& name, const FeatureMap& x)
    {
        return net.layer("BatchNormalization", name, {{"axis", 3}, {"epsilon", 1.001e-5}}, x);
    }
    static FeatureMap rectified(Sketch& net, const std::string& prefix, const FeatureMap& x)
    {
        return net.layer("Activation", prefix + "_relu", {{"activation", "relu"}},
            normalized(net, prefix + "_bn", x));
    }

    static FeatureMap grown(Sketch& net, const std::string& prefix, const FeatureMap& input)
    {
        FeatureMap x = rectified(net, prefix + "_0", input);
        x = net.layer("Conv2D", prefix + "_1_conv",
            {{"filters", 4 * kGrowth}, {"kernel_size", 1}, {"use_bias", false}}, x);
        x = rectified(net, prefix + "_1", x);
        x = net.layer("Conv2D", prefix + "_2_conv",
            {{"filters", kGrowth}, {"kernel_size", 3}, {"padding", "same"}, {"use_bias", false}},
            x);
        return net.layer("Concatenate", prefix + "_concat", {{"axis", 3}}, {input, x});
    }

    // Half as many channels, rows and columns.
    static FeatureMap halved(Sketch& net, const std::string& prefix, const FeatureMap& input)
    {
        FeatureMap x = rectified(net, prefix, input);
        x = net.layer("Conv2D", prefix + "_conv",
            {{"filters", x.channels() / 2}, {"kernel_size", 1}, {"use_bias", false}}, x);
        return net.layer(
            "AveragePooling2D", prefix + "_pool", {{"pool_size", 2}, {"strides", 2}}, x);
    }

    const std::array<int, 4> m_units; // of the dense blocks
};

class DenseNet121 final : public DenseNet {
public:
    DenseNet121() : DenseNet({6, 12, 24, 16}, "densenet121") { }
};
class DenseNet169 final : public DenseNet {
public:
    DenseNet169() : DenseNet({6, 12, 32, 32}, "densenet169") { }
};
class DenseNet201 final : public DenseNet {
public:
    DenseNet201() : DenseNet({6, 12, 48, 32}, "densenet201") { }
};

Schema described(const char* name)
{
    return {.name = name,
        .category = "densenet",
        .summary = "A network in which each layer of a block sees the outputs of all before it.",
        .params = DenseNet::params()};
}

const bool published = publish<Application, DenseNet121>(described("DenseNet121"))
    && publish<Application, DenseNet169>(described("DenseNet169"))
    && publish<Application, DenseNet201>(described("DenseNet201"));

} // namespace
} // namespace netwright
