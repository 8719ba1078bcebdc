#pragma once

#include "engine/layers/layer.h"

#include <optional>
#include <vector>

namespace netwright {

// What recurrent layers ask of a cell beside what every layer has. A cell computes one step of a
// sequence from the step's input and the states before it. The work is cut in two, so that the
// input's share is computed for all steps at once:
//   output, states' = step(project(x)[t], states)
// As a layer it is called with the input of one step and its states, and gives the output and the
// states after the step.
class RnnCell : public Layer {
public:
    // What dropout drew for a sequence: factors of each step's input and of the first state. Null
    // where nothing is dropped.
    struct Draws {
        Tensor input;
        Tensor state;
        std::vector<Draws> inner; // of cells inside
    };
    struct Stepped {
        Tensor output;
        Tensors states;
    };
    // A sequence computed by one op: the output of each step (batch, time, …), which is the first
    // state and goes on unchanged where the mask is false, and all states after the last step.
    struct Sequence {
        Tensor outputs;
        Tensors states;
    };

    // Number of axes of a step, the batch included.
    virtual int stepRank() const { return 2; }
    // Shapes of the states for steps of this shape, the batch first in both.
    virtual std::vector<Shape> stateShapes(const Shape& step) const = 0;
    virtual Shape outputShape(const Shape& step) const { return stateShapes(step).front(); }
    // Draws for a sequence of such steps; nothing outside training.
    virtual Draws draw(const Shape& step, CallContext& context) const = 0;
    // The input's share, for all steps: x (batch, time, …) -> (batch, time, …).
    virtual Tensor project(const Tensor& x, const Draws& draws) const = 0;
    virtual Stepped step(
        const Tensor& projected, const Tensors& states, const Draws& draws) const = 0;
    // The whole sequence at once, where there is an op for these settings. The mask is bool
    // (batch, time) or null.
    virtual std::optional<Sequence> sequence(const Tensor& projected, const Tensors& states,
        const Tensor& mask, const Draws& draws) const;

    // project() for a single step (batch, …).
    Tensor projectStep(const Tensor& x, const Draws& draws) const;
    // Where it is not built yet: makes the weights for steps of this shape and dtype.
    void buildForSteps(const TensorInfo& step);

    Tensors call(const CallArguments& arguments, CallContext& context) override;
    Tensors computeMasks(const CallArguments& arguments, const Tensors& outputs) const override;
    std::pair<int, int> inputCount() const override;
    // Two for each weight of a kernel and each place where it is used.
    double flops(
        const std::vector<Shape>& inputs, const std::vector<Shape>& outputs) const override;

protected:
    // Factors of a shape: 0 for the share `rate`, else 1 / (1 - rate). Null outside training and
    // where nothing is dropped.
    Tensor dropped(
        const Shape& shape, double rate, std::optional<int> seed, CallContext& context) const;
    // x (batch, time, …) times factors (batch, …), or x where they are null.
    static Tensor scaledSteps(const Tensor& x, const Tensor& factors);
};

// The last step (batch, …) of x (batch, time, …), whose length must be known.
Tensor lastStep(const Tensor& x);

} // namespace netwright
