#pragma once

#include "engine/layers/layer.h"
#include "tests/support/tensors.h"

#include <map>
#include <string>
#include <vector>

namespace netwright::test {

// A layer that was built for inputs of these shapes and has its first values.
std::unique_ptr<Layer> builtLayer(
    const std::string& name, const Config& config, const std::vector<Shape>& inputs);

// First values for the weights of a built layer, by their initializers.
void initializeWeights(const Layer& layer, std::uint64_t seed = 1);
// Sets a weight by its name; asserts that it exists and the count is right.
void setWeight(const Layer& layer, const std::string& name, const std::vector<double>& values);

// One call on concrete values: its first output, what it wrote by the weights' names, and the sum
// of the losses that it added.
struct Called {
    Array output;
    std::map<std::string, Array> written;
    double loss = 0;
};
struct CallSettings {
    CallContext::Mode mode = CallContext::Mode::inference;
    RunState state{.seed = 1, .step = 1};
    std::vector<Array> masks;
};
Called callLayer(Layer& layer, const std::vector<Array>& inputs, const CallSettings& settings = {});

// Float32 values of a shape.
Array arrayOf(const Shape& shape, const std::vector<float>& values);
// 0, 1, 2, … as float32.
Array counting(const Shape& shape);
bool areClose(const std::vector<double>& a, const std::vector<double>& b, double tolerance = 1e-5);

} // namespace netwright::test
