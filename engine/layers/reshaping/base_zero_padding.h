#pragma once

#include "engine/layers/layer.h"
#include "engine/layers/masks.h"
#include "engine/layers/reshaping/margins.h"

namespace netwright {

// What ZeroPadding1D, ZeroPadding2D and ZeroPadding3D share. Source: Keras ZeroPadding2D.
template <int rank>
class BaseZeroPadding : public Layer {
public:
    Margins<rank> padding = Margins<rank>::filled(1);
    DataFormat dataFormat;

    // The settings in Keras's order.
    static std::vector<Param> params()
    {
        using Self = BaseZeroPadding<rank>;
        return {
            marginsParam("padding", &Self::padding,
                rank == 1 ? "Zeros added before and behind the steps."
                          : "Zeros added before and behind along each axis."),
            dataFormatParam(&Self::dataFormat),
        };
    }

    Tensor call(const Tensor& x, CallContext&) override
    {
        expectRank(schema().name, x.shape(), rank + 2);
        return ops::pad(x, padding.ofAllAxes(dataFormat));
    }

    Tensors computeMasks(const CallArguments&, const Tensors& outputs) const override
    {
        return noMasks(outputs);
    }
    double flops(const std::vector<Shape>&, const std::vector<Shape>&) const override { return 0; }
};

} // namespace netwright
