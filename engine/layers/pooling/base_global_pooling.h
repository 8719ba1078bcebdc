#pragma once

#include "engine/layers/data_format.h"
#include "engine/layers/layer.h"
#include "engine/ops/reduce.h"

namespace netwright {

// What the layers share that leave one number for each sample and channel, whatever the lengths
// of the `rank` spatial axes. Source: Keras BaseGlobalPooling.
class BaseGlobalPooling : public Layer {
public:
    DataFormat dataFormat;
    bool keepdims = false;

    // The settings in Keras's order.
    static std::vector<Param> params();

    Tensor call(const Tensor& x, CallContext& context) override;
    Tensors computeMasks(const CallArguments& arguments, const Tensors& outputs) const override;
    double flops(
        const std::vector<Shape>& inputs, const std::vector<Shape>& outputs) const override;

protected:
    explicit BaseGlobalPooling(int rank) : m_rank(rank) { }
    virtual Tensor reduce(const Tensor& x, const ops::Axes& over) const = 0;
    // The spatial axes, dropped or kept as set.
    ops::Axes spatialAxes() const;

private:
    int m_rank;
};

template <int rank>
class GlobalMaxPooling : public BaseGlobalPooling {
public:
    GlobalMaxPooling() : BaseGlobalPooling(rank) { }

protected:
    Tensor reduce(const Tensor& x, const ops::Axes& over) const final { return ops::max(x, over); }
};

template <int rank>
class GlobalAveragePooling : public BaseGlobalPooling {
public:
    GlobalAveragePooling() : BaseGlobalPooling(rank) { }

protected:
    Tensor reduce(const Tensor& x, const ops::Axes& over) const final
    {
        return ops::mean(floating(x), over);
    }
};

} // namespace netwright
