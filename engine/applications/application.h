#pragma once

#include "engine/activations/activation.h"
#include "engine/applications/sketch.h"
#include "engine/base/publish.h"
#include "engine/layers/lengths.h"

#include <optional>
#include <string>

namespace netwright {

// An architecture of keras.applications: its arguments as settings, from which it makes the
// network. Nothing is downloaded: `weights` says for which weights the network is made. A Schema's
// category is the module of the family, "mobilenet_v2", by which preprocessingMode() knows it.
class Application : public Configurable {
public:
    static constexpr const char* kKind = "application";
    static constexpr const char* kModule = "keras.applications";
    static constexpr bool kIsWrittenAsName = false;
    static std::vector<Param> inheritedParams() { return {}; }

    bool includeTop = true;
    std::optional<std::string> weights;
    std::optional<Lengths> inputShape;
    std::optional<std::string> pooling;
    int classes = 1000;
    Ref<Activation> classifierActivation = "softmax";
    std::optional<std::string> name;

    // The model's configuration as Keras 3 writes it. Throws ConfigError, ShapeError.
    Value config() const;

protected:
    // The parameter of a member above, for the list of a Schema: families differ in their order.
    static Param argument(const char* key);

    // Adds the network's layers; returns its output.
    virtual FeatureMap draw(Sketch& net) const = 0;
    // Where `name` is null.
    virtual std::string standardName() const;

    // The shape of the pictures, without the batch: what was given, else a square of `size`, or
    // of unknown size where there is no classifier. Source: imagenet_utils.obtain_input_shape.
    struct InputRule {
        int size = 224;
        int least = 32;
        bool isFree = false; // unknown also with a classifier
        std::vector<int> otherSizes = {}; // of squares for which there are weights of ImageNet, too
    };
    Shape pictureShape(const InputRule& rule) const;
    // "mobilenet_0.50_160": the family, the factor of the width, the rows of the pictures.
    std::string sizedName(const char* family, double alpha, const InputRule& rule) const;
    // Throws ConfigError where weights of ImageNet were not made for this value of a setting.
    void expectTrained(const char* key, double value, const std::vector<double>& trained) const;
    bool isForImageNet() const { return weights == "imagenet"; }

    // What stands behind the last feature where there is no classifier.
    enum class Names { automatic, own };
    FeatureMap pooled(Sketch& net, const FeatureMap& x, Names names) const;

private:
    static bool isTrainedSize(const Shape& pictures, const InputRule& rule);
    void checkGiven(const Lengths& given, const InputRule& rule) const;
};

} // namespace netwright
