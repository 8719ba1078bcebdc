#include "tests/engine/kernels/kernel_case.h"

#include <cmath>
#include <cstring>
#include <limits>
#include <random>

namespace netwright::test {
namespace {

std::shared_ptr<Node> nodeOf(const KernelCase& kernelCase)
{
    auto node = std::make_shared<Node>();
    node->op = kernelCase.op;
    node->attributes = kernelCase.attributes;
    node->outputs = {{kernelCase.output, kernelCase.dtype}};
    for (const Shape& shape : kernelCase.inputs) {
        auto leaf = std::make_shared<Node>();
        leaf->op = "placeholder";
        leaf->outputs = {{shape, kernelCase.dtype}};
        node->inputs.push_back(Tensor(leaf, 0));
    }
    return node;
}

std::shared_ptr<std::byte> garbage(std::size_t bytes)
{
    auto memory = allocateAligned(bytes + 64);
    std::memset(memory.get(), 0xff, bytes + 64);
    return memory;
}

} // namespace

std::vector<Array> randomInputs(const KernelCase& kernelCase, int steps)
{
    std::mt19937 generator(7);
    std::uniform_real_distribution<double> number(-1, 1);
    std::vector<Array> inputs;
    for (const Shape& shape : kernelCase.inputs) {
        Array array(shape, kernelCase.dtype);
        for (std::size_t i = 0; i < array.count(); ++i) {
            const double value = number(generator);
            array.set(i, steps == 0 ? value : std::round(value * steps) / steps);
        }
        inputs.push_back(array);
    }
    return inputs;
}

KernelResult runKernel(const std::string& backend, const KernelCase& kernelCase,
    const std::vector<Array>& inputs, int threads)
{
    const auto node = nodeOf(kernelCase);
    const auto kernel = prepareKernel(backend, {.node = *node, .threads = threads});
    if (!kernel) return {};
    std::vector<const std::byte*> addresses;
    for (const Array& input : inputs) addresses.push_back(input.data());
    std::vector<std::shared_ptr<std::byte>> packed;
    for (const Packing& packing : kernel->packings) {
        packed.push_back(garbage(packing.bytes));
        const auto input = static_cast<std::size_t>(packing.input);
        packing.pack(inputs[input].data(), packed.back().get());
        addresses[input] = packed.back().get();
    }
    Array output(kernelCase.output, kernelCase.dtype);
    std::memset(output.data(), 0xff, output.bytes());
    std::byte* const outputAddress = output.data();
    const auto scratch = garbage(kernel->scratchBytes);
    const RunState state;
    kernel->run({.inputs = addresses.data(),
        .outputs = &outputAddress,
        .scratch = scratch.get(),
        .state = &state});
    return {output, kernel->name};
}

double largestDifference(const Array& a, const Array& b)
{
    if (a.shape() != b.shape()) return std::numeric_limits<double>::infinity();
    double largest = 0;
    for (std::size_t i = 0; i < a.count(); ++i) {
        const double difference = std::abs(a.at(i) - b.at(i));
        if (std::isnan(difference)) return std::numeric_limits<double>::infinity();
        largest = std::max(largest, difference);
    }
    return largest;
}

} // namespace netwright::test
