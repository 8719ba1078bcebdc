#include "engine/ops/random.h"

#include "engine/graph/node.h"

#include <bit>

namespace netwright::ops {
namespace {

Tensor draw(const char* op, const Shape& shape, const RandomStream& stream)
{
    return typedNode(op, {}, {shape, DType::float32}, {},
        {{"key", std::bit_cast<std::int64_t>(stream.key)}, {"has_own_seed", stream.hasOwnSeed}});
}

} // namespace

Tensor randomUniform(const Shape& shape, const RandomStream& stream)
{
    return draw("random_uniform", shape, stream);
}

Tensor randomNormal(const Shape& shape, const RandomStream& stream)
{
    return draw("random_normal", shape, stream);
}

} // namespace netwright::ops
