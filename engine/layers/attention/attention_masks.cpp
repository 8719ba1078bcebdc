#include "engine/layers/attention/attention_masks.h"

#include "engine/ops/math.h"
#include "engine/ops/shape.h"

#include <algorithm>

namespace netwright {

Tensor causalMask(Dimension queries, Dimension keys)
{
    const Shape shape{1, queries, keys};
    // Where shapes are only checked, any values do.
    if (!shape.isKnown()) return ops::broadcastTo(scalar(1, DType::boolean), shape);
    Array mask(shape, DType::boolean);
    for (Dimension query = 0; query < queries; ++query)
        for (Dimension key = 0; key <= std::min(query, keys - 1); ++key)
            mask.set(static_cast<std::size_t>(query * keys + key), 1);
    return constant(std::move(mask));
}

Tensor bothMasks(const Tensor& a, const Tensor& b)
{
    if (!a) return b;
    return b ? ops::logicalAnd(a, b) : a;
}

bool callFlag(const CallArguments& arguments, const std::string& who, const std::string& key)
{
    if (!arguments.options.contains(key)) return false;
    const Value& value = arguments.options[key];
    if (value.is_null()) return false;
    if (!value.is_boolean()) throw ConfigError(NW_TEXT("%1: %2 must be true or false."), who, key);
    return value.get<bool>();
}

} // namespace netwright
