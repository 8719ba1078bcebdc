#include "engine/ops/host.h"

#include <algorithm>
#include <memory>

namespace netwright::ops {
namespace {

// Texts, indices and truth values have no gradient, and neither has what they were made of.
Gradients none(const Backward& back)
{
    return Gradients(back.node().inputs.size());
}

bool hasFloats(const Node& node)
{
    return std::any_of(node.outputs.begin(), node.outputs.end(),
        [](const TensorInfo& output) { return isFloat(output.dtype); });
}

} // namespace

Tensors hostCall(std::string name, Tensors inputs, std::vector<TensorInfo> outputs,
    HostFunction function, GradientRule gradient)
{
    Node made;
    made.op = "host";
    made.inputs = std::move(inputs);
    made.outputs = std::move(outputs);
    made.attributes.set("function", name);
    made.gradient = std::move(gradient);
    if (!made.gradient && !hasFloats(made)) made.gradient = none;
    made.payload = std::make_shared<const HostCall>(HostCall{std::move(name), std::move(function)});
    const auto shared = std::make_shared<const Node>(std::move(made));
    Tensors results;
    for (int i = 0; i < static_cast<int>(shared->outputs.size()); ++i)
        results.emplace_back(shared, i);
    return results;
}

Tensor hostCall(std::string name, Tensors inputs, TensorInfo output, HostFunction function,
    GradientRule gradient)
{
    return hostCall(std::move(name), std::move(inputs), std::vector{std::move(output)},
        std::move(function), std::move(gradient))
        .front();
}

} // namespace netwright::ops
