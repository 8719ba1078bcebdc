#include "engine/applications/application.h"

#include <algorithm>
#include <cassert>
#include <cstdio>
#include <string_view>

namespace netwright {

Param Application::argument(const char* key)
{
    const std::string_view wanted = key;
    if (wanted == "include_top")
        return param("include_top", &Application::includeTop,
            "Whether the network ends with its classifier.");
    if (wanted == "weights")
        return param("weights", &Application::weights,
            "For which weights the network is made: \"imagenet\" for those of Keras, null for "
            "random ones; nothing is downloaded.");
    if (wanted == "input_shape")
        return param("input_shape", &Application::inputShape,
            "Rows, columns and channels of the pictures; null takes those of the architecture.",
            atLeast(1));
    if (wanted == "pooling")
        return param("pooling", &Application::pooling,
            "How the last feature maps become one vector where there is no classifier; null "
            "leaves them.",
            oneOf({"avg", "max"}));
    if (wanted == "classes")
        return param(
            "classes", &Application::classes, "Number of classes of the classifier.", atLeast(1));
    if (wanted == "classifier_activation")
        return param("classifier_activation", &Application::classifierActivation,
            "Applied to the classifier's outputs; null gives logits.");
    assert(wanted == "name" && "no argument of all applications");
    return param("name", &Application::name, "Name of the model.");
}

Value Application::config() const
{
    const std::string activation
        = classifierActivation ? classifierActivation->schema().name : "linear";
    if (weights && activation != "softmax" && activation != "linear")
        throw ConfigError(NW_TEXT("%1: with weights that were trained classifier_activation must "
                                  "be softmax or null, received %2."),
            schema().name, activation);
    if (isForImageNet() && includeTop && classes != 1000)
        throw ConfigError(NW_TEXT("%1: the classifier of ImageNet has 1000 classes, received %2; "
                                  "leave it out or take weights of your own."),
            schema().name, classes);
    Sketch net;
    const FeatureMap output = draw(net);
    return net.config(name ? *name : standardName(), output);
}

std::string Application::standardName() const
{
    return "functional"; // as Keras names any model
}

void Application::checkGiven(const Lengths& given, const InputRule& rule) const
{
    if (given.size() != 3 || !given[2])
        throw ConfigError(NW_TEXT("%1: input_shape must be three lengths, rows, columns and "
                                  "channels, of which the last is known; received %2."),
            schema().name, argument("input_shape").get(*this).dump());
    for (int axis = 0; axis < 2; ++axis) {
        const auto length = given[static_cast<std::size_t>(axis)];
        if (length && *length < rule.least)
            throw ConfigError(NW_TEXT("%1: pictures must have at least %2 rows and columns, "
                                      "received %3."),
                schema().name, rule.least, *length);
    }
    if (!isForImageNet()) return;
    if (given[2] != 3)
        throw ConfigError(NW_TEXT("%1: the weights of ImageNet are for 3 channels, received %2."),
            schema().name, *given[2]);
    const bool isTrained = given[0] && given[1] && isTrainedSize({*given[0], *given[1]}, rule);
    if (includeTop && !rule.isFree && !isTrained)
        throw ConfigError(NW_TEXT("%1: with the classifier of ImageNet the pictures must have %2 "
                                  "rows and columns, received input_shape %3."),
            schema().name, rule.size, argument("input_shape").get(*this).dump());
}

bool Application::isTrainedSize(const Shape& pictures, const InputRule& rule)
{
    const std::vector<int>& others = rule.otherSizes;
    const bool isOther = std::find(others.begin(), others.end(), pictures[0]) != others.end();
    return pictures[0] == pictures[1] && (pictures[0] == rule.size || isOther);
}

std::string Application::sizedName(const char* family, double alpha, const InputRule& rule) const
{
    const Shape pictures = pictureShape(rule);
    const bool isOwn = !isForImageNet() || isTrainedSize(pictures, rule);
    const Dimension rows = isOwn ? pictures[0] : rule.size;
    char factor[32];
    std::snprintf(factor, sizeof factor, "_%.2f_", alpha);
    return family + std::string(factor) + (rows == kUnknown ? "None" : std::to_string(rows));
}

void Application::expectTrained(
    const char* key, double value, const std::vector<double>& trained) const
{
    if (!isForImageNet() || std::find(trained.begin(), trained.end(), value) != trained.end())
        return;
    throw ConfigError(NW_TEXT("%1: there are weights of ImageNet only for %2 in %3, received %4."),
        schema().name, key, Value(trained).dump(), value);
}

Shape Application::pictureShape(const InputRule& rule) const
{
    if (!inputShape) {
        const Dimension side = includeTop && !rule.isFree ? rule.size : kUnknown;
        return {side, side, 3};
    }
    checkGiven(*inputShape, rule);
    Shape result;
    for (const auto& length : *inputShape) result.push_back(length ? *length : kUnknown);
    const bool isKnown = result[0] != kUnknown && result[1] != kUnknown;
    if (includeTop && !rule.isFree && !isKnown)
        throw ConfigError(NW_TEXT("%1: with the classifier the input_shape must be known, "
                                  "received %2."),
            schema().name, argument("input_shape").get(*this).dump());
    return result;
}

FeatureMap Application::pooled(Sketch& net, const FeatureMap& x, Names names) const
{
    if (!pooling) return x;
    const bool isAverage = pooling == "avg";
    const char* own = isAverage ? "avg_pool" : "max_pool";
    return net.layer(isAverage ? "GlobalAveragePooling2D" : "GlobalMaxPooling2D",
        names == Names::own ? own : "", Config::object(), x);
}

} // namespace netwright
