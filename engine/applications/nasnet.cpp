#include "engine/applications/application.h"
#include "engine/applications/rules.h"

namespace netwright {
namespace {

struct Variant {
    int size; // of the pictures
    int blocks; // normal cells of one width
    int stemFilters;
    int filters; // of the first normal cells
    bool skipsReduction; // the first cell behind a reduction looks back past it
    bool isFreeAtSize; // without classifier, too, the pictures are of that size
};

constexpr Variant kMobile = {224, 4, 32, 1056 / 24, false, true};
constexpr Variant kLarge = {331, 6, 96, 4032 / 24, true, false};

// Size of a window and what it moves by.
struct Window {
    int size;
    int stride;
};

// What two successive cells left.
struct Past {
    FeatureMap last;
    FeatureMap before; // no feature at the start
};

// Source: Zoph et al. 2018; keras.applications.nasnet.
class NASNet : public Application {
public:
    static std::vector<Param> params()
    {
        return {argument("input_shape"), argument("include_top"), argument("weights"),
            argument("pooling"), argument("classes"), argument("classifier_activation"),
            argument("name")};
    }

protected:
    NASNet(const Variant& variant, const char* standardName) : m_variant(variant)
    {
        name = standardName;
    }

    FeatureMap draw(Sketch& net) const override
    {
        const int filters = m_variant.filters;
        FeatureMap x = net.input(pictures());
        x = net.layer("Conv2D", "stem_conv1",
            {{"filters", m_variant.stemFilters}, {"kernel_size", 3}, {"strides", 2},
                {"use_bias", false}, {"kernel_initializer", "he_normal"}},
            x);
        Past past = {normalized(net, "stem_bn1", x), FeatureMap()};
        past = {reduction(net, "stem_1", filters / 4, past), past.last};
        past = {reduction(net, "stem_2", filters / 2, past), past.last};
        for (int stage = 0; stage < 3; ++stage) {
            const int first = stage * m_variant.blocks;
            const int wide = filters << stage;
            if (stage > 0) {
                const FeatureMap reduced
                    = reduction(net, "reduce_" + std::to_string(first), wide, past);
                past = {reduced, m_variant.skipsReduction ? past.before : past.last};
            }
            for (int i = 0; i < m_variant.blocks; ++i) {
                const int number = first + i + (stage > 0 ? 1 : 0);
                past = {normal(net, std::to_string(number), wide, past), past.last};
            }
        }
        x = rectified(net, "", past.last);
        if (!includeTop) return pooled(net, x, Names::automatic);
        x = net.layer("GlobalAveragePooling2D", "", Config::object(), x);
        return net.layer("Dense", "predictions",
            {{"units", classes}, {"activation", classifierActivation.value()}}, x);
    }

private:
    Shape pictures() const
    {
        const Dimension size = m_variant.size;
        if (m_variant.isFreeAtSize && !inputShape) return {size, size, 3};
        return pictureShape({.size = m_variant.size});
    }

    static FeatureMap rectified(Sketch& net, const std::string& name, const FeatureMap& x)
    {
        return net.layer("Activation", name, {{"activation", "relu"}}, x);
    }
    static FeatureMap normalized(Sketch& net, const std::string& name, const FeatureMap& x)
    {
        return net.layer("BatchNormalization", name, {{"momentum", 0.9997}, {"epsilon", 1e-3}}, x);
    }
    static FeatureMap pointwise(
        Sketch& net, const std::string& name, int filters, const FeatureMap& x)
    {
        return net.layer("Conv2D", name,
            {{"filters", filters}, {"kernel_size", 1}, {"padding", "same"}, {"use_bias", false},
                {"kernel_initializer", "he_normal"}},
            x);
    }
    static FeatureMap sum(
        Sketch& net, const std::string& name, const FeatureMap& left, const FeatureMap& right)
    {
        return net.layer("Add", name, Config::object(), {left, right});
    }
    // Windows of 3 without a stride keep the size.
    static FeatureMap average(
        Sketch& net, const std::string& name, const Window& window, const FeatureMap& x)
    {
        return net.layer("AveragePooling2D", name,
            {{"pool_size", window.size}, {"strides", window.stride},
                {"padding", window.stride == 1 ? "same" : "valid"}},
            x);
    }
    static FeatureMap maximum(Sketch& net, const std::string& name, const FeatureMap& x)
    {
        return net.layer("MaxPooling2D", name, {{"pool_size", 3}, {"strides", 2}}, x);
    }

    // Two separable convolutions, of which the first has the stride; as many channels as asked.
    struct Convolution {
        std::string id;
        int filters;
        Window window;
    };
    static FeatureMap separable(Sketch& net, const Convolution& wanted, const FeatureMap& input)
    {
        const auto& [id, filters, window] = wanted;
        const bool shrinks = window.stride != 1;
        FeatureMap x = rectified(net, "", input);
        if (shrinks) x = paddedForStride(net, "separable_conv_1_pad_" + id, window.size, x);
        x = net.layer("SeparableConv2D", "separable_conv_1_" + id,
            {{"filters", filters}, {"kernel_size", window.size}, {"strides", window.stride},
                {"padding", shrinks ? "valid" : "same"}, {"use_bias", false}},
            x);
        x = rectified(net, "", normalized(net, "separable_conv_1_bn_" + id, x));
        x = net.layer("SeparableConv2D", "separable_conv_2_" + id,
            {{"filters", filters}, {"kernel_size", window.size}, {"padding", "same"},
                {"use_bias", false}},
            x);
        return normalized(net, "separable_conv_2_bn_" + id, x);
    }

    // The cell before the last, of the size and width of the last.
    static FeatureMap adjusted(Sketch& net, const std::string& id, int filters, const Past& past)
    {
        const FeatureMap& before = past.before;
        if (before.place < 0) return past.last;
        if (before.shape[2] != past.last.shape[2]) return shrunk(net, id, filters, before);
        if (before.channels() == filters) return before;
        const FeatureMap x = rectified(net, "", before);
        return normalized(
            net, "adjust_bn_" + id, pointwise(net, "adjust_conv_projection_" + id, filters, x));
    }

    // Half the rows and columns: every other pixel, once from the first and once from the second.
    static FeatureMap shrunk(
        Sketch& net, const std::string& id, int filters, const FeatureMap& input)
    {
        const FeatureMap x = rectified(net, "adjust_relu_1_" + id, input);
        FeatureMap left = average(net, "adjust_avg_pool_1_" + id, {1, 2}, x);
        left = pointwise(net, "adjust_conv_1_" + id, filters / 2, left);
        FeatureMap right = net.layer("ZeroPadding2D", "", {{"padding", {{0, 1}, {0, 1}}}}, x);
        right = net.layer("Cropping2D", "", {{"cropping", {{1, 0}, {1, 0}}}}, right);
        right = average(net, "adjust_avg_pool_2_" + id, {1, 2}, right);
        right = pointwise(net, "adjust_conv_2_" + id, filters / 2, right);
        return normalized(
            net, "adjust_bn_" + id, net.layer("Concatenate", "", Config::object(), {left, right}));
    }

    // A cell that keeps the size.
    static FeatureMap normal(Sketch& net, const std::string& id, int filters, const Past& past)
    {
        const FeatureMap p = adjusted(net, id, filters, past);
        const FeatureMap h = normalized(net, "normal_bn_1_" + id,
            pointwise(net, "normal_conv_1_" + id, filters, rectified(net, "", past.last)));
        const auto convolved = [&](const std::string& side, int size, const FeatureMap& x) {
            return separable(net, {"normal_" + side + '_' + id, filters, {size, 1}}, x);
        };
        const auto averaged = [&](const std::string& side, const FeatureMap& x) {
            return average(net, "normal_" + side + '_' + id, {3, 1}, x);
        };
        const auto added = [&](int number, const FeatureMap& left, const FeatureMap& right) {
            const std::string place = std::to_string(number) + '_' + id;
            return sum(net, "normal_add_" + place, left, right);
        };
        // Statements of their own, for names are counted in this order.
        const FeatureMap left1 = convolved("left1", 5, h);
        const FeatureMap x1 = added(1, left1, convolved("right1", 3, p));
        const FeatureMap left2 = convolved("left2", 5, p);
        const FeatureMap x2 = added(2, left2, convolved("right2", 3, p));
        const FeatureMap x3 = added(3, averaged("left3", h), p);
        const FeatureMap left4 = averaged("left4", p);
        const FeatureMap x4 = added(4, left4, averaged("right4", p));
        const FeatureMap x5 = added(5, convolved("left5", 3, h), h);
        return net.layer(
            "Concatenate", "normal_concat_" + id, Config::object(), {p, x1, x2, x3, x4, x5});
    }

    // A cell that halves rows and columns.
    static FeatureMap reduction(Sketch& net, const std::string& id, int filters, const Past& past)
    {
        const FeatureMap p = adjusted(net, id, filters, past);
        const FeatureMap h = normalized(net, "reduction_bn_1_" + id,
            pointwise(net, "reduction_conv_1_" + id, filters, rectified(net, "", past.last)));
        const FeatureMap padded = paddedForStride(net, "reduction_pad_1_" + id, 3, h);
        const auto convolved
            = [&](const std::string& side, const Window& window, const FeatureMap& x) {
                  return separable(net, {"reduction_" + side + '_' + id, filters, window}, x);
              };
        const auto named = [&](const std::string& part) { return "reduction_" + part + '_' + id; };
        const FeatureMap left1 = convolved("left1", {5, 2}, h);
        const FeatureMap right1 = convolved("right1", {7, 2}, p);
        const FeatureMap x1 = sum(net, named("add_1"), left1, right1);
        const FeatureMap left2 = maximum(net, named("left2"), padded);
        const FeatureMap x2 = sum(net, named("add_2"), left2, convolved("right2", {7, 2}, p));
        const FeatureMap left3 = average(net, named("left3"), {3, 2}, padded);
        const FeatureMap x3 = sum(net, named("add3"), left3, convolved("right3", {5, 2}, p));
        const FeatureMap x4 = sum(net, "", x2, average(net, named("left4"), {3, 1}, x1));
        const FeatureMap left5 = convolved("left4", {3, 1}, x1);
        const FeatureMap x5 = sum(net, named("add4"), left5, maximum(net, named("right5"), padded));
        return net.layer("Concatenate", named("concat"), Config::object(), {x2, x3, x4, x5});
    }

    const Variant& m_variant;
};

class NASNetMobile final : public NASNet {
public:
    NASNetMobile() : NASNet(kMobile, "nasnet_mobile") { }
};
class NASNetLarge final : public NASNet {
public:
    NASNetLarge() : NASNet(kLarge, "nasnet_large") { }
};

Schema described(const char* name)
{
    return {.name = name,
        .category = "nasnet",
        .summary = "A network of cells whose wiring was found by a search.",
        .params = NASNet::params()};
}

const bool published = publish<Application, NASNetMobile>(described("NASNetMobile"))
    && publish<Application, NASNetLarge>(described("NASNetLarge"));

} // namespace
} // namespace netwright
