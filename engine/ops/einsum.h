#pragma once

#include "engine/graph/tensor.h"

#include <string>

namespace netwright::ops {

// Einstein summation, as in NumPy: "ab,bc->ac", "...ij,...jk->...ik". Letters that do not stand in
// the result are summed over; without "->" the result has the letters that occur once, in
// alphabetical order. A letter may stand twice in one operand (its diagonal), an axis of length 1
// is broadcast. Any number of operands, contracted from the left. Throws ShapeError.
Tensor einsum(const std::string& equation, const Tensors& operands);

} // namespace netwright::ops
