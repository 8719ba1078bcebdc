#include "engine/layers/layer.h"
#include "engine/layers/masks.h"
#include "engine/layers/owned_layer.h"
#include "engine/ops/linalg.h"
#include "engine/ops/math.h"
#include "engine/ops/reduce.h"
#include "engine/ops/shape.h"

#include <algorithm>

namespace netwright {
namespace {

constexpr double kFuzz = 1e-7; // keras.backend.epsilon()

Tensor unit(const Tensor& x)
{
    return x * ops::rsqrt(ops::maximum(ops::sum(ops::square(x)), kFuzz * kFuzz));
}

// `value`, of which gradients go to `variable` as they are: what a weight is after it was written.
Tensor writtenOver(const Tensor& variable, const Tensor& value)
{
    return composite({.op = "written_over",
                         .inputs = {variable, value},
                         .attributes = {},
                         .decomposition = [](const Tensors& in) { return Tensors{in[1]}; },
                         .gradient =
                             [](const Backward& back) {
                                 return Gradients{back.upstream(), Tensor()};
                             }})
        .front();
}

// While it lives, the variable reads as another value.
class Substituted {
public:
    Substituted(Variable& variable, const Tensor& value)
        : m_variable(variable), m_before(variable.leaf.lock())
    {
        m_variable.leaf = value.shared();
    }
    ~Substituted() { m_variable.leaf = m_before; }
    Substituted(const Substituted&) = delete;
    Substituted& operator=(const Substituted&) = delete;

private:
    Variable& m_variable;
    std::shared_ptr<const Node> m_before;
};

// Divides the kernel of the layer inside by its largest singular value, as estimated by power
// iteration, at each call of the training; the kernel itself is overwritten.
// Source: Miyato et al. 2018; keras.layers.SpectralNormalization.
class SpectralNormalization final : public Layer {
public:
    OwnedLayer layer;
    int powerIterations = 1;

    void configured() override
    {
        if (!layer)
            throw ConfigError(
                NW_TEXT("SpectralNormalization: layer must be a layer, received none."));
    }

    Tensors call(const CallArguments& arguments, CallContext& context) override
    {
        if (!m_kernel) findKernel(arguments);
        Variable& kernel = m_kernel->weight.variable();
        const Tensor before = m_kernel->weight; // held while it is substituted
        Tensors outputs;
        if (context.isTraining()) {
            const auto [vector, value] = normalized(context);
            context.assign(m_vector, vector);
            context.assign(m_kernel->weight, value);
            const Tensor written = writtenOver(before, value);
            const Substituted substituted(kernel, written);
            outputs = (*layer)(arguments, context);
        } else {
            outputs = (*layer)(arguments, context);
        }
        for (Tensor& output : outputs) output = ops::cast(output, arguments.inputs.front().dtype());
        return outputs;
    }

    Tensors computeMasks(const CallArguments&, const Tensors& outputs) const override
    {
        return noMasks(outputs);
    }

    std::pair<int, int> inputCount() const override
    {
        return layer ? layer->inputCount() : Layer::inputCount();
    }
    std::vector<std::pair<std::string, Layer*>> sublayers() const override
    {
        if (!layer) return {};
        return {{"layer", layer.get()}};
    }

    // The kernel is a weight of this layer, too, as in Keras's files.
    std::vector<const LayerWeight*> ownWeights() const override
    {
        std::vector<const LayerWeight*> result = Layer::ownWeights();
        if (m_kernel) result.insert(result.begin(), m_kernel);
        return result;
    }

    double flops(const std::vector<Shape>& inputs, const std::vector<Shape>& outputs) const override
    {
        return layer->flops(inputs, outputs);
    }

private:
    void findKernel(const CallArguments& arguments)
    {
        CallContext unused(CallContext::Mode::inference);
        (*layer)(arguments, unused); // builds it
        const LayerWeight* kernel = nullptr;
        for (const LayerWeight* weight : layer->ownWeights())
            if (weight->spec.name == "kernel" || weight->spec.name == "embeddings") kernel = weight;
        if (kernel == nullptr)
            throw ConfigError(NW_TEXT("SpectralNormalization: layer must have a kernel or "
                                      "embeddings, which %1 has not."),
                layer->schema().name);
        const Shape& shape = kernel->weight.variable().shape;
        m_vector = addWeight({.name = "vector_u",
            .shape = {1, shape.back()},
            .initializer = Ref<Initializer>(
                Value{{"class_name", "TruncatedNormal"}, {"config", {{"stddev", 0.02}}}}),
            .isTrainable = false,
            .dtype = kernel->weight.variable().dtype});
        m_kernel = kernel;
    }

    struct Normalized {
        Tensor vector;
        Tensor kernel;
    };
    // Where the kernel is 0 throughout, both stay.
    Normalized normalized(const CallContext& context) const
    {
        const Tensor kernel = ops::stopGradient(context.read(m_kernel->weight));
        const Tensor before = context.read(m_vector);
        const Tensor matrix = ops::reshape(kernel, {kUnknown, kernel.shape().back()});
        Tensor u = before, v;
        for (int i = 0; i < powerIterations; ++i) {
            v = unit(ops::matmul(u, matrix, {false, true}));
            u = unit(ops::matmul(v, matrix));
        }
        const Tensor sigma = ops::matmul(ops::matmul(v, matrix), u, {false, true});
        const Tensor isZero = ops::all(ops::equal(kernel, 0));
        const Tensor scaled = ops::reshape(matrix / sigma, kernel.shape());
        return {ops::where(isZero, before, u), ops::where(isZero, kernel, scaled)};
    }

    Weight m_vector;
    const LayerWeight* m_kernel = nullptr; // the layer's
};

const bool published = publish<Layer, SpectralNormalization>({
    .name = "SpectralNormalization",
    .category = "normalization",
    .summary = "Wraps a layer and keeps the largest singular value of its kernel at 1 while "
               "training.",
    .params = {param("layer", &SpectralNormalization::layer,
                   "The layer whose kernel is normalized.", required()),
        param("power_iterations", &SpectralNormalization::powerIterations,
            "How many steps of power iteration each call takes.", atLeast(1))},
});

} // namespace
} // namespace netwright
