#include "engine/layers/operations/result_type.h"

#include <algorithm>

namespace netwright {
namespace {

bool isSigned(DType dtype)
{
    return dtype == DType::int8 || dtype == DType::int16 || dtype == DType::int32
        || dtype == DType::int64;
}

OperandType joinedIntegers(DType a, DType b)
{
    if (isSigned(a) == isSigned(b)) return {sizeOf(a) >= sizeOf(b) ? a : b};
    const DType withSign = isSigned(a) ? a : b;
    const DType without = isSigned(a) ? b : a;
    if (sizeOf(withSign) > sizeOf(without)) return {withSign};
    switch (without) {
    case DType::uint8: return {DType::int16};
    case DType::uint16: return {DType::int32};
    case DType::uint32: return {DType::int64};
    default: return {DType::float32, true};
    }
}

OperandType joinedFloats(DType a, DType b)
{
    if (a == b) return {a};
    if (sizeOf(a) == sizeOf(b)) return {DType::float32};
    return {sizeOf(a) > sizeOf(b) ? a : b};
}

OperandType joined(OperandType a, OperandType b)
{
    if (a.dtype == DType::boolean) return b;
    if (b.dtype == DType::boolean) return a;
    if (isFloat(a.dtype) != isFloat(b.dtype)) return isFloat(a.dtype) ? a : b;
    if (a.isWeak != b.isWeak) return a.isWeak ? b : a;
    if (a.isWeak) return a;
    return isFloat(a.dtype) ? joinedFloats(a.dtype, b.dtype) : joinedIntegers(a.dtype, b.dtype);
}

} // namespace

DType resultType(const std::vector<OperandType>& operands)
{
    OperandType result{DType::boolean};
    for (const OperandType& operand : operands) result = joined(result, operand);
    return result.dtype;
}

DType floatResultType(const std::vector<OperandType>& operands)
{
    const DType result = resultType(operands);
    return isFloat(result) ? result : DType::float32;
}

} // namespace netwright
