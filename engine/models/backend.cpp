#include "engine/models/backend.h"

#include "engine/base/error.h"
#include "engine/graph/node.h"
#include "engine/ops/einsum.h"
#include "engine/ops/index.h"

#include <cstring>

namespace netwright::backend {
namespace {

// The letters of one operand begin with a, those of the other with m; z is the summed axis.
constexpr int kMostAxes = 12;

bool hasLetters(const Tensor& x)
{
    return x.shape().rank() >= 1 && x.shape().rank() <= kMostAxes;
}

// "abc" for three axes, beginning with a given letter.
std::string letters(int count, char first)
{
    std::string result;
    for (int i = 0; i < count; ++i) result += static_cast<char>(first + i);
    return result;
}

} // namespace

Tensor abs(const Tensor& x)
{
    return ops::absolute(x);
}
Tensor clip(const Tensor& x, double least, double greatest)
{
    return ops::clip(x, least, greatest);
}
Tensor permuteDimensions(const Tensor& x, const std::vector<int>& pattern)
{
    return ops::transpose(x, pattern);
}
Tensor expandDims(const Tensor& x, int axis)
{
    return ops::expandDimensions(x, axis);
}
Tensor oneHot(const Tensor& indices, int classes)
{
    return ops::oneHot(indices, classes);
}

Tensor gradient(const Tensor& y, const Tensor& x)
{
    const Tensor found = gradients({y}, {x}).front();
    return found ? found : ops::zerosLike(x);
}

Tensor dot(const Tensor& x, const Tensor& y)
{
    if (!hasLetters(x) || !hasLetters(y))
        throw ShapeError(NW_TEXT("%1: both operands need one axis or more, received %2 and %3."),
            "dot", x.shape(), y.shape());
    const int right = y.shape().rank();
    const std::string ours = letters(x.shape().rank() - 1, 'a');
    std::string theirs = letters(right, 'm');
    const std::size_t summed = static_cast<std::size_t>(right == 1 ? 0 : right - 2);
    theirs[summed] = 'z';
    std::string kept = theirs;
    kept.erase(summed, 1);
    return ops::einsum(ours + "z," + theirs + "->" + ours + kept, {x, y});
}

Tensor batchDot(const Tensor& x, const Tensor& y, std::pair<int, int> axes)
{
    const int first = x.shape().axis(axes.first);
    const int second = y.shape().axis(axes.second);
    if (!hasLetters(x) || !hasLetters(y) || first == 0 || second == 0)
        throw ShapeError(
            NW_TEXT("batch_dot: the axes must not be that of the batch, received %1 and %2 for %3 "
                    "and %4."),
            axes.first, axes.second, x.shape(), y.shape());
    std::string ours = "a" + letters(x.shape().rank() - 1, 'b');
    std::string theirs = "a" + letters(y.shape().rank() - 1, 'm');
    ours[static_cast<std::size_t>(first)] = 'z';
    theirs[static_cast<std::size_t>(second)] = 'z';
    std::string kept = ours + theirs.substr(1);
    std::erase(kept, 'z');
    const Tensor result = ops::einsum(ours + "," + theirs + "->" + kept, {x, y});
    return result.shape().rank() == 1 ? ops::expandDimensions(result, 1) : result;
}

double epsilon()
{
    return 1e-7;
}

int learningPhase(const CallContext& context)
{
    return context.isTraining() ? 1 : 0;
}
void setLearningPhase(CallContext& context, int phase)
{
    if (phase != 0 && phase != 1)
        throw ConfigError(
            NW_TEXT("set_learning_phase: the phase must be 0 or 1, received %1."), phase);
    context.setMode(phase == 1 ? CallContext::Mode::training : CallContext::Mode::inference);
}
Tensor inTrainPhase(const CallContext& context, const Tensor& training, const Tensor& inference)
{
    return context.isTraining() ? training : inference;
}

Function::Function(Tensors inputs, Tensors outputs, std::vector<Assignment> updates)
    : m_inputs(std::move(inputs)),
      m_outputs(outputs.size()),
      m_program(
          {.inputs = m_inputs, .outputs = std::move(outputs), .assignments = std::move(updates)})
{
}

std::vector<Array> Function::operator()(const std::vector<Array>& inputs)
{
    if (inputs.size() != m_inputs.size())
        throw ShapeError(NW_TEXT("function: %1 arrays are needed, received %2."), m_inputs.size(),
            inputs.size());
    for (std::size_t i = 0; i < inputs.size(); ++i) {
        if (inputs[i].shape() != m_inputs[i].shape())
            throw ShapeError(NW_TEXT("function: input %1 must have the shape %2, received %3."),
                i + 1, m_inputs[i].shape(), inputs[i].shape());
        const Array array = inputs[i].cast(m_inputs[i].dtype());
        std::memcpy(m_program.inputBuffer(static_cast<int>(i)), array.data(), array.bytes());
    }
    m_program.run();
    std::vector<Array> results;
    for (std::size_t i = 0; i < m_outputs; ++i)
        results.push_back(m_program.output(static_cast<int>(i)).clone());
    return results;
}

Function function(const Tensors& inputs, const Tensors& outputs)
{
    return Function(inputs, outputs);
}

} // namespace netwright::backend
