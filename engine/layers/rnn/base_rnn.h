#pragma once

#include "engine/layers/owned_layer.h"
#include "engine/layers/rnn/rnn_cell.h"

#include <string>
#include <vector>

namespace netwright {

// What all recurrent layers share: a cell goes over the steps of x (batch, time, …). Outputs: that
// of the last step or of all steps, then the last states where they are asked for. Initial states
// come as further inputs or as "initial_state". Where the mask (batch, time) is false, states and
// output stay as they were; the output before the first step is zero. Source: Keras RNN.
class BaseRnn : public Layer {
public:
    bool returnSequences = false;
    bool returnState = false;
    bool goBackwards = false;
    bool stateful = false;
    bool unroll = false;
    bool zeroOutputForMask = false;

    // These settings in Keras's order.
    static std::vector<Param> sequenceParams();
    // Keys of older files that mean nothing here.
    static std::vector<std::string> sequenceLegacyKeys();

    void build(const Shape& input) override;
    Tensors call(const CallArguments& arguments, CallContext& context) override;
    Tensors computeMasks(const CallArguments& arguments, const Tensors& outputs) const override;
    std::pair<int, int> inputCount() const override;
    double flops(
        const std::vector<Shape>& inputs, const std::vector<Shape>& outputs) const override;
    std::vector<std::pair<std::string, Layer*>> sublayers() const override;

    // Number of states that a call takes and may return.
    std::size_t stateCount(const Shape& input) const;
    // The states that calls of a stateful layer hand on; empty before it is built. They belong to
    // no file and no list of weights.
    const std::vector<Weight>& states() const { return m_states; }
    // Back to zero.
    void resetStates();

protected:
    // Refuses what is not a cell. Takes the place of the one before.
    void setCell(OwnedLayer cell);
    // A cell of a published class, named as Keras names it, with this layer's settings of the same
    // keys. One that is there takes them on.
    void makeCell(const std::string& className);
    RnnCell& cell() const { return *m_cell; }
    bool hasCell() const { return m_cell != nullptr; }
    const OwnedLayer& ownedCell() const { return m_owned; }

private:
    struct Run {
        Tensor outputs; // of all steps; null where only the last is wanted
        Tensor last;
        Tensors states;
    };

    static Shape stepOf(const Shape& input);
    void checkInput(const Shape& input) const;
    Tensors initialStates(
        const CallArguments& arguments, const Shape& step, CallContext& context) const;
    Tensors givenStates(const CallArguments& arguments) const;
    Tensor maskIn(const CallArguments& arguments) const;
    Run run(const Tensor& x, const Tensors& states, const Tensor& mask, bool startsAtZero,
        const RnnCell::Draws& draws) const;
    Run runByStep(const Tensor& projected, const Tensors& states, const Tensor& mask,
        const RnnCell::Draws& draws) const;
    Run runForShapes(const Tensor& x, const Tensors& states) const;
    Tensor maskedOutputs(const Tensor& outputs, const Tensor& mask, bool startsAtZero) const;

    OwnedLayer m_owned;
    RnnCell* m_cell = nullptr; // that of m_owned
    std::vector<Weight> m_states;
};

} // namespace netwright
