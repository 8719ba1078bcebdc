#pragma once

#include "engine/graph/tensor.h"

#include <string>

// Recurrent layers over whole sequences, as large ops that one kernel may compute. Batch first:
// x (batch, time, …). The input's share is multiplied before, for all steps in one product:
// `projected` = x · kernel + bias. The number of steps is known and at least 1. All floats have one
// dtype. A mask is bool (batch, time), or a null Tensor: where it is false the states go on
// unchanged. Backward sequences and other rules for masked outputs are the caller's: the sequence
// of states comes in the order of the steps given.
//
// In the tables u is the number of units; s(x) = 1 / (1 + exp(-x)); h and c are the states before
// the step, h' and c' after it; * is element-wise, · a matrix product.
namespace netwright::ops {

// Source: Hochreiter, Schmidhuber 1997; Keras LSTMCell, gates in the order i, f, c, o.
//   [i f g o] = projected + h · recurrent;  i, f, o = s(those), g = tanh(that)
//   c' = f * c + i * g;  h' = o * tanh(c')
//
// Op "lstm", attribute has_mask (flag):
//   inputs   0 projected (batch, time, 4u)   1 recurrent (u, 4u)   2 h (batch, u)   3 c (batch, u)
//            4 mask (batch, time), where has_mask
//   outputs  0 hidden (batch, time, u): h' of each step   1 cells (batch, time, u): c' of each step
//            2 gates (batch, time, 4u): i, f, g, o of each step, after their functions; where the
//              mask is false they are computed all the same
// Op "lstm_gradient", attributes has_mask, has_cells (whether input 7 is there), both flags:
//   inputs   0 recurrent   1 h   2 c   3 hidden   4 cells   5 gates (those of the forward op)
//            6 gradient of hidden (batch, time, u)
//            then the gradient of cells (batch, time, u), where has_cells
//            then the mask, where has_mask
//   outputs  0 gradient of projected (batch, time, 4u), zeros where masked
//            1 of recurrent (u, 4u)   2 of h (batch, u)   3 of c (batch, u)
struct Lstm {
    Tensor hidden;
    Tensor cells;
};
struct LstmInputs {
    Tensor projected;
    Tensor recurrent;
    Tensor h;
    Tensor c;
    Tensor mask = {};
};
Lstm lstm(const LstmInputs& inputs);

// Source: Cho et al. 2014; Keras GRUCell, gates in the order z, r, h.
//   reset_after:  [a b n] = h · recurrent + bias;  z = s(pz + a), r = s(pr + b),
//                 g = tanh(ph + r * n);  the fourth gate is n
//   otherwise:    [a b] = h · recurrent[:, :2u];  z = s(pz + a), r = s(pr + b), m = r * h,
//                 g = tanh(ph + m · recurrent[:, 2u:]);  the fourth gate is m
//   h' = z * h + (1 - z) * g
//
// Op "gru", attributes reset_after, has_bias (only with reset_after), has_mask, all flags:
//   inputs   0 projected (batch, time, 3u)   1 recurrent (u, 3u)   2 h (batch, u)
//            then bias (3u), where has_bias;  then mask (batch, time), where has_mask
//   outputs  0 hidden (batch, time, u)   1 gates (batch, time, 4u): z, r, g and the fourth
// Op "gru_gradient", attributes reset_after, has_bias, has_mask:
//   inputs   0 recurrent   1 h   2 hidden   3 gates   4 gradient of hidden (batch, time, u)
//            then mask, where has_mask
//   outputs  0 gradient of projected (batch, time, 3u), zeros where masked   1 of recurrent (u, 3u)
//            2 of h (batch, u);  then of bias (3u), where has_bias
struct GruInputs {
    Tensor projected;
    Tensor recurrent;
    Tensor h;
    Tensor bias = {}; // added to h · recurrent; only with resetAfter
    Tensor mask = {};
    bool resetAfter = true;
};
// The states h' (batch, time, u).
Tensor gru(const GruInputs& inputs);

// Source: Elman 1990; Keras SimpleRNNCell.
//   h' = f(projected + h · recurrent), f = tanh or relu
//
// Op "simple_rnn", attributes activation (text "tanh" or "relu"), has_mask (flag):
//   inputs   0 projected (batch, time, u)   1 recurrent (u, u)   2 h (batch, u)
//            3 mask (batch, time), where has_mask
//   outputs  0 hidden (batch, time, u)
// Op "simple_rnn_gradient", attributes activation, has_mask:
//   inputs   0 recurrent   1 h   2 hidden   3 gradient of hidden (batch, time, u)
//            4 mask, where has_mask
//   outputs  0 gradient of projected (batch, time, u), zeros where masked   1 of recurrent (u, u)
//            2 of h (batch, u)
struct SimpleRnnInputs {
    Tensor projected;
    Tensor recurrent;
    Tensor h;
    Tensor mask = {};
    std::string activation = "tanh";
};
Tensor simpleRnn(const SimpleRnnInputs& inputs);

// x (batch, time, …) as one Tensor (batch, …) for each step, whose gradients are put together at
// once; and back. Op "time_steps": output i is step i. The number of steps must be known.
Tensors timeSteps(const Tensor& x);
Tensor stackedSteps(const Tensors& steps);

} // namespace netwright::ops
