#include "engine/layers/layer.h"
#include "engine/ops/math.h"
#include "engine/ops/norm.h"
#include "engine/ops/reduce.h"

namespace netwright {
namespace {

// One axis, or several whose values together sum to 1.
struct OneOrMoreAxes {
    std::vector<int> values;
    bool isList = false;
};

} // namespace

template <>
struct Field<OneOrMoreAxes> {
    static constexpr ParamType type = ParamType::any;
    static constexpr bool isNullable = false;
    static std::string kind() { return {}; }
    static Value write(const OneOrMoreAxes& given)
    {
        return given.isList ? Value(given.values) : Value(given.values.front());
    }
    static void read(const Value& value, OneOrMoreAxes& member)
    {
        OneOrMoreAxes given{.values = {0}, .isList = !value.is_number()};
        if (given.isList)
            Field<std::vector<int>>::read(value, given.values);
        else
            Field<int>::read(value, given.values.front());
        if (given.values.empty()) throw WrongType{};
        member = std::move(given);
    }
};

namespace {

class Softmax final : public Layer {
public:
    OneOrMoreAxes axis{.values = {-1}};

    Tensors call(const CallArguments& arguments, CallContext&) override
    {
        const Tensor& x = arguments.inputs.front();
        const Tensor mask = arguments.masks.empty() ? Tensor() : arguments.masks.front();
        if (!mask) return {normalized(x)};
        const Tensor kept = ops::cast(mask, DType::boolean);
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
