#include "engine/layers/layer.h"
#include "engine/layers/shapes.h"
#include "engine/ops/math.h"
#include "engine/ops/reduce.h"

#include <cmath>

namespace netwright {
namespace {

class Masking final : public Layer {
public:
    double maskValue = 0;

    static Param maskValueParam()
    {
        Param result = param("mask_value", &Masking::maskValue,
            "A step all of whose values are this one is left out by later layers.");
        // Keras writes a number of an array library as an object that holds it.
        result.set = [](Configurable& object, const Value& value) {
            const bool isWrapped = value.is_object() && value.contains("config")
                && value["config"].is_object() && value["config"].contains("value");
            Field<double>::read(isWrapped ? value["config"]["value"] : value,
                dynamic_cast<Masking&>(object).maskValue);
        };
        return result;
    }

    Tensor call(const Tensor& x, CallContext&) override
    {
        expectRankAtLeast("Masking", x.shape(), 2);
        return ops::where(isSeen(x, true), x, 0);
    }

    Tensors computeMasks(const CallArguments& arguments, const Tensors& outputs) const override
    {
        return Tensors(outputs.size(), isSeen(arguments.inputs.front(), false));
    }

private:
    Tensor isSeen(const Tensor& x, bool keepsAxis) const;
};

// Whether any value of a step is another.
Tensor Masking::isSeen(const Tensor& x, bool keepsAxis) const
{
    const bool isFraction = maskValue != std::floor(maskValue);
    const Tensor numbers = isFraction && !isFloat(x.dtype()) ? ops::cast(x, DType::float32) : x;
    return ops::any(ops::notEqual(numbers, maskValue), {std::vector<int>{-1}, keepsAxis});
}

const bool published = publish<Layer, Masking>({
    .name = "Masking",
    .category = "core",
    .summary = "Marks the steps of a series that are only padding, so that later layers skip them.",
    .params = {Masking::maskValueParam()},
});

} // namespace
} // namespace netwright
