#include "engine/layers/preprocessing/category_output.h"

#include "engine/base/error.h"
#include "engine/ops/index.h"
#include "engine/ops/math.h"
#include "engine/ops/reduce.h"
#include "engine/ops/shape.h"

namespace netwright {
namespace {

Tensor oneHot(Tensor indices, const CategoryOutput& output)
{
    const Shape& shape = indices.shape();
    if (shape.rank() > 1 && shape.back() == 1) indices = ops::squeeze(indices, -1);
    return ops::oneHot(indices, output.depth, output.dtype);
}

// Source: keras.src.backend.jax.nn.multi_hot; the axis is 1 for any rank above 1.
ops::Axes overSamples(const Tensor& indices)
{
    return {.axes = std::vector<int>{indices.shape().rank() > 1 ? 1 : 0}};
}

} // namespace

Tensor encodeCategories(const Tensor& given, const CategoryOutput& output, const Tensor& weights)
{
    if (output.mode == "int") return ops::cast(given, output.dtype);
    const Tensor indices = given.shape().empty() ? ops::expandDimensions(given, 0) : given;
    if (output.mode == "one_hot") return oneHot(indices, output);
    Tensor hot = ops::oneHot(indices, output.depth, output.dtype);
    if (output.mode == "multi_hot") return ops::max(hot, overSamples(indices));
    if (weights) hot = hot * ops::expandDimensions(ops::cast(weights, output.dtype), -1);
    return ops::sum(hot, overSamples(indices));
}

std::string presentMode(const std::string& mode)
{
    if (mode == "binary") return "multi_hot";
    return mode == "tf-idf" ? "tf_idf" : mode;
}

void refuseSparse(const std::string& who, bool isSparse)
{
    if (isSparse)
        throw ConfigError(NW_TEXT("%1: outputs are always dense here; sparse must be false."), who);
}

} // namespace netwright
