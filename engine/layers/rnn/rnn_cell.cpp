#include "engine/layers/rnn/rnn_cell.h"

#include "engine/layers/masks.h"
#include "engine/layers/shapes.h"
#include "engine/ops/math.h"
#include "engine/ops/random.h"
#include "engine/ops/shape.h"

#include <limits>

namespace netwright {
namespace {

// The states as further inputs, or under Keras's name of the argument.
Tensors statesIn(const CallArguments& arguments)
{
    const auto named = arguments.named.find("states");
    if (named != arguments.named.end()) return named->second;
    return Tensors(arguments.inputs.begin() + 1, arguments.inputs.end());
}

} // namespace

std::optional<RnnCell::Sequence> RnnCell::sequence(
    const Tensor&, const Tensors&, const Tensor&, const Draws&) const
{
    return std::nullopt;
}

Tensor RnnCell::projectStep(const Tensor& x, const Draws& draws) const
{
    return ops::squeeze(project(ops::expandDimensions(x, 1), draws), 1);
}

void RnnCell::buildForSteps(const TensorInfo& step)
{
    if (isBuilt()) return;
    CallArguments arguments{.inputs = {placeholder(step.shape, step.dtype)}};
    for (const Shape& shape : stateShapes(step.shape))
        arguments.inputs.push_back(placeholder(shape, computeDType()));
    CallContext context(CallContext::Mode::inference);
    (*this)(arguments, context);
}

Tensors RnnCell::call(const CallArguments& arguments, CallContext& context)
{
    const Tensor x = floating(arguments.inputs.front());
    const Tensors states = statesIn(arguments);
    const std::vector<Shape> expected = stateShapes(x.shape());
    if (states.size() != expected.size())
        throw ShapeError(NW_TEXT("%1: %2 states must be given beside the input, received %3."),
            schema().name, expected.size(), states.size());
    for (std::size_t i = 0; i < states.size(); ++i)
        if (!compatible(states[i].shape(), expected[i]))
            throw ShapeError(NW_TEXT("%1: a state must have the shape %2, received %3."),
                schema().name, expected[i], states[i].shape());
    const Draws draws = draw(x.shape(), context);
    Tensors given;
    for (const Tensor& state : states) given.push_back(ops::cast(state, x.dtype()));
    const Stepped stepped = step(projectStep(x, draws), given, draws);
    Tensors result{stepped.output};
    result.insert(result.end(), stepped.states.begin(), stepped.states.end());
    return result;
}

Tensors RnnCell::computeMasks(const CallArguments&, const Tensors& outputs) const
{
    return noMasks(outputs);
}

std::pair<int, int> RnnCell::inputCount() const
{
    return {1, std::numeric_limits<int>::max()};
}

double RnnCell::flops(const std::vector<Shape>& inputs, const std::vector<Shape>&) const
{
    double kernels = 0;
    for (const LayerWeight* weight : ownWeights())
        if (weight->spec.name.ends_with("kernel")) kernels += elementsOf(weight->spec.shape);
    const Dimension batch = inputs.front().front();
    return 2 * kernels * (batch == kUnknown ? 1.0 : static_cast<double>(batch));
}

Tensor RnnCell::dropped(
    const Shape& shape, double rate, std::optional<int> seed, CallContext& context) const
{
    // Source: Keras cells, which drop nothing at a rate of 1.
    if (!context.isTraining() || rate <= 0 || rate >= 1) return {};
    const Tensor drawn = ops::randomUniform(shape, context.stream(seed));
    return ops::cast(ops::greaterEqual(drawn, rate), computeDType()) * (1 / (1 - rate));
}

Tensor RnnCell::scaledSteps(const Tensor& x, const Tensor& factors)
{
    return factors ? x * ops::expandDimensions(factors, 1) : x;
}

Tensor lastStep(const Tensor& x)
{
    const Dimension count = x.shape()[1];
    return ops::squeeze(ops::slice(x, 1, {count - 1, count}), 1);
}

} // namespace netwright
