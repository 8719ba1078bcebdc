#include "engine/program/work.h"

namespace netwright {
namespace {

double elementsOf(const Tensor& tensor)
{
    return static_cast<double>(tensor.shape().count());
}

} // namespace

double workOf(const Node& node)
{
    double work = 0;
    for (const TensorInfo& output : node.outputs) work += static_cast<double>(output.shape.count());
    if (node.op == "matmul") {
        const bool isTransposed = node.attributes.flag("transpose_a");
        work *= 2 * static_cast<double>(node.inputs[0].shape()[isTransposed ? -2 : -1]);
    } else if (node.op == "conv" || node.op == "conv_input_gradient") {
        const Shape& kernel = node.inputs[1].shape();
        work *= 2 * static_cast<double>(kernel.count())
            / static_cast<double>(kernel[node.op == "conv" ? -1 : -2]);
    } else if (node.op == "conv_kernel_gradient") {
        const Shape& upstream = node.inputs[1].shape();
        work *= 2 * static_cast<double>(upstream.count()) / static_cast<double>(upstream.back());
    } else if (node.op == "lstm" || node.op == "gru" || node.op == "simple_rnn") {
        work = 2 * elementsOf(node.inputs[0]) * static_cast<double>(node.outputs[0].shape.back());
    } else if (node.op == "attention" || node.op == "attention_gradient") {
        work = 4 * elementsOf(node.inputs[0]) * static_cast<double>(node.inputs[1].shape()[1]);
    }
    return work;
}

} // namespace netwright
