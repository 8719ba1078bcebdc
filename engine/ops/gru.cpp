#include "engine/graph/gradients.h"
#include "engine/ops/recurrent.h"
#include "engine/ops/recurrent_parts.h"
#include "engine/ops/reduce.h"

namespace netwright::ops {
namespace {

struct Form {
    bool resetAfter = true;
    bool hasBias = false;
    bool hasMask = false;

    explicit Form(const Attributes& attributes)
        : resetAfter(attributes.flag("reset_after")),
          hasBias(attributes.flag("has_bias")),
          hasMask(attributes.flag("has_mask"))
    {
    }
};

// The columns of the recurrent kernel for the gates z and r, and those for the candidate.
struct Halves {
    Tensor gates;
    Tensor candidate;
    explicit Halves(const Tensor& recurrent)
        : gates(slice(recurrent, -1, {0, 2 * recurrent.shape()[0]})),
          candidate(gate(recurrent, 2, recurrent.shape()[0]))
    {
    }
};

// z, r, g and the fourth gate of one step.
Tensors gatesOf(const Tensor& p, const Tensor& h, const Tensor& inner, const Halves& halves)
{
    const Dimension units = h.shape().back();
    const bool resetAfter = inner.shape().back() == 3 * units;
    const Tensor z = sigmoid(gate(p, 0, units) + gate(inner, 0, units));
    const Tensor r = sigmoid(gate(p, 1, units) + gate(inner, 1, units));
    const Tensor fourth = resetAfter ? gate(inner, 2, units) : r * h;
    const Tensor share = resetAfter ? r * fourth : matmul(fourth, halves.candidate);
    return {z, r, tanh(gate(p, 2, units) + share), fourth};
}

Tensors byParts(const Tensors& in, const Form& form)
{
    const Steps projected(in[0]);
    const Tensor& recurrent = in[1];
    std::size_t next = 3;
    const Tensor bias = form.hasBias ? in[next++] : Tensor();
    const StepMask mask(form.hasMask ? in[next] : Tensor());
    const Halves halves(recurrent);
    Tensor h = in[2];
    Tensors hidden, gates;
    for (int t = 0; t < projected.count(); ++t) {
        const Tensor product = matmul(h, form.resetAfter ? recurrent : halves.gates);
        const Tensors parts
            = gatesOf(projected[t], h, form.hasBias ? product + bias : product, halves);
        h = mask.choose(t, parts[0] * h + (1 - parts[0]) * parts[2], h);
        hidden.push_back(h);
        gates.push_back(concatenate(parts, -1));
    }
    return {stackedSteps(hidden), stackedSteps(gates)};
}

Tensors gradientByParts(const Tensors& in, const Form& form)
{
    const Tensor &recurrent = in[0], &first = in[1];
    const Steps hidden(in[2]), gates(in[3]), arriving(in[4]);
    const StepMask mask(form.hasMask ? in[5] : Tensor());
    const Dimension units = recurrent.shape()[0];
    const Halves halves(recurrent);
    Tensor toH = zerosLike(first);
    const auto count = static_cast<std::size_t>(hidden.count());
    // Of what is added to the projected input, of h · recurrent (reset after), and of the
    // fourth gate's product (reset before).
    Tensors toProjected(count), toInner(count), toCandidate(count);
    for (int t = hidden.count() - 1; t >= 0; --t) {
        const auto at = static_cast<std::size_t>(t);
        const Tensor all = toH + arriving[t];
        const Tensor upstream = mask.orZero(t, all);
        const Tensor z = gate(gates[t], 0, units), r = gate(gates[t], 1, units);
        const Tensor g = gate(gates[t], 2, units), fourth = gate(gates[t], 3, units);
        const Tensor& h = t == 0 ? first : hidden[t - 1];
        const Tensor toZ = upstream * (h - g) * z * (1 - z);
        const Tensor toG = upstream * (1 - z) * (1 - square(g));
        const Tensor toReset
            = form.resetAfter ? toG * fourth : matmul(toG, halves.candidate, {.b = true}) * h;
        const Tensor toR = toReset * r * (1 - r);
        toProjected[at] = concatenate({toZ, toR, toG}, -1);
        toInner[at]
            = form.resetAfter ? concatenate({toZ, toR, toG * r}, -1) : concatenate({toZ, toR}, -1);
        toCandidate[at] = toG;
        Tensor before = upstream * z
            + matmul(toInner[at], form.resetAfter ? recurrent : halves.gates, {.b = true});
        if (!form.resetAfter) before = before + matmul(toG, halves.candidate, {.b = true}) * r;
        toH = mask.plusClosed(t, before, all);
    }
    const Tensor inner = stackedSteps(toInner);
    Tensor toRecurrent = productOverSteps(statesBefore(in[2], first), inner);
    if (!form.resetAfter)
        toRecurrent = concatenate(
            {toRecurrent, productOverSteps(gate(in[3], 3, units), stackedSteps(toCandidate))}, -1);
    Tensors result{stackedSteps(toProjected), toRecurrent, toH};
    if (form.hasBias) result.push_back(sum(inner, {std::vector<int>{0, 1}}));
    return result;
}

Gradients gradient(const Backward& back)
{
    if (back.hasUpstream(1)) return throughDecomposition(back);
    const Attributes attributes = back.attributes();
    const Form form(attributes);
    Tensors inputs{back.input(1), back.input(2), back.output(0), back.output(1), back.upstream(0)};
    if (form.hasMask) inputs.push_back(back.input(form.hasBias ? 4 : 3));
    std::vector<TensorInfo> outputs{
        back.input(0).info(), back.input(1).info(), back.input(2).info()};
    if (form.hasBias) outputs.push_back(back.input(3).info());
    return composite({.op = "gru_gradient",
        .inputs = inputs,
        .attributes = attributes,
        .decomposition = [form](const Tensors& in) { return gradientByParts(in, form); },
        .gradient = {},
        .outputs = outputs});
}

} // namespace

Tensor gru(const GruInputs& given)
{
    const Attributes attributes{{"reset_after", given.resetAfter},
        {"has_bias", static_cast<bool>(given.bias)}, {"has_mask", static_cast<bool>(given.mask)}};
    const Form form(attributes);
    Tensors inputs{given.projected, given.recurrent, given.h};
    if (given.bias) inputs.push_back(given.bias);
    if (given.mask) inputs.push_back(given.mask);
    TensorInfo hidden = given.projected.info(), gates = hidden;
    hidden.shape.at(-1) = given.recurrent.shape()[0];
    gates.shape.at(-1) = 4 * given.recurrent.shape()[0];
    return composite({.op = "gru",
                         .inputs = inputs,
                         .attributes = attributes,
                         .decomposition = [form](const Tensors& in) { return byParts(in, form); },
                         .gradient = gradient,
                         .outputs = {hidden, gates}})
        .front();
}

} // namespace netwright::ops
