#include "engine/ops/host.h"

#include "engine/kernels/kernel.h"

namespace netwright {
namespace {

// The function sees the Program's memory itself; nothing is copied.
std::optional<Kernel> hostKernel(const KernelRequest& request)
{
    if (!request.node.payload) return {};
    const auto host = std::static_pointer_cast<const ops::HostCall>(request.node.payload);
    std::vector<TensorInfo> inputs;
    for (const Tensor& input : request.node.inputs) inputs.push_back(input.info());
    const std::vector<TensorInfo> outputs = request.node.outputs;
    Kernel kernel;
    kernel.name = "host " + host->name;
    kernel.run = [host, inputs, outputs](const KernelCall& call) {
        std::vector<Array> given, made;
        for (std::size_t i = 0; i < inputs.size(); ++i)
            given.emplace_back(
                inputs[i].shape, inputs[i].dtype, const_cast<std::byte*>(call.inputs[i]), nullptr);
        for (std::size_t i = 0; i < outputs.size(); ++i)
            made.emplace_back(outputs[i].shape, outputs[i].dtype, call.outputs[i], nullptr);
        host->function(given, made);
    };
    return kernel;
}

const bool published = publishKernel("reference", "host", hostKernel);

} // namespace
} // namespace netwright
