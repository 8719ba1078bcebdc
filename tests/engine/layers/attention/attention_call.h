#pragma once

#include "tests/support/layer_call.h"

namespace netwright::test {

// The outputs of a layer that has its first values after this, on constants.
inline Tensors called(Layer& layer, const CallArguments& arguments,
    CallContext::Mode mode = CallContext::Mode::inference)
{
    const bool isNew = !layer.isBuilt();
    CallContext context(mode);
    Tensors outputs = layer(arguments, context);
    if (isNew) initializeWeights(layer);
    return outputs;
}

inline Tensor maskOf(const Shape& shape, const std::vector<float>& values)
{
    return constant(Array::of<float>(shape, values).cast(DType::boolean));
}

// Values between -1 and 1, the same each time.
inline Tensor someValues(const Shape& shape, std::uint64_t stream = 0)
{
    Random random(21, stream);
    Array values(shape, DType::float32);
    for (std::size_t i = 0; i < values.count(); ++i)
        values.set(i, static_cast<float>(random.uniform(-1, 1)));
    return constant(std::move(values));
}

} // namespace netwright::test
