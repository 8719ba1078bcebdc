#include "engine/layers/owned_layer.h"
#include "engine/layers/shapes.h"
#include "engine/ops/recurrent.h"
#include "engine/ops/shape.h"

namespace netwright {
namespace {

// The layer without its activity_regularizer for as long as it lives: Keras calls the wrapped
// layer's call() itself, which adds no penalty.
class Unpenalized {
public:
    explicit Unpenalized(Layer& layer) : m_layer(layer), m_penalty(layer.activityRegularizer)
    {
        m_layer.activityRegularizer = Ref<Regularizer>();
    }
    ~Unpenalized() { m_layer.activityRegularizer = m_penalty; }
    Unpenalized(const Unpenalized&) = delete;
    Unpenalized& operator=(const Unpenalized&) = delete;

private:
    Layer& m_layer;
    Ref<Regularizer> m_penalty;
};

// (batch, time, …) -> (batch, …)
Shape stepOf(const Shape& shape)
{
    Shape step = shape.slice(0, 1);
    for (const Dimension length : shape.slice(2)) step.push_back(length);
    return step;
}

Shape withLeading(const Shape& leading, const Shape& rest)
{
    Shape result = leading;
    for (const Dimension length : rest) result.push_back(length);
    return result;
}

// x (batch, time, …) as rows (batch * time, …).
Tensor asRows(const Tensor& x)
{
    const Dimension batch = x.shape()[0], time = x.shape()[1];
    const bool isKnown = batch != kUnknown && time != kUnknown;
    return ops::reshape(x, withLeading({isKnown ? batch * time : kUnknown}, x.shape().slice(2)));
}

// Source: Keras TimeDistributed.
class TimeDistributed final : public Layer {
public:
    OwnedLayer layer;

    void configured() override
    {
        if (!layer)
            throw ConfigError(NW_TEXT("%1: layer must be a layer, received null."), schema().name);
        if (layer->name.empty()) layer->name = snakeCase(layer->schema().name);
    }

    Tensors call(const CallArguments& arguments, CallContext& context) override
    {
        const Tensor& x = arguments.inputs.front();
        expectRankAtLeast(schema().name, x.shape(), 3);
        const Tensor mask = arguments.masks.empty() ? Tensor() : arguments.masks.front();
        checkMask(mask, x.shape());
        const Unpenalized unpenalized(*layer);
        if (!layer->isBuilt()) buildInside({stepOf(x.shape()), x.dtype()});
        if (!x.shape().isKnown()) return {allSteps(x, mask, context)};
        if (const Tensor all = together(x, mask, context)) return {all};
        return {oneByOne(x, mask, context)};
    }

    double flops(const std::vector<Shape>& inputs, const std::vector<Shape>& outputs) const override
    {
        const double steps = static_cast<double>(std::max<Dimension>(inputs.front()[1], 1));
        return steps * layer->flops({stepOf(inputs.front())}, {stepOf(outputs.front())});
    }

    std::vector<std::pair<std::string, Layer*>> sublayers() const override
    {
        if (!layer) return {};
        return {{"layer", layer.get()}};
    }

private:
    Tensor oneOutput(const Tensors& outputs) const
    {
        if (outputs.size() != 1)
            throw ShapeError(NW_TEXT("%1: the layer inside must have one output, received %2."),
                schema().name, outputs.size());
        return outputs.front();
    }

    void checkMask(const Tensor& mask, const Shape& input) const
    {
        if (!mask) return;
        if (mask.shape().rank() < 2 || !compatible(mask.shape().slice(0, 2), input.slice(0, 2)))
            throw ShapeError(NW_TEXT("%1: the mask must begin with the lengths %2, received %3."),
                schema().name, input.slice(0, 2), mask.shape());
    }

    void buildInside(const TensorInfo& step)
    {
        CallContext context(CallContext::Mode::inference);
        oneOutput((*layer)({.inputs = {placeholder(step.shape, step.dtype)}}, context));
        m_handsOn = !context.stateAssignments().empty();
    }

    // A layer that neither draws nor writes does all steps in one call. Null for others.
    Tensor together(const Tensor& x, const Tensor& mask, CallContext& context) const
    {
        if (m_handsOn) return {};
        CallContext trial(context.mode());
        const Tensor all = allSteps(x, mask, trial);
        if (trial.hasDrawn() || !trial.assignments().empty()) return {};
        for (const Tensor& loss : trial.losses()) context.addLoss(loss);
        return all;
    }

    Tensor allSteps(const Tensor& x, const Tensor& mask, CallContext& context) const
    {
        CallArguments arguments{.inputs = {asRows(x)}};
        if (mask) arguments.masks = {asRows(mask)};
        const Tensor rows = oneOutput((*layer)(arguments, context));
        return ops::reshape(rows, withLeading(x.shape().slice(0, 2), rows.shape().slice(1)));
    }

    Tensor oneByOne(const Tensor& x, const Tensor& mask, CallContext& context) const
    {
        if (x.shape()[1] == 0)
            throw ShapeError(NW_TEXT("%1: at least one step is needed, received the shape %2."),
                schema().name, x.shape());
        const Tensors steps = ops::timeSteps(x);
        const Tensors masks = mask ? ops::timeSteps(mask) : Tensors();
        Tensors outputs;
        for (std::size_t t = 0; t < steps.size(); ++t) {
            CallArguments arguments{.inputs = {steps[t]}};
            if (mask) arguments.masks = {masks[t]};
            outputs.push_back(oneOutput((*layer)(arguments, context)));
        }
        return ops::stackedSteps(outputs);
    }

    bool m_handsOn = false; // the layer inside is stateful
};

const bool published = publish<Layer, TimeDistributed>({
    .name = "TimeDistributed",
    .category = "rnn",
    .summary = "Applies a layer to every step of a sequence by itself.",
    .params = {param("layer", &TimeDistributed::layer,
        "The layer that sees each step, the second axis left out.", required())},
});

} // namespace
} // namespace netwright
