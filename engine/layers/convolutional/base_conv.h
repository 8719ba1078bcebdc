#pragma once

#include "engine/layers/data_format.h"
#include "engine/layers/layer.h"

#include <array>

namespace netwright {

// What Conv1D, Conv2D and Conv3D share: the settings, the weights kernel (spatial…, channels /
// groups, filters) and bias (filters,), and activation(conv(x, kernel) + bias).
// Source: Keras BaseConv.
template <int rank>
class BaseConv : public Layer {
public:
    using Tuple = std::array<int, static_cast<std::size_t>(rank)>;

    int filters = 1;
    Tuple kernelSize = filled(3);
    Tuple strides = filled(1);
    std::string padding = "valid";
    DataFormat dataFormat;
    Tuple dilationRate = filled(1);
    int groups = 1;
    Ref<Activation> activation = "linear";
    bool useBias = true;
    Ref<Initializer> kernelInitializer = "glorot_uniform";
    Ref<Initializer> biasInitializer = "zeros";
    Ref<Regularizer> kernelRegularizer, biasRegularizer;
    Ref<Constraint> kernelConstraint, biasConstraint;

    // The settings in Keras's order.
    static std::vector<Param> params();

    void configured() override;
    void build(const Shape& input) override;
    Tensor call(const Tensor& input, CallContext& context) override;
    Tensors computeMasks(const CallArguments& arguments, const Tensors& outputs) const override;
    double flops(
        const std::vector<Shape>& inputs, const std::vector<Shape>& outputs) const override;

private:
    static Tuple filled(int value)
    {
        Tuple result{};
        result.fill(value);
        return result;
    }
    void check(const Shape& input) const;

    Weight m_kernel, m_bias;
};

extern template class BaseConv<1>;
extern template class BaseConv<2>;
extern template class BaseConv<3>;

} // namespace netwright
