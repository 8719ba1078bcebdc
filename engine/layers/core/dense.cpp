#include "engine/layers/layer.h"
#include "engine/layers/shapes.h"
#include "engine/ops/linalg.h"
#include "engine/ops/math.h"

namespace netwright {
namespace {

class Dense final : public Layer {
public:
    int units = 1;
    Ref<Activation> activation = "linear";
    bool useBias = true;
    Ref<Initializer> kernelInitializer = "glorot_uniform";
    Ref<Initializer> biasInitializer = "zeros";
    Ref<Regularizer> kernelRegularizer, biasRegularizer;
    Ref<Constraint> kernelConstraint, biasConstraint;

    void configured() override
    {
        if (!activation) activation = "linear"; // as Keras writes null
    }

    void build(const Shape& input) override
    {
        expectRankAtLeast("Dense", input, 2);
        m_kernel = addWeight({.name = "kernel",
            .shape = {knownLength("Dense", input, -1), units},
            .initializer = kernelInitializer,
            .regularizer = kernelRegularizer,
            .constraint = kernelConstraint});
        if (useBias)
            m_bias = addWeight({.name = "bias",
                .shape = {units},
                .initializer = biasInitializer,
                .regularizer = biasRegularizer,
                .constraint = biasConstraint});
    }

    Tensor call(const Tensor& input, CallContext&) override
    {
        const Dimension expected = m_kernel.variable().shape.front();
        if (input.shape().back() != expected && input.shape().back() != kUnknown)
            throw ShapeError(NW_TEXT("Dense: the last axis of the input must have the length %1, "
                                     "for which the layer was built; received the shape %2."),
                expected, input.shape());
        const Tensor y = ops::matmul(floating(input), value(m_kernel));
        return apply(activation, useBias ? y + value(m_bias) : y);
    }

    double flops(const std::vector<Shape>& inputs, const std::vector<Shape>& outputs) const override
    {
        return 2 * elementsOf(outputs.front()) * static_cast<double>(inputs.front().back());
    }

private:
    Weight m_kernel, m_bias;
};

const bool published = publish<Layer, Dense>({
    .name = "Dense",
    .category = "core",
    .summary = "Every output sees every input: activation(x · kernel + bias).",
    .params = {
        param("units", &Dense::units, "Number of outputs.", required() & atLeast(1)),
        param("activation", &Dense::activation, "The function that is applied to the result."),
        param("use_bias", &Dense::useBias, "Whether a learned offset is added."),
        param("kernel_initializer", &Dense::kernelInitializer, "First values of the kernel."),
        param("bias_initializer", &Dense::biasInitializer, "First values of the offset."),
        param("kernel_regularizer", &Dense::kernelRegularizer,
            "A penalty on the kernel, added to the loss."),
        param("bias_regularizer", &Dense::biasRegularizer,
            "A penalty on the offset, added to the loss."),
        param("kernel_constraint", &Dense::kernelConstraint,
            "What the kernel is projected to after each step."),
        param("bias_constraint", &Dense::biasConstraint,
            "What the offset is projected to after each step."),
    },
});

} // namespace
} // namespace netwright
