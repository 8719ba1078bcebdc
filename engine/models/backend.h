#pragma once

#include "engine/graph/gradients.h"
#include "engine/layers/call_context.h"
#include "engine/ops/math.h"
#include "engine/ops/reduce.h"
#include "engine/ops/shape.h"

#include <utility>

// The functions of Keras's module keras.backend under their names there, for those who know them;
// they are the ops of this engine.
namespace netwright::backend {

using netwright::gradients;
using ops::concatenate;
using ops::exp;
using ops::log;
using ops::max;
using ops::mean;
using ops::min;
using ops::reshape;
using ops::sqrt;
using ops::square;
using ops::squeeze;
using ops::stopGradient;
using ops::sum;

Tensor abs(const Tensor& x);
Tensor clip(const Tensor& x, double least, double greatest);
Tensor permuteDimensions(const Tensor& x, const std::vector<int>& pattern);
Tensor expandDims(const Tensor& x, int axis = -1);
Tensor oneHot(const Tensor& indices, int classes);
// The gradient of the sum of one Tensor with respect to another; zeros where it does not depend
// on that.
Tensor gradient(const Tensor& y, const Tensor& x);

// x (…, k) times y (…, k, n), or y (k): the last axis of x against the last but one of y.
Tensor dot(const Tensor& x, const Tensor& y);
// Row by row of a batch: x (batch, …), y (batch, …), summed over axis axes.first of x and
// axes.second of y, neither of which is 0. Throws ShapeError.
// Source: keras.backend.batch_dot of Keras 2.
Tensor batchDot(const Tensor& x, const Tensor& y, std::pair<int, int> axes);

// The small number that keeps quotients and logarithms finite.
double epsilon();

// 1 while the layers of this trace are called for training, else 0.
int learningPhase(const CallContext& context);
void setLearningPhase(CallContext& context, int phase);
// What the phase of the trace says.
Tensor inTrainPhase(const CallContext& context, const Tensor& training, const Tensor& inference);

// A compiled way from placeholders to outputs. All shapes must be known. Used by one thread.
class Function {
public:
    // `updates` are written after each call.
    Function(Tensors inputs, Tensors outputs, std::vector<Assignment> updates = {});
    // Arrays of the shapes of the placeholders; throws ShapeError. The results are copies.
    std::vector<Array> operator()(const std::vector<Array>& inputs);

private:
    Tensors m_inputs;
    std::size_t m_outputs = 0;
    Program m_program;
};
Function function(const Tensors& inputs, const Tensors& outputs);

} // namespace netwright::backend
