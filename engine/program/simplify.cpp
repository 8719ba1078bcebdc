#include "engine/program/simplify.h"

#include "engine/kernels/chain.h"
#include "engine/kernels/kernel.h"
#include "engine/program/rewrite.h"

#include <cstring>
#include <map>

namespace netwright {
namespace {

bool isElementwise(const Node& node)
{
    return chainOpFor(node.op).has_value();
}

bool isScalarConstant(const Tensor& tensor)
{
    return tensor.node().op == "constant" && tensor.node().constant->count() == 1;
}

bool isConstant(const Tensor& tensor, double value)
{
    return isScalarConstant(tensor) && tensor.node().constant->at(0) == value;
}

// A weak scalar holds its number as float64; as a leaf of a Program it has its own dtype.
Tensor settledConstant(const Node& node)
{
    return constant(node.constant->cast(node.outputs.front().dtype));
}

class Simplifier {
public:
    Simplifier(std::string backend, int threads)
        : m_backend(std::move(backend)),
          m_threads(threads),
          m_rewriter([this](const Node& node, const Tensors& in) { return rule(node, in); })
    {
    }

    Tensors run(const Tensors& outputs) { return m_rewriter(outputs); }

private:
    std::optional<Tensors> rule(const Node& node, const Tensors& inputs)
    {
        if (node.op == "placeholder" || node.op == "variable") return std::nullopt;
        if (node.op == "constant" && node.attributes.has("weak"))
            return unique(settledConstant(node).node(), {});
        if (node.op == "identity" || node.op == "stop_gradient") return Tensors{inputs[0]};
        if (node.decomposition && !isServed(node, inputs)) {
            const Tensors parts = node.decomposition(inputs);
            return m_rewriter.nested(parts, inputs);
        }
        if (node.op == "reshape") return reshaped(node, inputs);
        if (node.op == "cast" && inputs[0].dtype() == node.outputs[0].dtype)
            return Tensors{inputs[0]};
        if (isElementwise(node)) return elementwise(node, inputs);
        return unique(node, inputs);
    }

    bool isServed(const Node& node, const Tensors& inputs) const
    {
        if (!hasKernel(m_backend, node.op)) return false;
        const Tensors made = withInputs(node, inputs);
        return prepareKernel(m_backend, {made.front().node(), m_threads}).has_value();
    }

    std::optional<Tensors> reshaped(const Node& node, const Tensors& inputs)
    {
        const Tensor& x = inputs[0].node().op == "reshape" ? inputs[0].node().inputs[0] : inputs[0];
        if (x.shape() == node.outputs[0].shape) return Tensors{x};
        return unique(node, {x});
    }

    std::optional<Tensors> elementwise(const Node& node, Tensors inputs)
    {
        const Shape& shape = node.outputs[0].shape;
        for (std::size_t i = 0; i < inputs.size(); ++i) {
            const Node& source = inputs[i].node();
            if (source.op != "broadcast_to") continue;
            Tensors stripped = inputs;
            stripped[i] = source.inputs[0];
            if (broadcastOf(stripped) == shape) inputs = std::move(stripped);
        }
        if (const Tensor same = unchanged(node, inputs); same && same.shape() == shape)
            return Tensors{same};
        bool isKnown = shape.count() == 1;
        for (const Tensor& input : inputs) isKnown = isKnown && isScalarConstant(input);
        if (isKnown) return unique(computed(node, inputs).node(), {});
        return unique(node, inputs);
    }

    static Shape broadcastOf(const Tensors& tensors)
    {
        Shape shape = tensors[0].shape();
        for (const Tensor& tensor : tensors) shape = broadcast(shape, tensor.shape());
        return shape;
    }

    // x + 0, x * 1 and the like; null where nothing is known.
    static Tensor unchanged(const Node& node, const Tensors& in)
    {
        if (node.op == "add" && isConstant(in[1], 0)) return in[0];
        if (node.op == "add" && isConstant(in[0], 0)) return in[1];
        if (node.op == "subtract" && isConstant(in[1], 0)) return in[0];
        if (node.op == "multiply" && isConstant(in[1], 1)) return in[0];
        if (node.op == "multiply" && isConstant(in[0], 1)) return in[1];
        if (node.op == "divide" && isConstant(in[1], 1)) return in[0];
        return {};
    }

    static Tensor computed(const Node& node, const Tensors& inputs)
    {
        const Tensor made = withInputs(node, inputs).front();
        const auto kernel = prepareKernel("reference", {made.node(), 1});
        if (!kernel) return made;
        Array result(made.shape(), made.dtype());
        std::vector<const std::byte*> sources;
        for (const Tensor& input : inputs) sources.push_back(input.node().constant->data());
        std::byte* target = result.data();
        const RunState state;
        kernel->run({sources.data(), &target, nullptr, &state});
        return constant(result);
    }

    // One node for all that compute the same.
    std::optional<Tensors> unique(const Node& node, const Tensors& inputs)
    {
        const std::string key = keyOf(node, inputs);
        const auto found = m_known.find(key);
        if (found != m_known.end()) return found->second;
        Tensors made = withInputs(node, inputs);
        m_known.emplace(key, made);
        return made;
    }

    static std::string keyOf(const Node& node, const Tensors& inputs)
    {
        std::string key = node.op + '|' + node.attributes.describe();
        for (const TensorInfo& output : node.outputs)
            key += '|' + output.shape.text() + std::string(nameOf(output.dtype));
        for (const Tensor& input : inputs)
            key += '|' + std::to_string(reinterpret_cast<std::uintptr_t>(&input.node())) + '.'
                + std::to_string(input.output());
        // What carries a function of its own is like nothing else.
        if (node.payload)
            key += "|payload"
                + std::to_string(reinterpret_cast<std::uintptr_t>(node.payload.get()));
        if (node.constant) {
            const bool isSmall = node.constant->bytes() <= 64;
            key += isSmall
                ? std::string(
                    reinterpret_cast<const char*>(node.constant->data()), node.constant->bytes())
                : std::to_string(reinterpret_cast<std::uintptr_t>(node.constant->data()));
        }
        return key;
    }

    std::string m_backend;
    int m_threads;
    Rewriter m_rewriter;
    std::map<std::string, Tensors> m_known;
};

} // namespace

Tensors simplified(const Tensors& outputs, const std::string& backend, int threads)
{
    return Simplifier(backend, threads).run(outputs);
}

} // namespace netwright
