#pragma once

#include "engine/arrays/dtype.h"

#include <vector>

namespace netwright {

// The dtype of an operand. That of a number written in a formula is weak: it gives way to another
// operand's of its kind.
struct OperandType {
    DType dtype = DType::float32;
    bool isWeak = false;
};

// The dtype in which operands are joined: a weak int becomes int32, a weak float float32 where
// nothing else decides. Source: keras.src.backend.common.dtypes.result_type.
DType resultType(const std::vector<OperandType>& operands);
// The same for functions with fractions: integers become float32.
DType floatResultType(const std::vector<OperandType>& operands);

} // namespace netwright
