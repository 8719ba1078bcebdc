#include "engine/activations/activation.h"
#include "engine/base/error.h"
#include "engine/layers/operations/operation.h"
#include "engine/ops/math.h"
#include "engine/ops/norm.h"
#include "engine/ops/shape.h"

#include <algorithm>

// Activations as functions of keras.ops.nn.
namespace netwright {
namespace {

// The activation of that name with its settings, which are called as in Keras's operation.
Compute activation(const char* name, std::vector<const char*> settings = {})
{
    return [name, settings](const OperationCall& call) {
        Config config = Config::object();
        for (const char* key : settings)
            if (call.has(key)) config[key] = call.value(key);
        return (*create<Activation>(name, config))(call.floating("x"));
    };
}

// Over one axis, or several that are treated as one.
Compute overAxes(Tensor (*function)(const Tensor&, int))
{
    return [function](const OperationCall& call) -> Tensor {
        const Tensor x = call.floating("x");
        if (!call.has("axis")) {
            const Tensor flat = ops::reshape(x, {kUnknown});
            return ops::reshape(function(flat, 0), x.shape());
        }
        std::vector<int> axes = call.integers("axis");
        if (axes.empty())
            throw ConfigError(NW_TEXT("%1: axis must name an axis, received []."), call.who());
        for (int& axis : axes) axis = x.shape().axis(axis);
        if (axes.size() == 1) return function(x, axes.front());
        std::vector<int> order;
        Shape rows;
        for (int i = 0; i < x.shape().rank(); ++i)
            if (std::find(axes.begin(), axes.end(), i) == axes.end()) {
                order.push_back(i);
                rows.push_back(x.shape()[i]);
            }
        Dimension count = 1;
        for (const int axis : axes) {
            order.push_back(axis);
            count = count == kUnknown || x.shape()[axis] == kUnknown ? kUnknown
                                                                     : count * x.shape()[axis];
        }
        rows.push_back(count);
        const Tensor moved = ops::transpose(x, order);
        const Tensor y
            = ops::reshape(function(ops::reshape(moved, rows), rows.rank() - 1), moved.shape());
        std::vector<int> back(order.size());
        for (std::size_t i = 0; i < order.size(); ++i)
            back[static_cast<std::size_t>(order[i])] = static_cast<int>(i);
        return ops::transpose(y, back);
    };
}

// Keeps the dtype, whole numbers too.
Tensor relu(const OperationCall& call)
{
    return ops::relu(call.tensor("x"));
}

const bool published = publishOperations({
    .module = "keras.src.ops.nn",
    .summary = "An activation as a function of keras.ops.",
    .entries =
        {
            {"Relu", "x", relu},
            {"Relu6", "x", activation("relu6")},
            {"Sigmoid", "x", activation("sigmoid")},
            {"SparseSigmoid", "x", activation("sparse_sigmoid")},
            {"Softplus", "x", activation("softplus")},
            {"Softsign", "x", activation("softsign")},
            {"SoftShrink", "x, :threshold=0.5", activation("soft_shrink", {"threshold"})},
            {"SparsePlus", "x", activation("sparse_plus")},
            {"Silu", "x", activation("silu"), {"swish"}},
            {"Squareplus", "x, :b=4", activation("squareplus", {"b"})},
            {"LogSigmoid", "x", activation("log_sigmoid")},
            {"LeakyRelu", "x, :negative_slope=0.2", activation("leaky_relu", {"negative_slope"})},
            {"HardSigmoid", "x", activation("hard_sigmoid")},
            {"HardSilu", "x", activation("hard_silu"), {"hard_swish"}},
            {"Elu", "x, :alpha=1.0", activation("elu", {"alpha"})},
            {"Selu", "x", activation("selu")},
            {"Gelu", "x, :approximate=True", activation("gelu", {"approximate"})},
            {"Celu", "x, :alpha=1.0", activation("celu", {"alpha"})},
            {"Glu", "x, :axis=-1", activation("glu", {"axis"})},
            {"TanhShrink", "x", activation("tanh_shrink")},
            {"HardTanh", "x", activation("hard_tanh")},
            {"HardShrink", "x, :threshold=0.5", activation("hard_shrink", {"threshold"})},
            {"Threshold", "x, :threshold, :default_value",
                activation("threshold", {"threshold", "default_value"})},
            {"Softmax", "x, :axis=-1", overAxes(ops::softmax)},
            {"LogSoftmax", "x, :axis=-1", overAxes(ops::logSoftmax)},
            {"Sparsemax", "x, :axis=-1", activation("sparsemax", {"axis"})},
        },
});

const bool publishedClasses = publishOperations({
    .module = "keras.src.activations.activations",
    .summary = "An activation as a function of keras.ops.",
    .entries = {{"ReLU", "x, :negative_slope=0.0, :max_value=None, :threshold=0.0",
        activation("relu", {"negative_slope", "max_value", "threshold"})}},
});

} // namespace
} // namespace netwright
