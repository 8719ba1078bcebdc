#include "engine/layers/rnn/recurrent_settings.h"

#include <algorithm>
#include <cassert>

namespace netwright {
namespace {

// The four parts of an LSTM's bias; that of the forget gates is ones.
// Source: Jozefowicz et al. 2015; Keras LSTMCell, unit_forget_bias.
class OpenForgetGates final : public Initializer {
public:
    explicit OpenForgetGates(Ref<Initializer> others) : m_others(std::move(others)) { }

    Array make(const Shape& shape, DType dtype, Random& random) const override
    {
        const Dimension units = shape.front() / 4;
        Array result = Array::filled(shape, 1, dtype);
        if (units == 0) return result;
        fill(result, 0, part(units, dtype, random));
        fill(result, 2 * units, part(2 * units, dtype, random));
        return result;
    }
    std::optional<int> ownSeed() const override
    {
        return m_others ? m_others->ownSeed() : std::nullopt;
    }

private:
    Array part(Dimension count, DType dtype, Random& random) const
    {
        return m_others ? m_others->make({count}, dtype, random) : Array({count}, dtype);
    }
    static void fill(Array& whole, Dimension first, const Array& part)
    {
        whole.rows(first, first + part.shape().front()).assign(part);
    }

    Ref<Initializer> m_others;
};

using Settings = RecurrentSettings;

std::vector<Param> weightParams()
{
    return {
        param("use_bias", &Settings::useBias, "Whether a learned offset is added."),
        param("kernel_initializer", &Settings::kernelInitializer,
            "First values of the kernel that meets the input."),
        param("recurrent_initializer", &Settings::recurrentInitializer,
            "First values of the kernel that meets the state."),
        param("bias_initializer", &Settings::biasInitializer, "First values of the offset."),
        param("unit_forget_bias", &Settings::unitForgetBias,
            "Whether the offset of the forget gate starts at one, so that the cell remembers."),
        param("kernel_regularizer", &Settings::kernelRegularizer,
            "A penalty on the kernel that meets the input, added to the loss."),
        param("recurrent_regularizer", &Settings::recurrentRegularizer,
            "A penalty on the kernel that meets the state, added to the loss."),
        param("bias_regularizer", &Settings::biasRegularizer,
            "A penalty on the offset, added to the loss."),
        param("activity_regularizer", &Layer::activityRegularizer,
            "A penalty on what the layer puts out, added to the loss."),
        param("kernel_constraint", &Settings::kernelConstraint,
            "What the kernel that meets the input is projected to after each step."),
        param("recurrent_constraint", &Settings::recurrentConstraint,
            "What the kernel that meets the state is projected to after each step."),
        param("bias_constraint", &Settings::biasConstraint,
            "What the offset is projected to after each step."),
    };
}

std::vector<Param> allParams()
{
    std::vector<Param> result{
        param("units", &Settings::units, "Number of outputs, and so the size of the state.",
            required() & atLeast(1)),
        param("activation", &Settings::activation,
            "The function that is applied to what becomes the new state."),
        param("recurrent_activation", &Settings::recurrentActivation,
            "The function of the gates, which say how much passes."),
        param("dropout", &Settings::dropout,
            "The share of the input that is dropped while training, the same at all steps.",
            between(0, 1)),
        param("recurrent_dropout", &Settings::recurrentDropout,
            "The share of the state that is dropped while training, the same at all steps.",
            between(0, 1)),
        param("reset_after", &Settings::resetAfter,
            "Whether the reset gate acts behind the product with the recurrent kernel."),
        param("seed", &Settings::seed,
            "Fixes what dropout draws in this layer, whatever the run's seed."),
    };
    for (Param& weight : weightParams()) result.push_back(std::move(weight));
    return result;
}

} // namespace

void RecurrentSettings::settleActivations()
{
    if (!activation) activation = "linear";
    if (!recurrentActivation) recurrentActivation = "linear";
}

WeightSpec RecurrentSettings::kernelSpec(Shape shape) const
{
    return {.name = "kernel",
        .shape = std::move(shape),
        .initializer = kernelInitializer,
        .regularizer = kernelRegularizer,
        .constraint = kernelConstraint};
}

WeightSpec RecurrentSettings::recurrentSpec(Shape shape) const
{
    return {.name = "recurrent_kernel",
        .shape = std::move(shape),
        .initializer = recurrentInitializer,
        .regularizer = recurrentRegularizer,
        .constraint = recurrentConstraint};
}

WeightSpec RecurrentSettings::biasSpec(Shape shape) const
{
    return {.name = "bias",
        .shape = std::move(shape),
        .initializer = biasInitializer,
        .regularizer = biasRegularizer,
        .constraint = biasConstraint};
}

Ref<Initializer> RecurrentSettings::forgetInitializer() const
{
    if (!unitForgetBias) return biasInitializer;
    return Ref<Initializer>(
        std::shared_ptr<const Initializer>(std::make_shared<OpenForgetGates>(biasInitializer)));
}

std::vector<Param> recurrentParams(const std::vector<std::string>& keys)
{
    const std::vector<Param> all = allParams();
    std::vector<Param> result;
    for (const std::string& key : keys) {
        const auto found = std::find_if(
            all.begin(), all.end(), [&key](const Param& param) { return param.key == key; });
        assert(found != all.end());
        result.push_back(*found);
    }
    return result;
}

} // namespace netwright
