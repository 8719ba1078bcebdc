#pragma once

#include "engine/models/model.h"

#include <memory>

namespace netwright::test {

// 2 -> 3 tanh -> `outputs` with an activation.
std::unique_ptr<Model> smallModel(
    int outputs, const std::string& activation, std::uint64_t seed = 1);
// One weight and no bias: y = w · x, w begins as 1.
std::unique_ptr<Model> oneWeightModel(const Config& extra = Config::object());
// 2 -> "regression" (1, linear) and "classes" (3, softmax).
std::unique_ptr<Model> twoOutputModel();

} // namespace netwright::test
