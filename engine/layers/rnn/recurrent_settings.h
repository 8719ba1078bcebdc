#pragma once

#include "engine/layers/layer.h"

#include <optional>
#include <string>
#include <vector>

namespace netwright {

// The settings that recurrent cells share with the layers that own such a cell. A class derives
// from it beside its own base and publishes the settings that it has.
class RecurrentSettings {
public:
    RecurrentSettings() = default;
    RecurrentSettings(const RecurrentSettings&) = default;
    RecurrentSettings& operator=(const RecurrentSettings&) = default;
    virtual ~RecurrentSettings() = default;

    int units = 1;
    Ref<Activation> activation = "tanh";
    Ref<Activation> recurrentActivation = "sigmoid";
    bool useBias = true;
    Ref<Initializer> kernelInitializer = "glorot_uniform";
    Ref<Initializer> recurrentInitializer = "orthogonal";
    Ref<Initializer> biasInitializer = "zeros";
    bool unitForgetBias = true;
    Ref<Regularizer> kernelRegularizer, recurrentRegularizer, biasRegularizer;
    Ref<Constraint> kernelConstraint, recurrentConstraint, biasConstraint;
    double dropout = 0;
    double recurrentDropout = 0;
    bool resetAfter = true;
    std::optional<int> seed;

    // "linear" for an activation that is null, as Keras writes it.
    void settleActivations();
    // The weights that every cell has; the bias begins with one for forget gates where wanted.
    WeightSpec kernelSpec(Shape shape) const;
    WeightSpec recurrentSpec(Shape shape) const;
    WeightSpec biasSpec(Shape shape) const;
    // biasInitializer for the gates i, c, o of an LSTM, ones for f (unit_forget_bias).
    Ref<Initializer> forgetInitializer() const;
};

// Parameters of these keys, in this order; "activity_regularizer" is that of Layer.
std::vector<Param> recurrentParams(const std::vector<std::string>& keys);

// Keras's choice of a kernel for one kind of graphics card: read, of no effect, and written only
// where it was set.
template <class Class>
Param useCudnnParam(Value Class::*member)
{
    Param result = param("use_cudnn", member,
        "Of no effect here; other programs choose a kernel of a graphics card by it.");
    result.isInherited = true;
    result.set = [member](Configurable& object, const Value& value) {
        if (!value.is_boolean() && value != "auto") throw WrongType{};
        dynamic_cast<Class&>(object).*member = value;
    };
    return result;
}

} // namespace netwright
