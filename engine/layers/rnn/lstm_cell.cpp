#include "engine/layers/rnn/dense_cell.h"
#include "engine/ops/recurrent.h"

namespace netwright {
namespace {

// Gates in the order i, f, c, o. Source: Hochreiter, Schmidhuber 1997; Keras LSTMCell.
class LSTMCell final : public DenseCell {
public:
    void build(const Shape& step) override
    {
        addKernels(step, 4);
        if (!useBias) return;
        WeightSpec bias = biasSpec({Dimension{4} * units});
        bias.initializer = forgetInitializer();
        m_bias = addWeight(std::move(bias));
    }

    Tensor project(const Tensor& x, const Draws& draws) const override
    {
        const Tensor share = product(x, draws);
        return useBias ? share + value(m_bias) : share;
    }

    Stepped step(const Tensor& projected, const Tensors& states, const Draws& draws) const override
    {
        const Tensor z = projected + ops::matmul(kept(states[0], draws), value(m_recurrent));
        const Tensor i = apply(recurrentActivation, gate(z, 0));
        const Tensor f = apply(recurrentActivation, gate(z, 1));
        const Tensor c = f * states[1] + i * apply(activation, gate(z, 2));
        const Tensor h = apply(recurrentActivation, gate(z, 3)) * apply(activation, c);
        return {h, {h, c}};
    }

    std::optional<Sequence> sequence(const Tensor& projected, const Tensors& states,
        const Tensor& mask, const Draws& draws) const override
    {
        if (!hasUsualActivations() || draws.state) return std::nullopt;
        const ops::Lstm all = ops::lstm({.projected = projected,
            .recurrent = value(m_recurrent),
            .h = states[0],
            .c = states[1],
            .mask = mask});
        return Sequence{all.hidden, {lastStep(all.hidden), lastStep(all.cells)}};
    }

protected:
    std::size_t stateCount() const override { return 2; }
};

const bool published = publish<Layer, LSTMCell>({
    .name = "LSTMCell",
    .category = "rnn",
    .summary = "One step of an LSTM, as the cell of an RNN layer.",
    .params = recurrentParams({"units", "activation", "recurrent_activation", "use_bias",
        "unit_forget_bias", "kernel_initializer", "recurrent_initializer", "bias_initializer",
        "kernel_regularizer", "recurrent_regularizer", "bias_regularizer", "kernel_constraint",
        "recurrent_constraint", "bias_constraint", "dropout", "recurrent_dropout", "seed"}),
    .legacyKeys = {"implementation"},
});

} // namespace
} // namespace netwright
