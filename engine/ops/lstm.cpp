#include "engine/graph/gradients.h"
#include "engine/ops/recurrent.h"
#include "engine/ops/recurrent_parts.h"

namespace netwright::ops {
namespace {

Tensors byParts(const Tensors& in, const Attributes& attributes)
{
    const Steps projected(in[0]);
    const StepMask mask(attributes.flag("has_mask") ? in[4] : Tensor());
    const Dimension units = in[1].shape()[0];
    Tensor h = in[2], c = in[3];
    Tensors hidden, cells, gates;
    for (int t = 0; t < projected.count(); ++t) {
        const Tensor z = projected[t] + matmul(h, in[1]);
        const Tensor i = sigmoid(gate(z, 0, units)), f = sigmoid(gate(z, 1, units));
        const Tensor g = tanh(gate(z, 2, units)), o = sigmoid(gate(z, 3, units));
        const Tensor next = f * c + i * g;
        h = mask.choose(t, o * tanh(next), h);
        c = mask.choose(t, next, c);
        hidden.push_back(h);
        cells.push_back(c);
        gates.push_back(concatenate({i, f, g, o}, -1));
    }
    return {stackedSteps(hidden), stackedSteps(cells), stackedSteps(gates)};
}

Tensors gradientByParts(const Tensors& in, const Attributes& attributes)
{
    const Tensor &recurrent = in[0], &firstH = in[1], &firstC = in[2];
    const Steps cells(in[4]), gates(in[5]), toHidden(in[6]);
    std::size_t next = 7;
    const bool hasCells = attributes.flag("has_cells");
    const Tensors toCells = hasCells ? timeSteps(in[next++]) : Tensors();
    const StepMask mask(attributes.flag("has_mask") ? in[next] : Tensor());
    const Dimension units = recurrent.shape()[0];
    Tensor toH = zerosLike(firstH), toC = zerosLike(firstC);
    Tensors toProjected(static_cast<std::size_t>(cells.count()));
    for (int t = cells.count() - 1; t >= 0; --t) {
        const auto at = static_cast<std::size_t>(t);
        const Tensor allH = toH + toHidden[t];
        const Tensor allC = hasCells ? toC + toCells[at] : toC;
        const Tensor h = mask.orZero(t, allH);
        const Tensor i = gate(gates[t], 0, units), f = gate(gates[t], 1, units);
        const Tensor g = gate(gates[t], 2, units), o = gate(gates[t], 3, units);
        const Tensor squashed = tanh(cells[t]);
        const Tensor c = mask.orZero(t, allC) + h * o * (1 - square(squashed));
        const Tensor& before = t == 0 ? firstC : cells[t - 1];
        toProjected[at] = concatenate({c * g * i * (1 - i), c * before * f * (1 - f),
                                          c * i * (1 - square(g)), h * squashed * o * (1 - o)},
            -1);
        toH = mask.plusClosed(t, matmul(toProjected[at], recurrent, {.b = true}), allH);
        toC = mask.plusClosed(t, c * f, allC);
    }
    const Tensor all = stackedSteps(toProjected);
    return {all, productOverSteps(statesBefore(in[3], firstH), all), toH, toC};
}

Gradients gradient(const Backward& back)
{
    if (back.hasUpstream(2)) return throughDecomposition(back);
    const bool hasMask = back.attributes().flag("has_mask");
    const Attributes attributes{{"has_mask", hasMask}, {"has_cells", back.hasUpstream(1)}};
    Tensors inputs{back.input(1), back.input(2), back.input(3), back.output(0), back.output(1),
        back.output(2), back.upstream(0)};
    if (back.hasUpstream(1)) inputs.push_back(back.upstream(1));
    if (hasMask) inputs.push_back(back.input(4));
    return composite({.op = "lstm_gradient",
        .inputs = inputs,
        .attributes = attributes,
        .decomposition
        = [attributes](const Tensors& in) { return gradientByParts(in, attributes); },
        .gradient = {},
        .outputs = {back.input(0).info(), back.input(1).info(), back.input(2).info(),
            back.input(3).info()}});
}

} // namespace

Lstm lstm(const LstmInputs& given)
{
    const Attributes attributes{{"has_mask", static_cast<bool>(given.mask)}};
    Tensors inputs{given.projected, given.recurrent, given.h, given.c};
    if (given.mask) inputs.push_back(given.mask);
    TensorInfo states = given.projected.info();
    states.shape.at(-1) = given.recurrent.shape()[0];
    const Tensors parts = composite({.op = "lstm",
        .inputs = inputs,
        .attributes = attributes,
        .decomposition = [attributes](const Tensors& in) { return byParts(in, attributes); },
        .gradient = gradient,
        .outputs = {states, states, given.projected.info()}});
    return {parts[0], parts[1]};
}

} // namespace netwright::ops
