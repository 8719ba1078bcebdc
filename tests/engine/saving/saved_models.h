#pragma once

#include "engine/models/model.h"

#include <filesystem>
#include <functional>
#include <memory>
#include <string>

namespace netwright::test {

// Dense and BatchNormalization in a Sequential inside a Functional model that calls it twice and
// adds the results; weights are drawn from the seed.
std::unique_ptr<Model> nestedModel(std::uint64_t seed = 1);
// Input of 4, Dense of `units`.
std::unique_ptr<Model> denseModel(int units, std::uint64_t seed = 1);

// Empty where both have the same weights; else what differs first.
std::string differenceOfWeights(const Model& a, const Model& b);

std::filesystem::path newFile(const std::string& name);
// The sentence of the FormatError that the action throws; a remark where it throws none.
std::string refusalOf(const std::function<void()>& action);

} // namespace netwright::test
