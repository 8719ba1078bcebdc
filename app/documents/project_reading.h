#pragma once

#include "engine/models/blueprint.h"

#include <filesystem>

namespace netwright {

// A project taken apart: the drawing, and the rest in the file's order. Under "model" stands
// {"blueprint": null} with what the file has beside the drawing.
struct ProjectContent {
    Value frame;
    Blueprint network;
};

// From what a .netwright file or job.json holds, or from a configuration of Keras. A model that
// the project names is read from its file, which starts at `folder`; its weights stay there and
// "weights" names them. Throws FormatError, ConfigError.
ProjectContent readProject(const Value& project, const std::filesystem::path& folder);

// A new project around a model file (.keras, .h5, .json) with what the file says about training.
// `name` is what "weights" shall be where the file holds any. Throws FormatError, ConfigError.
Value projectFromModelFile(const std::filesystem::path& file, const std::string& name);

} // namespace netwright
