#include "engine/layers/rnn/dense_cell.h"
#include "engine/ops/recurrent.h"

namespace netwright {
namespace {

// Gates in the order z, r, h. With reset_after the bias is (2, 3 * units): that of the input and
// that of the state. Source: Cho et al. 2014; Keras GRUCell.
class GRUCell final : public DenseCell {
public:
    void build(const Shape& step) override
    {
        addKernels(step, 3);
        if (useBias) {
            const Dimension width = Dimension{3} * units;
            m_bias = addWeight(biasSpec(resetAfter ? Shape{2, width} : Shape{width}));
        }
    }

    Tensor project(const Tensor& x, const Draws& draws) const override
    {
        const Tensor share = product(x, draws);
        if (!useBias) return share;
        return share + (resetAfter ? biasRow(0) : value(m_bias));
    }

    Stepped step(const Tensor& projected, const Tensors& states, const Draws& draws) const override
    {
        const Tensor h = kept(states[0], draws);
        const Tensor recurrent = value(m_recurrent);
        const Dimension both = Dimension{2} * units;
        Tensor inner = ops::matmul(h, resetAfter ? recurrent : ops::slice(recurrent, 1, {0, both}));
        if (resetAfter && useBias) inner = inner + biasRow(1);
        const Tensor z = apply(recurrentActivation, gate(projected, 0) + gate(inner, 0));
        const Tensor r = apply(recurrentActivation, gate(projected, 1) + gate(inner, 1));
        const Tensor share
            = resetAfter ? r * gate(inner, 2) : ops::matmul(r * h, gate(recurrent, 2));
        const Tensor candidate = apply(activation, gate(projected, 2) + share);
        const Tensor next = z * h + (1 - z) * candidate;
        return {next, {next}};
    }

    std::optional<Sequence> sequence(const Tensor& projected, const Tensors& states,
        const Tensor& mask, const Draws& draws) const override
    {
        if (!hasUsualActivations() || draws.state) return std::nullopt;
        const Tensor hidden = ops::gru({.projected = projected,
            .recurrent = value(m_recurrent),
            .h = states[0],
            .bias = resetAfter && useBias ? biasRow(1) : Tensor(),
            .mask = mask,
            .resetAfter = resetAfter});
        return Sequence{hidden, {lastStep(hidden)}};
    }

private:
    Tensor biasRow(Dimension row) const
    {
        return ops::squeeze(ops::slice(value(m_bias), 0, {row, row + 1}), 0);
    }
};

const bool published = publish<Layer, GRUCell>({
    .name = "GRUCell",
    .category = "rnn",
    .summary = "One step of a GRU, as the cell of an RNN layer.",
    .params = recurrentParams({"units", "activation", "recurrent_activation", "use_bias",
        "kernel_initializer", "recurrent_initializer", "bias_initializer", "kernel_regularizer",
        "recurrent_regularizer", "bias_regularizer", "kernel_constraint", "recurrent_constraint",
        "bias_constraint", "dropout", "recurrent_dropout", "reset_after", "seed"}),
    .legacyKeys = {"implementation"},
});

} // namespace
} // namespace netwright
