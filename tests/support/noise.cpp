#include "tests/support/noise.h"

#include "engine/base/random.h"
#include "engine/program/program.h"
#include "tests/support/tensors.h"

#include <cmath>

namespace netwright::test {
namespace {

constexpr double kErrors = 4; // standard errors that are still chance

std::vector<double> called(
    const NoiseCase& noise, CallContext::Mode mode, const RunState& state, int threads)
{
    const auto layer = create<Layer>(noise.layer, noise.config);
    layer->name = "noisy";
    const Tensor x = placeholder(noise.input.shape(), noise.input.dtype());
    CallContext context(mode);
    const Tensors outputs = (*layer)({.inputs = {x}}, context);
    Program program({.inputs = {x}, .outputs = outputs, .threads = threads});
    program.bindInput(0, noise.input.data());
    program.run(state);
    return valuesOf(program.output(0));
}

} // namespace

std::vector<double> noisy(const NoiseCase& noise, const RunState& state, int threads)
{
    return called(noise, CallContext::Mode::training, state, threads);
}

std::string noiseFault(const NoiseCase& noise)
{
    const RunState state{.seed = 3, .step = 7};
    if (called(noise, CallContext::Mode::inference, state, 1) != valuesOf(noise.input))
        return noise.layer + " changes values outside training";
    const auto first = noisy(noise, state);
    if (noisy(noise, state) != first) return noise.layer + " does not repeat a step";
    if (noisy(noise, {.seed = 3, .step = 8}) == first)
        return noise.layer + " draws the same at two steps";
    if (noisy(noise, {.seed = 4, .step = 7}) == first)
        return noise.layer + " draws the same for two seeds";
    for (const int threads : {2, 3})
        if (noisy(noise, state, threads) != first)
            return noise.layer + " draws otherwise on " + std::to_string(threads) + " threads";
    return {};
}

bool Moments::isNear(double expectedMean, double expectedVariance) const
{
    return std::fabs(mean - expectedMean) <= kErrors * meanError
        && std::fabs(variance - expectedVariance) <= kErrors * varianceError;
}

Moments momentsOf(const std::vector<double>& values)
{
    const auto count = static_cast<double>(values.size());
    Moments result;
    for (const double value : values) result.mean += value / count;
    double fourth = 0;
    for (const double value : values) {
        const double square = (value - result.mean) * (value - result.mean);
        result.variance += square / count;
        fourth += square * square / count;
    }
    result.meanError = std::sqrt(result.variance / count);
    result.varianceError = std::sqrt((fourth - result.variance * result.variance) / count);
    return result;
}

bool isLikelyCount(double count, double draws, double probability)
{
    const double error = std::sqrt(draws * probability * (1 - probability));
    return std::fabs(count - draws * probability) <= kErrors * error;
}

Array normalValues(const Shape& shape)
{
    Random random(5);
    Array result(shape, DType::float32);
    for (std::size_t i = 0; i < result.count(); ++i) result.set(i, random.normal());
    return result;
}

} // namespace netwright::test
