#pragma once

#include "engine/layers/layer.h"
#include "engine/layers/masks.h"
#include "engine/layers/reshaping/margins.h"
#include "engine/ops/index.h"

namespace netwright {

// What Cropping1D, Cropping2D and Cropping3D share. Source: Keras Cropping2D.
template <int rank>
class BaseCropping : public Layer {
public:
    Margins<rank> cropping;
    DataFormat dataFormat; // channels-last of series, where it is no setting

    Tensor call(const Tensor& x, CallContext&) override
    {
        const std::string& who = schema().name;
        expectRank(who, x.shape(), rank + 2);
        const auto margins = cropping.ofAllAxes(dataFormat);
        for (int axis = 0; axis < x.shape().rank(); ++axis) {
            const ops::Margin& margin = margins[static_cast<std::size_t>(axis)];
            const Dimension length = x.shape()[axis];
            if (length != kUnknown && margin.before + margin.after >= length)
                throw ShapeError(NW_TEXT("%1: cropping takes %2 cells and must leave some of the "
                                         "%3 of axis %4; the input is %5."),
                    who, margin.before + margin.after, length, axis, x.shape());
        }
        return ops::crop(x, margins);
    }

    Tensors computeMasks(const CallArguments&, const Tensors& outputs) const override
    {
        return noMasks(outputs);
    }
    double flops(const std::vector<Shape>&, const std::vector<Shape>&) const override { return 0; }

protected:
    explicit BaseCropping(int cells) : cropping(Margins<rank>::filled(cells)) { }
};

} // namespace netwright
