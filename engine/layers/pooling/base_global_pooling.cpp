#include "engine/layers/pooling/base_global_pooling.h"

#include "engine/layers/masks.h"
#include "engine/layers/shapes.h"

namespace netwright {

std::vector<Param> BaseGlobalPooling::params()
{
    return {
        dataFormatParam(&BaseGlobalPooling::dataFormat),
        param("keepdims", &BaseGlobalPooling::keepdims,
            "Whether the spatial axes stay, with length 1."),
    };
}

ops::Axes BaseGlobalPooling::spatialAxes() const
{
    const int first = dataFormat.isChannelsFirst ? 2 : 1;
    std::vector<int> axes;
    for (int i = 0; i < m_rank; ++i) axes.push_back(first + i);
    return {axes, keepdims};
}

Tensor BaseGlobalPooling::call(const Tensor& x, CallContext&)
{
    expectRank(schema().name, x.shape(), m_rank + 2);
    return reduce(x, spatialAxes());
}

Tensors BaseGlobalPooling::computeMasks(const CallArguments&, const Tensors& outputs) const
{
    return noMasks(outputs);
}

double BaseGlobalPooling::flops(const std::vector<Shape>& inputs, const std::vector<Shape>&) const
{
    return elementsOf(inputs.front());
}

} // namespace netwright
