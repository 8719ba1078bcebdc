#include "engine/layers/layer.h"
#include "engine/layers/shapes.h"
#include "engine/ops/math.h"

namespace netwright {
namespace {

// Source: He et al. 2015.
class PReLU final : public Layer {
public:
    Ref<Initializer> alphaInitializer = "zeros";
    Ref<Regularizer> alphaRegularizer;
    Ref<Constraint> alphaConstraint;
    std::optional<std::vector<int>> sharedAxes;

    void build(const Shape& input) override
    {
        expectRankAtLeast("PReLU", input, 2);
        Shape shape = input;
        for (const int axis : sharedAxes.value_or(std::vector<int>{}))
            shape.at(input.axis(axis)) = 1;
        for (int axis = 1; axis < shape.rank(); ++axis) knownLength("PReLU", shape, axis);
        m_alpha = addWeight({.name = "alpha",
            .shape = shape.slice(1),
            .initializer = alphaInitializer,
            .regularizer = alphaRegularizer,
            .constraint = alphaConstraint});
    }

    Tensor call(const Tensor& input, CallContext&) override
    {
        const Tensor x = floating(input);
        return ops::relu(x) - value(m_alpha) * ops::relu(-x);
    }

    double flops(const std::vector<Shape>& inputs, const std::vector<Shape>& outputs) const override
    {
        return 2 * Layer::flops(inputs, outputs);
    }

private:
    Weight m_alpha;
};

// Keras takes one axis for a list of one.
Param sharedAxesParam()
{
    Param result = param("shared_axes", &PReLU::sharedAxes,
        "Axes along which all values share one slope, such as [1, 2] for images.", atLeast(1));
    result.set = [](Configurable& object, const Value& value) {
        Field<std::optional<std::vector<int>>>::read(
            value.is_number() ? Value::array({value}) : value,
            dynamic_cast<PReLU&>(object).sharedAxes);
    };
    return result;
}

const bool published = publish<Layer, PReLU>({
    .name = "PReLU",
    .category = "activations",
    .summary = "What is positive passes, the rest is damped by a slope that is learned.",
    .params = {
        param("alpha_initializer", &PReLU::alphaInitializer, "First values of the slopes."),
        param("alpha_regularizer", &PReLU::alphaRegularizer,
            "A penalty on the slopes, added to the loss."),
        param("alpha_constraint", &PReLU::alphaConstraint,
            "What the slopes are projected to after each step."),
        sharedAxesParam(),
    },
});

} // namespace
} // namespace netwright
