#include "engine/layers/rnn/dense_cell.h"
#include "engine/ops/recurrent.h"

namespace netwright {
namespace {

// Source: Elman 1990; Keras SimpleRNNCell.
class SimpleRNNCell final : public DenseCell {
public:
    void build(const Shape& step) override
    {
        addKernels(step, 1);
        if (useBias) m_bias = addWeight(biasSpec({units}));
    }

    // Unlike the other cells this one drops all at a rate of 1.
    Draws draw(const Shape& step, CallContext& context) const override
    {
        Draws draws = DenseCell::draw(step, context);
        if (context.isTraining() && dropout == 1) draws.input = nothing(step);
        if (context.isTraining() && recurrentDropout == 1)
            draws.state = nothing({step.front(), units});
        return draws;
    }

    Tensor project(const Tensor& x, const Draws& draws) const override
    {
        const Tensor share = product(x, draws);
        return useBias ? share + value(m_bias) : share;
    }

    Stepped step(const Tensor& projected, const Tensors& states, const Draws& draws) const override
    {
        const Tensor z = projected + ops::matmul(kept(states[0], draws), value(m_recurrent));
        const Tensor h = apply(activation, z);
        return {h, {h}};
    }

    std::optional<Sequence> sequence(const Tensor& projected, const Tensors& states,
        const Tensor& mask, const Draws& draws) const override
    {
        const Value function = activation.value();
        if ((function != "tanh" && function != "relu") || draws.state) return std::nullopt;
        const Tensor hidden = ops::simpleRnn({.projected = projected,
            .recurrent = value(m_recurrent),
            .h = states[0],
            .mask = mask,
            .activation = function.get<std::string>()});
        return Sequence{hidden, {lastStep(hidden)}};
    }

private:
    Tensor nothing(const Shape& shape) const
    {
        return ops::broadcastTo(scalar(0, computeDType()), shape);
    }
};

const bool published = publish<Layer, SimpleRNNCell>({
    .name = "SimpleRNNCell",
    .category = "rnn",
    .summary = "One step of a simple recurrent layer, as the cell of an RNN layer.",
    .params = recurrentParams({"units", "activation", "use_bias", "kernel_initializer",
        "recurrent_initializer", "bias_initializer", "kernel_regularizer", "recurrent_regularizer",
        "bias_regularizer", "kernel_constraint", "recurrent_constraint", "bias_constraint",
        "dropout", "recurrent_dropout", "seed"}),
    .legacyKeys = {"implementation"},
});

} // namespace
} // namespace netwright
