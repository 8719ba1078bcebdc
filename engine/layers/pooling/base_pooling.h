#pragma once

#include "engine/layers/data_format.h"
#include "engine/layers/layer.h"
#include "engine/ops/math.h"
#include "engine/ops/pool.h"

#include <array>

namespace netwright {

// What the pooling layers of 1 to 3 spatial axes share: a window goes over the axes and leaves
// one number for each position and channel. Source: Keras BasePooling.
template <int rank>
class BasePooling : public Layer {
public:
    using Tuple = std::array<int, static_cast<std::size_t>(rank)>;

    Tuple poolSize = twos();
    std::optional<Tuple> strides; // the window's size where not given
    std::string padding = "valid";
    DataFormat dataFormat;

    // The settings in Keras's order; `size` limits pool_size.
    static std::vector<Param> params(const Limits& size = {});

    void configured() override;
    Tensor call(const Tensor& input, CallContext& context) override;
    Tensors computeMasks(const CallArguments& arguments, const Tensors& outputs) const override;
    double flops(
        const std::vector<Shape>& inputs, const std::vector<Shape>& outputs) const override;

protected:
    // Of channels-last data.
    virtual Tensor pool(const Tensor& x, const ops::PoolOptions& options) const = 0;

private:
    static Tuple twos()
    {
        Tuple result{};
        result.fill(2);
        return result;
    }
};

extern template class BasePooling<1>;
extern template class BasePooling<2>;
extern template class BasePooling<3>;

// Whole numbers stay whole numbers.
template <int rank>
class MaxPooling : public BasePooling<rank> {
protected:
    Tensor pool(const Tensor& x, const ops::PoolOptions& options) const final
    {
        if (isFloat(x.dtype())) return ops::maxPool(x, options);
        return ops::cast(ops::maxPool(ops::cast(x, DType::float64), options), x.dtype());
    }
};

template <int rank>
class AveragePooling : public BasePooling<rank> {
protected:
    Tensor pool(const Tensor& x, const ops::PoolOptions& options) const final
    {
        return ops::averagePool(this->floating(x), options);
    }
};

} // namespace netwright
