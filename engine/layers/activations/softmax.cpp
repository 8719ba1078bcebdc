#include "engine/layers/axes.h"
#include "engine/layers/layer.h"
#include "engine/ops/math.h"
#include "engine/ops/norm.h"
#include "engine/ops/reduce.h"

namespace netwright {
namespace {

class Softmax final : public Layer {
public:
    OneOrMoreAxes axis{.values = {-1}};

    Tensors call(const CallArguments& arguments, CallContext&) override
    {
        const Tensor x = floating(arguments.inputs.front());
        axesOf("Softmax", x.shape(), axis); // they must be there
        const Tensor mask = arguments.masks.empty() ? Tensor() : arguments.masks.front();
        if (!mask) return {normalized(x)};
        const Tensor kept
            = mask.dtype() == DType::boolean ? mask : ops::greater(floating(mask), 0.5);
        const double none = x.dtype() == DType::float16 ? -3e4 : -1e9;
        return {normalized(ops::where(kept, x, none)) * ops::cast(kept, x.dtype())};
    }

    double flops(const std::vector<Shape>& inputs, const std::vector<Shape>& outputs) const override
    {
        return 3 * Layer::flops(inputs, outputs);
    }

private:
    Tensor normalized(const Tensor& x) const
    {
        if (axis.values.size() == 1) return ops::softmax(x, axis.values.front());
        const ops::Axes over{axis.values, true};
        const Tensor shifted = ops::exp(x - ops::stopGradient(ops::max(x, over)));
        return shifted / ops::sum(shifted, over);
    }
};

const bool published = publish<Layer, Softmax>({
    .name = "Softmax",
    .category = "activations",
    .summary = "Turns scores into probabilities that sum to 1 along an axis.",
    .params
    = {param("axis", &Softmax::axis, "The axis of the classes, or a list of axes taken together.")},
});

} // namespace
} // namespace netwright
