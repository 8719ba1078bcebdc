#pragma once

#include "engine/arrays/array.h"
#include "engine/formats/npz.h"
#include "engine/models/model.h"

#include <filesystem>
#include <string>
#include <vector>

namespace netwright {

// What a model is fed with.
struct InputArrays {
    std::vector<Array> arrays; // in the order of the model's inputs
    std::vector<std::string> files; // the image of each row, where the input was images
};

// Reads the inputs of a model: a .npz with x0, x1 … or arrays named after the inputs, a .npy, a
// .csv of numbers with or without header, a PNG or JPEG image, or a folder of images. The numbers
// of images are multiplied by `imageScale`. Throws FormatError, ShapeError.
InputArrays readInputs(
    const std::filesystem::path& path, const Model& model, double imageScale = 1);

// The arrays of a .npz for the inputs of a model, by name or as x0, x1 ….
std::vector<Array> inputsIn(
    const NamedArrays& arrays, const Model& model, const std::filesystem::path& file);

} // namespace netwright
