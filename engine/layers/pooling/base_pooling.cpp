#include "engine/layers/pooling/base_pooling.h"

#include "engine/layers/masks.h"
#include "engine/layers/shapes.h"

namespace netwright {
namespace {

template <class Tuple>
std::vector<int> list(const Tuple& values)
{
    return {values.begin(), values.end()};
}

} // namespace

template <int rank>
std::vector<Param> BasePooling<rank>::params(const Limits& size)
{
    using Self = BasePooling<rank>;
    return {
        param("pool_size", &Self::poolSize, "Cells that the window covers along each axis.",
            size & atLeast(1)),
        param("padding", &Self::padding,
            "What happens at the edges: valid keeps inside, same lets the window reach out.",
            oneOf({"valid", "same"})),
        param("strides", &Self::strides,
            "Cells from one position of the window to the next; pool_size where not given.",
            atLeast(1)),
        dataFormatParam(&Self::dataFormat),
    };
}

template <int rank>
void BasePooling<rank>::configured()
{
    if (!strides) strides = poolSize;
}

template <int rank>
Tensor BasePooling<rank>::call(const Tensor& input, CallContext&)
{
    const std::string& who = this->schema().name;
    expectRank(who, input.shape(), rank + 2);
    const Tensor x = dataFormat.toChannelsLast(input);
    expectFits(who, x.shape(), {list(poolSize), std::vector<int>(poolSize.size(), 1), padding});
    return dataFormat.fromChannelsLast(
        pool(x, {.size = list(poolSize), .strides = list(*strides), .padding = padding}));
}

template <int rank>
Tensors BasePooling<rank>::computeMasks(const CallArguments&, const Tensors& outputs) const
{
    return noMasks(outputs);
}

template <int rank>
double BasePooling<rank>::flops(const std::vector<Shape>&, const std::vector<Shape>& outputs) const
{
    double cells = elementsOf(outputs.front());
    for (const int size : poolSize) cells *= size;
    return cells;
}

template class BasePooling<1>;
template class BasePooling<2>;
template class BasePooling<3>;

} // namespace netwright
