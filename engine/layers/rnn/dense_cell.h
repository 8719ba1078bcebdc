#pragma once

#include "engine/layers/rnn/recurrent_settings.h"
#include "engine/layers/rnn/rnn_cell.h"
#include "engine/layers/shapes.h"
#include "engine/ops/linalg.h"
#include "engine/ops/math.h"
#include "engine/ops/shape.h"

namespace netwright {

// What LSTMCell, GRUCell and SimpleRNNCell share: steps (batch, features), states (batch, units),
// and the weights kernel (features, gates * units) and recurrent_kernel (units, gates * units).
class DenseCell : public RnnCell, public RecurrentSettings {
public:
    void configured() override { settleActivations(); }

    std::vector<Shape> stateShapes(const Shape& step) const override
    {
        return std::vector<Shape>(stateCount(), Shape{step.front(), units});
    }

    Draws draw(const Shape& step, CallContext& context) const override
    {
        return {.input = dropped(step, dropout, seed, context),
            .state = dropped({step.front(), units}, recurrentDropout, seed, context),
            .inner = {}};
    }

protected:
    virtual std::size_t stateCount() const { return 1; }

    void addKernels(const Shape& step, Dimension gates)
    {
        const std::string& who = schema().name;
        expectRank(who, step, 2);
        m_kernel = addWeight(kernelSpec({knownLength(who, step, -1), gates * units}));
        m_recurrent = addWeight(recurrentSpec({units, gates * units}));
    }

    // x · kernel, what was dropped left out.
    Tensor product(const Tensor& x, const Draws& draws) const
    {
        return ops::matmul(scaledSteps(x, draws.input), value(m_kernel));
    }

    static Tensor kept(const Tensor& state, const Draws& draws)
    {
        return draws.state ? state * draws.state : state;
    }

    // Whether the two functions are the usual ones, for which there are large ops.
    bool hasUsualActivations() const
    {
        return activation.value() == "tanh" && recurrentActivation.value() == "sigmoid";
    }

    // Part `index` of z (…, parts * units) along its last axis.
    Tensor gate(const Tensor& z, int index) const
    {
        return ops::slice(z, -1, {Dimension{index} * units, Dimension{index + 1} * units});
    }

    Weight m_kernel, m_recurrent, m_bias;
};

} // namespace netwright
