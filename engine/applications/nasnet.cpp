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
    Feature last;
    Feature before; // no feature at the start
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

    Feature draw(Drawing& net) const override
    {
        const int filters = m_variant.filters;
        Feature x = net.input(pictures());
        x = net.layer("Conv2D", "stem_conv1",
            {{"filters", m_variant.stemFilters}, {"kernel_size", 3}, {"strides", 2},
                {"use_bias", false}, {"kernel_initializer", "he_normal"}},
            x);
        Past past = {normalized(net, "stem_bn1", x), Feature()};
        past = {reduction(net, "stem_1", filters / 4, past), past.last};
        past = {reduction(net, "stem_2", filters / 2, past), past.last};
        for (int stage = 0; stage < 3; ++stage) {
            const int first = stage * m_variant.blocks;
            const int wide = filters << stage;
            if (stage > 0) {
                const Feature reduced
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

    static Feature rectified(Drawing& net, const std::string& name, const Feature& x)
    {
        return net.layer("Activation", name, {{"activation", "relu"}}, x);
    }
    static Feature normalized(Drawing& net, const std::string& name, const Feature& x)
    {
        return net.layer("BatchNormalization", name, {{"momentum", 0.9997}, {"epsilon", 1e-3}}, x);
    }
    static Feature pointwise(Drawing& net, const std::string& name, int filters, const Feature& x)
    {
        return net.layer("Conv2D", name,
            {{"filters", filters}, {"kernel_size", 1}, {"padding", "same"}, {"use_bias", false},
                {"kernel_initializer", "he_normal"}},
            x);
    }
    static Feature sum(
        Drawing& net, const std::string& name, const Feature& left, const Feature& right)
    {
        return net.layer("Add", name, Config::object(), {left, right});
    }
    // Windows of 3 without a stride keep the size.
    static Feature average(
        Drawing& net, const std::string& name, const Window& window, const Feature& x)
    {
        return net.layer("AveragePooling2D", name,
            {{"pool_size", window.size}, {"strides", window.stride},
                {"padding", window.stride == 1 ? "same" : "valid"}},
            x);
    }
    static Feature maximum(Drawing& net, const std::string& name, const Feature& x)
    {
        return net.layer("MaxPooling2D", name, {{"pool_size", 3}, {"strides", 2}}, x);
    }

    // Two separable convolutions, of which the first has the stride; as many channels as asked.
    struct Convolution {
        std::string id;
        int filters;
        Window window;
    };
    static Feature separable(Drawing& net, const Convolution& wanted, const Feature& input)
    {
        const auto& [id, filters, window] = wanted;
        const bool shrinks = window.stride != 1;
        Feature x = rectified(net, "", input);
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
    static Feature adjusted(Drawing& net, const std::string& id, int filters, const Past& past)
    {
        const Feature& before = past.before;
        if (before.place < 0) return past.last;
        if (before.shape[2] != past.last.shape[2]) return shrunk(net, id, filters, before);
        if (before.channels() == filters) return before;
        const Feature x = rectified(net, "", before);
        return normalized(
            net, "adjust_bn_" + id, pointwise(net, "adjust_conv_projection_" + id, filters, x));
    }

    // Half the rows and columns: every other pixel, once from the first and once from the second.
    static Feature shrunk(Drawing& net, const std::string& id, int filters, const Feature& input)
    {
        const Feature x = rectified(net, "adjust_relu_1_" + id, input);
        Feature left = average(net, "adjust_avg_pool_1_" + id, {1, 2}, x);
        left = pointwise(net, "adjust_conv_1_" + id, filters / 2, left);
        Feature right = net.layer("ZeroPadding2D", "", {{"padding", {{0, 1}, {0, 1}}}}, x);
        right = net.layer("Cropping2D", "", {{"cropping", {{1, 0}, {1, 0}}}}, right);
        right = average(net, "adjust_avg_pool_2_" + id, {1, 2}, right);
        right = pointwise(net, "adjust_conv_2_" + id, filters / 2, right);
        return normalized(
            net, "adjust_bn_" + id, net.layer("Concatenate", "", Config::object(), {left, right}));
    }

    // A cell that keeps the size.
    static Feature normal(Drawing& net, const std::string& id, int filters, const Past& past)
    {
        const Feature p = adjusted(net, id, filters, past);
        const Feature h = normalized(net, "normal_bn_1_" + id,
            pointwise(net, "normal_conv_1_" + id, filters, rectified(net, "", past.last)));
        const auto convolved = [&](const std::string& side, int size, const Feature& x) {
            return separable(net, {"normal_" + side + '_' + id, filters, {size, 1}}, x);
        };
        const auto averaged = [&](const std::string& side, const Feature& x) {
            return average(net, "normal_" + side + '_' + id, {3, 1}, x);
        };
        const auto added = [&](int number, const Feature& left, const Feature& right) {
            const std::string place = std::to_string(number) + '_' + id;
            return sum(net, "normal_add_" + place, left, right);
        };
        // Statements of their own, for names are counted in this order.
        const Feature left1 = convolved("left1", 5, h);
        const Feature x1 = added(1, left1, convolved("right1", 3, p));
        const Feature left2 = convolved("left2", 5, p);
        const Feature x2 = added(2, left2, convolved("right2", 3, p));
        const Feature x3 = added(3, averaged("left3", h), p);
        const Feature left4 = averaged("left4", p);
        const Feature x4 = added(4, left4, averaged("right4", p));
        const Feature x5 = added(5, convolved("left5", 3, h), h);
        return net.layer(
            "Concatenate", "normal_concat_" + id, Config::object(), {p, x1, x2, x3, x4, x5});
    }

    // A cell that halves rows and columns.
    static Feature reduction(Drawing& net, const std::string& id, int filters, const Past& past)
    {
        const Feature p = adjusted(net, id, filters, past);
        const Feature h = normalized(net, "reduction_bn_1_" + id,
            pointwise(net, "reduction_conv_1_" + id, filters, rectified(net, "", past.last)));
        const Feature padded = paddedForStride(net, "reduction_pad_1_" + id, 3, h);
        const auto convolved
            = [&](const std::string& side, const Window& window, const Feature& x) {
                  return separable(net, {"reduction_" + side + '_' + id, filters, window}, x);
              };
        const auto named = [&](const std::string& part) { return "reduction_" + part + '_' + id; };
        const Feature left1 = convolved("left1", {5, 2}, h);
        const Feature right1 = convolved("right1", {7, 2}, p);
        const Feature x1 = sum(net, named("add_1"), left1, right1);
        const Feature left2 = maximum(net, named("left2"), padded);
        const Feature x2 = sum(net, named("add_2"), left2, convolved("right2", {7, 2}, p));
        const Feature left3 = average(net, named("left3"), {3, 2}, padded);
        const Feature x3 = sum(net, named("add3"), left3, convolved("right3", {5, 2}, p));
        const Feature x4 = sum(net, "", x2, average(net, named("left4"), {3, 1}, x1));
        const Feature left5 = convolved("left4", {3, 1}, x1);
        const Feature x5 = sum(net, named("add4"), left5, maximum(net, named("right5"), padded));
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
