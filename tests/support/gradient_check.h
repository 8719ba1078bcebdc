#pragma once

#include "engine/arrays/array.h"
#include "engine/graph/tensor.h"

#include <functional>
#include <vector>

namespace netwright::test {

using Formula = std::function<Tensor(const Tensors& inputs)>;

// Pseudo-random float64 values in [low, high), the same each time.
Array sample(const Shape& shape, double low = -1, double high = 1, std::uint64_t stream = 0);

// Holds the gradients of a formula against central differences in float64 on the reference
// backend, for every input; then the gradients of the gradients the same way; then value and
// gradients in float32 on every backend against the reference. Fails the test with what differs.
struct GradientCheck {
    std::vector<Array> inputs; // float64
    double tolerance = 1e-5;
    double backendTolerance = 2e-5; // relative to the largest value
    bool hasSecond = true;
};
void expectGradients(const Formula& formula, const GradientCheck& check);

// The value of a formula on float32 copies of the inputs.
std::vector<double> valueOf(
    const Formula& formula, const std::vector<Array>& inputs, const std::string& backend);

} // namespace netwright::test
