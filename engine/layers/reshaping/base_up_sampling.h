#pragma once

#include "engine/layers/data_format.h"
#include "engine/layers/layer.h"
#include "engine/layers/masks.h"
#include "engine/layers/reshaping/repeated.h"
#include "engine/layers/shapes.h"

#include <array>

namespace netwright {

// What UpSampling2D and UpSampling3D share: every cell stands `size` times along
// each spatial axis. Source: Keras UpSampling2D.
template <int rank>
class BaseUpSampling : public Layer {
public:
    using Tuple = std::array<int, static_cast<std::size_t>(rank)>;

    Tuple size = twos();
    DataFormat dataFormat;

    Tensor call(const Tensor& input, CallContext&) override
    {
        expectRank(schema().name, input.shape(), rank + 2);
        Tensor x = input;
        for (int i = 0; i < rank; ++i)
            x = enlarged(
                x, i + (dataFormat.isChannelsFirst ? 2 : 1), size[static_cast<std::size_t>(i)]);
        return x;
    }

    Tensors computeMasks(const CallArguments&, const Tensors& outputs) const override
    {
        return noMasks(outputs);
    }
    double flops(const std::vector<Shape>&, const std::vector<Shape>&) const override { return 0; }

protected:
    static Param sizeParam()
    {
        return param("size", &BaseUpSampling::size,
            "How many times as many cells there are along each axis.", atLeast(1));
    }
    virtual Tensor enlarged(const Tensor& x, int axis, int times) const
    {
        return repeated(x, axis, times);
    }

private:
    static Tuple twos()
    {
        Tuple result{};
        result.fill(2);
        return result;
    }
};

} // namespace netwright
