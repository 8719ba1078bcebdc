#pragma once

#include "engine/layers/convolutional/conv_layer.h"

namespace netwright {

// What Conv1D, Conv2D and Conv3D share: the weights kernel (spatial…, channels / groups, filters)
// and bias (filters,), and activation(conv(x, kernel) + bias).
// Source: Keras BaseConv.
template <int rank>
class BaseConv : public ConvLayer<rank> {
public:
    int filters = 1;
    int groups = 1;
    Ref<Initializer> kernelInitializer = "glorot_uniform";
    Ref<Regularizer> kernelRegularizer;
    Ref<Constraint> kernelConstraint;

    // The settings in Keras's order.
    static std::vector<Param> params();

    void configured() override;
    void build(const Shape& input) override;
    Tensor call(const Tensor& input, CallContext& context) override;
    double flops(
        const std::vector<Shape>& inputs, const std::vector<Shape>& outputs) const override;

private:
    Weight m_kernel;
};

extern template class BaseConv<1>;
extern template class BaseConv<2>;
extern template class BaseConv<3>;

} // namespace netwright
