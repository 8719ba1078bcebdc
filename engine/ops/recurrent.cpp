#include "engine/ops/recurrent.h"

#include "engine/graph/node.h"
#include "engine/ops/linalg.h"
#include "engine/ops/math.h"
#include "engine/ops/recurrent_parts.h"
#include "engine/ops/shape.h"

namespace netwright::ops {
namespace {

bool isRelu(const Attributes& attributes)
{
    return attributes.text("activation") == "relu";
}

Tensors simpleRnnByParts(const Tensors& in, const Attributes& attributes)
{
    const Steps projected(in[0]);
    const StepMask mask(attributes.flag("has_mask") ? in[3] : Tensor());
    Tensor h = in[2];
    Tensors hidden;
    for (int t = 0; t < projected.count(); ++t) {
        const Tensor z = projected[t] + matmul(h, in[1]);
        h = mask.choose(t, isRelu(attributes) ? relu(z) : tanh(z), h);
        hidden.push_back(h);
    }
    return {stackedSteps(hidden)};
}

Tensors simpleRnnGradientByParts(const Tensors& in, const Attributes& attributes)
{
    const Tensor &recurrent = in[0], &first = in[1];
    const Steps hidden(in[2]), arriving(in[3]);
    const StepMask mask(attributes.flag("has_mask") ? in[4] : Tensor());
    Tensor toH = zerosLike(first);
    Tensors toProjected(static_cast<std::size_t>(hidden.count()));
    for (int t = hidden.count() - 1; t >= 0; --t) {
        const Tensor g = toH + arriving[t];
        const Tensor open = mask.orZero(t, g);
        const Tensor& y = hidden[t];
        const Tensor step
            = isRelu(attributes) ? where(greater(y, 0), open, 0) : open * (1 - square(y));
        toProjected[static_cast<std::size_t>(t)] = step;
        toH = mask.plusClosed(t, matmul(step, recurrent, {.b = true}), g);
    }
    const Tensor all = stackedSteps(toProjected);
    return {all, productOverSteps(statesBefore(in[2], first), all), toH};
}

Gradients simpleRnnGradient(const Backward& back)
{
    const Attributes attributes = back.attributes();
    Tensors inputs{back.input(1), back.input(2), back.output(), back.upstream()};
    if (attributes.flag("has_mask")) inputs.push_back(back.input(3));
    return composite({.op = "simple_rnn_gradient",
        .inputs = inputs,
        .attributes = attributes,
        .decomposition
        = [attributes](const Tensors& in) { return simpleRnnGradientByParts(in, attributes); },
        .gradient = {},
        .outputs = {back.input(0).info(), back.input(1).info(), back.input(2).info()}});
}

} // namespace

Tensor simpleRnn(const SimpleRnnInputs& given)
{
    const Attributes attributes{
        {"activation", given.activation}, {"has_mask", static_cast<bool>(given.mask)}};
    Tensors inputs{given.projected, given.recurrent, given.h};
    if (given.mask) inputs.push_back(given.mask);
    return composite(
        {.op = "simple_rnn",
            .inputs = inputs,
            .attributes = attributes,
            .decomposition
            = [attributes](const Tensors& in) { return simpleRnnByParts(in, attributes); },
            .gradient = simpleRnnGradient,
            .outputs = {given.projected.info()}})
        .front();
}

Tensors timeSteps(const Tensor& x)
{
    const Dimension count = x.shape()[1];
    Shape step = x.shape().slice(0, 1);
    for (const Dimension length : x.shape().slice(2)) step.push_back(length);
    if (count == 1) return {reshape(x, step)};
    return composite({.op = "time_steps",
        .inputs = {x},
        .attributes = {},
        .decomposition =
            [count](const Tensors& in) {
                Tensors steps;
                for (Dimension t = 0; t < count; ++t)
                    steps.push_back(squeeze(slice(in[0], 1, {t, t + 1}), 1));
                return steps;
            },
        .gradient =
            [count](const Backward& back) {
                Tensors arrived;
                for (Dimension t = 0; t < count; ++t)
                    arrived.push_back(back.upstream(static_cast<int>(t)));
                return Gradients{stackedSteps(arrived)};
            },
        .outputs = std::vector<TensorInfo>(static_cast<std::size_t>(count), {step, x.dtype()})});
}

Tensor stackedSteps(const Tensors& steps)
{
    Tensors parts;
    for (const Tensor& step : steps) parts.push_back(expandDimensions(step, 1));
    return parts.size() == 1 ? parts.front() : concatenate(parts, 1);
}

} // namespace netwright::ops
