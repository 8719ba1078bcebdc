#pragma once

#include <cstddef>
#include <filesystem>

namespace netwright {

class Model;

// How many layers with weights got those of a file, and how many did not.
struct FittingWeights {
    std::size_t taken = 0;
    std::size_t left = 0;
};

// Gives each layer the weights of the layer of the same name in a model file (.keras, .h5), where
// all of them are of the same shapes; the others keep theirs. Throws FormatError where the file
// cannot be read as a model.
FittingWeights loadFittingWeights(Model& model, const std::filesystem::path& file);

} // namespace netwright
